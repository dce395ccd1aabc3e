/** Whether what is on screen may be issued; of a long quote it takes a moment to know. */
import type { Order } from '../../shared/order/make-order';

const UNKNOWN = { words: 'Working it out…', tone: undefined };
const KNOWN = {
  ready: { words: '✓ ready to issue', tone: 'pass' },
  draft: { words: '! draft', tone: 'caution' },
};

export const StatusPill = ({ order }: { readonly order: Order | null }) => {
  const { words, tone } = order === null ? UNKNOWN : KNOWN[order.status];
  return (
    <span className="pill" role="status" data-tone={tone}>
      {words}
    </span>
  );
};
