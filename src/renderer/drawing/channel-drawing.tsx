/**
 * The channel from transceiver to transceiver, drawn from its trace: every fibre in its colour, one lane lit through every
 * part, the first wrong part ringed. It is the same for the eye, for the keyboard and, as a table, for the ear.
 */
import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { Button } from '../fields/button';
import { DrawingSurface } from './drawing-surface';
import { LanePicker } from './lane-picker';
import { LaneTable } from './lane-table';
import { layoutChannel } from './layout';
import { firstToShow } from './strands';
import { useAvailableWidth } from './use-available-width';
import './channel-drawing.css';
import { Said } from '../words/said';

/** The finding whose part is ringed: the first that forbids the order and names one. */
const firstWrong = ({ findings }: JudgedChannel) =>
  findings.find(({ severity, part }) => severity === 'block' && part !== null) ?? null;

const arrivalWords = ({ view, verdict }: JudgedChannel, through: number, all: number): string => {
  const { standing, expected } = view.light;
  if (view.light.verdict === 'passive') return `${through} of ${all} fibres lead through`;
  const { near, far } = view.channel;
  const noun = near?.kind === 'parallel' || far?.kind === 'parallel' ? 'lane' : 'link';
  const would = verdict === 'rejected' ? 'would arrive' : expected === 1 ? 'arrives' : 'arrive';
  return `${standing} of ${expected} ${noun}${expected === 1 ? '' : 's'} ${would}`;
};

/** Parts that must never meet prove nothing by the light that would go through them. */
const ARRIVAL_SIGNS = { pass: '✓', fail: '✕', unsaid: '' } as const;

export interface ChannelDrawingProps {
  readonly judged: JudgedChannel;
  /** A part that something beside the drawing points at. */
  readonly pointedPart?: number | null;
  /** Leads to the error that is told beside the drawing. */
  readonly onExplain?: () => void;
  /** Stands before the lanes, such as which of several channels is drawn. */
  readonly children?: ReactNode;
}

export const ChannelDrawing = memo(
  ({ judged, pointedPart = null, onExplain, children }: ChannelDrawingProps) => {
    const [frame, available] = useAvailableWidth();
    const layout = useMemo(
      () => (available === null ? null : layoutChannel(judged, available)),
      [judged, available],
    );
    const [chosen, choose] = useState<string | null>(null);
    const [pointed, point] = useState<string | null>(null);
    const wrong = useMemo(() => firstWrong(judged), [judged]);
    // The table is not seen: the picture need not wait for it.
    const spoken = useDeferredValue(judged);
    const strands = layout?.strands ?? [];
    const settled = strands.find(({ id }) => id === chosen) ?? firstToShow(judged.view, strands);
    const lit = strands.find(({ id }) => id === pointed) ?? settled;
    const through = strands.filter(({ state }) => state === 'both').length;
    const { standing, expected, verdict } = judged.view.light;
    const whole = verdict === 'passive' ? through === strands.length : standing === expected;
    const arrival = !whole ? 'fail' : judged.verdict === 'rejected' ? 'unsaid' : 'pass';
    return (
      <figure className="channel-drawing">
        <figcaption className="drawing-caption">
          {children}
          {lit !== undefined && (
            <span className="drawing-lit">
              <b>
                <Said text={lit.title} />
              </b>{' '}
              <span className="drawing-route">
                <Said text={lit.goal} />
              </span>
            </span>
          )}
          {lit !== undefined && settled !== undefined && strands.length > 1 && (
            <LanePicker strands={strands} chosen={settled.id} onChoose={choose} onPoint={point} />
          )}
          <span className="drawing-count" data-arrival={arrival}>
            <span aria-hidden="true">{ARRIVAL_SIGNS[arrival]}</span>{' '}
            {arrivalWords(judged, through, strands.length)}
          </span>
        </figcaption>
        <div ref={frame} className="drawing-frame">
          {layout !== null && (
            <DrawingSurface
              layout={layout}
              available={available ?? 0}
              lit={lit}
              ringed={wrong?.part ?? null}
              pointedPart={pointedPart}
              onPoint={point}
              onChoose={choose}
            />
          )}
        </div>
        {layout !== null && available !== null && layout.width > available && (
          <p className="drawing-hint">↔ Longer than the window is wide: scroll sideways.</p>
        )}
        {wrong !== null && onExplain !== undefined && (
          <p className="drawing-wrong">
            <span aria-hidden="true">✕</span> The ringed part is why this must not be ordered ·{' '}
            <Button className="closed-why" onPress={onExplain}>
              Read why
            </Button>
          </p>
        )}
        {lit !== undefined && lit.trouble !== '' && (
          <p className="drawing-trouble">
            <Said text={lit.name} />, <Said text={lit.trouble} />.
          </p>
        )}
        <div className="unseen">
          <LaneTable judged={spoken} />
        </div>
      </figure>
    );
  },
);
