/** Why entries of a menu are closed, found when it is about to be opened. */
import { useEffect, useRef, useState } from 'react';
import type { Reason } from '../../shared/guide/options';
import type { Option, StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { useDesk } from '../guide/desk/desk';
import { useWizard } from '../state/wizard';

export interface MenuReasons {
  readonly reasons: ReadonlyMap<unknown, Reason>;
  readonly ask: () => void;
  /** The options that are closed, each with its reason. */
  readonly closed: readonly { readonly option: Option; readonly reason: Reason }[];
}

/** `shownWith` is the step's answer that an option is judged in. */
export const useMenuReasons = (
  step: StepId,
  field: string,
  options: readonly Option[],
  shownWith: (value: Option['value']) => NonNullable<Answers[StepId]>,
): MenuReasons => {
  const { link, site } = useWizard();
  const desk = useDesk();
  const [reasons, setReasons] = useState<ReadonlyMap<unknown, Reason>>(new Map());
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  const ask = (): void => {
    stop.current();
    const asked = options.map(({ value }) => ({ field, value, shown: shownWith(value) }));
    const query = { kind: 'options', link, site, step, options: asked, ahead: [] } as const;
    stop.current = desk.ask(query, ({ closed }) => {
      const found = asked.flatMap(({ value }, index): [unknown, Reason][] => {
        const reason = closed[index] ?? null;
        return reason === null ? [] : [[value, reason]];
      });
      setReasons(new Map(found));
    });
  };
  const closed = options.flatMap((option) => {
    const reason = reasons.get(option.value);
    return reason === undefined ? [] : [{ option, reason }];
  });
  return { reasons, ask, closed };
};
