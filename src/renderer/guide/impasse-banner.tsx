/** Where the answers so far leave no order: that they do, why on request, and the fix with the fewest changes. */

import { useState } from 'react';
import { Dialog, Heading, Popover, Button as WhyButton } from 'react-aria-components';
import type { Reason } from '../../shared/guide/options';
import type { StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { Said } from '../words/said';
import { CulpritChips } from './culprit-chips';
import { ShowFixes } from './fixes-dialog';
import { repairWords } from './repair-words';
import { useRepairs } from './use-repairs';
import { useTakeRepair } from './use-take-repair';
import { WarningLines } from './warning-lines';
import './closed-popover.css';
import './guide.css';

const WhyNoOrder = ({ reason }: { readonly reason: Reason }) => {
  const [at, setAt] = useState<Element | null>(null);
  return (
    <>
      <WhyButton className="closed-why" onPress={({ target }) => setAt(target)}>
        Why?
      </WhyButton>
      {at !== null && (
        <Popover
          className="closed-popover"
          isOpen
          onOpenChange={(now) => now || setAt(null)}
          triggerRef={{ current: at }}
          placement="bottom start"
          offset={6}
          containerPadding={8}
        >
          <Dialog className="closed-dialog closed-group">
            <Heading slot="title" level={2}>
              Why no order is possible
            </Heading>
            <p>
              <Said text={reason.sentence} />
            </p>
            <CulpritChips because={reason.because} onGo={() => setAt(null)} />
          </Dialog>
        </Popover>
      )}
    </>
  );
};

export const ImpasseBanner = ({ reason, step }: { readonly reason: Reason; readonly step: StepId }) => {
  const { repairs, isLooking } = useRepairs(step, null);
  const take = useTakeRepair();
  const [best] = repairs;
  return (
    <section className="impasse" aria-label="No order is possible like this">
      <p className="impasse-sentence">
        <b>
          <span aria-hidden="true">✕ </span>No order is possible with these answers
        </b>{' '}
        · <WhyNoOrder reason={reason} />
      </p>
      {isLooking && best === undefined && <p className="muted">Looking for fixes…</p>}
      {best !== undefined && (
        <div className="impasse-way">
          <span>
            Fewest changes: <Said text={repairWords(best)} />
            <WarningLines warnings={best.warnings.map(({ message }) => message)} />
          </span>
          <Button
            className="way-button"
            aria-label={`Use this: ${repairWords(best)}`}
            onPress={() => take(best)}
          >
            Use this
          </Button>
          <ShowFixes through={step} because={reason.sentence} />
        </div>
      )}
    </section>
  );
};
