/** What a way out would be warned about that nobody is warned about now. */
import { type EvaluatedLink, presentAnyFinding } from '../../shared/order/evaluate-link';

/** As it goes away when the link is confirmed, it says nothing of the way out. */
const CONFIRMATION = 'advice/not-confirmed';

const warningsOf = ({ findings }: EvaluatedLink): readonly string[] =>
  findings
    .filter(({ severity, rule }) => severity === 'warn' && rule !== CONFIRMATION)
    .map((finding) => presentAnyFinding(finding).message);

/** In sentences; those with other figures than now count as known, by their rule. */
export const newWarnings = (before: EvaluatedLink, after: EvaluatedLink): readonly string[] => {
  const known = new Set(
    before.findings.filter(({ severity }) => severity === 'warn').map(({ rule }) => rule),
  );
  const fresh = { ...after, findings: after.findings.filter(({ rule }) => !known.has(rule)) };
  return [...new Set(warningsOf(fresh))];
};
