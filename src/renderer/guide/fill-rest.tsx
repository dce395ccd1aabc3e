/** Completes the link from here with what the guide recommends; all of it stays a proposal until it is confirmed. */

import { proposeDesign } from '../../shared/guide/propose-design';
import { listed } from '../../shared/sentence';
import { unansweredSteps } from '../../shared/steps/steps';
import { neighboursOf } from '../../shared/wizard/beside-register';
import { Button } from '../fields/button';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { stepTitle } from '../words/step-summary';

export const FillRest = () => {
  const { quote, link, send } = useWizard();
  const { tell } = useNotices();
  const site = useSite();
  const open = unansweredSteps(link.answers);
  if (open.length === 0) return null;

  const fill = (): void => {
    const others = quote.links.filter((other) => other !== link);
    const answers = proposeDesign(link.answers, site, neighboursOf(others, site));
    send({ type: 'TAKE', answers, asProposed: true });
    tell({
      tone: 'pass',
      text: `${listed(open.map(stepTitle))} filled in as proposed: each is confirmed at its own step.`,
      action: { label: 'Undo', perform: () => send({ type: 'UNDO' }) },
    });
  };
  return (
    <Button className="plain-button fill-rest" onPress={fill}>
      Accept all suggestions
    </Button>
  );
};
