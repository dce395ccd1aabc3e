/** Whether what is on screen may be issued; of a long quote it takes a moment to know. */
import type { Order } from '../../shared/order/make-order';

const WORDS = { ready: '✓ ready to issue', draft: '! draft' } as const;

export const StatusPill = ({ order }: { readonly order: Order | null }) => (
  <span className="pill" role="status" data-tone={order === null ? undefined : TONES[order.status]}>
    {order === null ? 'Working it out…' : WORDS[order.status]}
  </span>
);

const TONES = { ready: 'pass', draft: 'caution' } as const;
