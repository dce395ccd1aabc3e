/** What is ordered, what the customer brings and what is there already, in lines. */
import { attributeText, KIND_WORDS } from '../../shared/documents/item-words';
import type { OrderLine } from '../../shared/order/lines';
import type { Supply } from '../../shared/plan/items';
import { useWizard } from '../state/wizard';
import { counted } from '../words/figures';
import { orderOf } from './exports';
import './order-screen.css';

const GROUPS: readonly (readonly [Supply, string, string])[] = [
  ['order', 'To order', 'Nothing is to be ordered yet.'],
  ['customer', 'Supplied by the customer', ''],
  ['installed', 'Installed already', ''],
];

const servesWords = (line: OrderLine, names: ReadonlyMap<string, string>): string =>
  line.serves.map(({ link, quantity }) => `${names.get(link) ?? link}: ${quantity}`).join('; ');

export const OrderScreen = () => {
  const { quote } = useWizard();
  const { order } = orderOf(quote);
  const names = new Map(quote.links.map(({ id, name }) => [id, name]));
  const open = order.links.filter(
    ({ accepted, check }) => !accepted || check.some(({ state }) => state === 'open'),
  ).length;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>Order</h1>
          <p className="muted">
            {quote.customer.name}, {order.number}. Lines of all links merged; what is equal is one box.
          </p>
        </div>
        <span className="pill" data-tone={order.status === 'ready' ? 'pass' : 'caution'}>
          {order.status === 'ready' ? '✓ ready to issue' : '! draft'}
        </span>
      </div>
      {order.status === 'draft' && (
        <p className="draft-note">
          <b>Draft, not to be issued.</b> {counted(open, 'link')} {open === 1 ? 'has' : 'have'} points of the
          pre-order check open; links with unanswered steps have no lines yet.
        </p>
      )}
      {GROUPS.map(([supply, title, none]) => {
        const lines = order.lines.filter((line) => line.supply === supply);
        if (lines.length === 0 && none === '') return null;
        return (
          <section key={supply} className="sheet order-group" aria-labelledby={`order-${supply}`}>
            <h2 id={`order-${supply}`}>
              {title} <span className="muted">{counted(lines.length, 'line')}</span>
            </h2>
            {lines.length === 0 ? (
              <p className="muted order-none">{none}</p>
            ) : (
              <table className="rows">
                <thead>
                  <tr>
                    <th scope="col">Item</th>
                    <th scope="col">Serves</th>
                    <th scope="col" className="figure">
                      Spares
                    </th>
                    <th scope="col" className="figure">
                      Pieces
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={JSON.stringify([line.kind, line.attributes])}>
                      <th scope="row">
                        <b>{KIND_WORDS[line.kind]}</b>
                        <small>{attributeText(line)}</small>
                      </th>
                      <td>
                        <small>{servesWords(line, names)}</small>
                      </td>
                      <td className="figure">{line.spares === 0 ? '' : line.spares.toLocaleString('en')}</td>
                      <td className="figure">
                        <b>{line.quantity.toLocaleString('en')}</b>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        );
      })}
    </div>
  );
};
