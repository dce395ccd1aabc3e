/** Why options are closed, grouped by reason, with the answers behind each reason and what would allow the option. */
import { Dialog, Heading, Popover } from 'react-aria-components';
import { Button } from '../fields/button';
import { Said } from '../words/said';
import { type ClosedGroup, type ClosedOption, groupedByReason, whyWords } from './closed-words';
import { CulpritChips } from './culprit-chips';
import './closed-popover.css';

interface ClosedPopoverProps {
  readonly at: Element;
  /** At least one. */
  readonly closed: readonly ClosedOption[];
  readonly onClose: () => void;
  /** Asked for what would allow an option. */
  readonly onFix: (option: ClosedOption) => void;
}

/** A group that is named in the title needs no heading of its own. */
const Group = ({
  group: { options, reason },
  isTitled,
  onClose,
  onFix,
}: {
  readonly group: ClosedGroup;
  readonly isTitled: boolean;
} & Pick<ClosedPopoverProps, 'onClose' | 'onFix'>) => (
  <li className="closed-group">
    {!isTitled && (
      <h3>
        <Said text={options.map(({ label }) => label).join(', ')} />
      </h3>
    )}
    <p>
      <Said text={whyWords(reason)} />
    </p>
    {reason.because.length > 0 && (
      <>
        <p className="closed-because">
          {reason.because.length === 1
            ? 'Because of your earlier choice:'
            : 'Because of your earlier choices:'}
        </p>
        <CulpritChips because={reason.because} onGo={onClose} />
        <p className="closed-fixes">
          {options.map((option) => (
            <Button
              key={String(option.value)}
              className="way-button"
              aria-label={`Show fixes for ${option.label}`}
              onPress={() => onFix({ option, reason })}
            >
              Show fixes
              {options.length > 1 && (
                <>
                  {' '}
                  for <Said text={option.label} />
                </>
              )}
            </Button>
          ))}
        </p>
      </>
    )}
    {reason.rules.map(({ id, source }) => (
      <p className="why-rule" key={id}>
        Rule <code>{id}</code>. {source}
      </p>
    ))}
  </li>
);

export const ClosedPopover = ({ at, closed, onClose, onFix }: ClosedPopoverProps) => {
  const groups = groupedByReason(closed);
  const [first] = closed;
  const isOne = closed.length === 1;
  return (
    <Popover
      className="closed-popover"
      isOpen
      onOpenChange={(now) => now || onClose()}
      triggerRef={{ current: at }}
      placement="bottom start"
      offset={6}
      containerPadding={8}
    >
      <Dialog className="closed-dialog">
        <div className="closed-head">
          <Heading slot="title" level={2}>
            <Said text={isOne ? `Why not ${first?.option.label}?` : 'Not available here'} />
          </Heading>
          <Button className="plain-button" aria-label="Close" onPress={onClose}>
            <span aria-hidden="true">✕</span>
          </Button>
        </div>
        <ul>
          {groups.map((group) => (
            <Group
              key={String(group.options[0]?.value)}
              group={group}
              isTitled={isOne}
              onClose={onClose}
              onFix={onFix}
            />
          ))}
        </ul>
      </Dialog>
    </Popover>
  );
};
