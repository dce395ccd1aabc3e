/** Whether what is on screen may be ordered, never by colour alone; of a long quote it takes a moment to know. */
import { type ReadyState, STATE_WORDS } from '../../shared/order/readiness';
import { Said } from '../words/said';

const SIGNS = {
  ready: { sign: '✓', tone: 'pass' },
  draft: { sign: '!', tone: 'caution' },
  'not-orderable': { sign: '✕', tone: 'fail' },
} as const;

interface StatePillProps {
  /** Null until it is known. */
  readonly state: ReadyState | null;
  /** What keeps it so. */
  readonly because?: string;
}

export const StatePill = ({ state, because = '' }: StatePillProps) => (
  <span className="pill" role="status" data-tone={state === null ? undefined : SIGNS[state].tone}>
    {state === null ? (
      'Working it out…'
    ) : (
      <Said text={`${SIGNS[state].sign} ${STATE_WORDS[state]}${because === '' ? '' : `: ${because}`}`} />
    )}
  </span>
);

/** The word alone, where a row has no room for a pill. */
export const StateWord = ({ state }: { readonly state: ReadyState }) => (
  <span className="state-word" data-tone={SIGNS[state].tone}>
    <span aria-hidden="true">{SIGNS[state].sign} </span>
    {STATE_WORDS[state]}
  </span>
);

export const toneOf = (state: ReadyState | null) => (state === null ? undefined : SIGNS[state].tone);
