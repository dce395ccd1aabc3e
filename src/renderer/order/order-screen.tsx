/** What is ordered, what the customer brings and what is there already, in lines. */

import { attributePairs, KIND_WORDS } from '../../shared/documents/item-words';
import type { OrderLine } from '../../shared/order/lines';
import { readinessOf, STATE_WORDS, stateWords } from '../../shared/order/readiness';
import type { Supply } from '../../shared/plan/items';
import { Button } from '../fields/button';
import { useWizard } from '../state/wizard';
import { counted, figure } from '../words/figures';
import { missingLines } from './missing-lines';
import { StatePill } from './state-pill';
import { useOrder } from './use-order';
import './order-screen.css';
import { Said } from '../words/said';

const GROUPS: readonly (readonly [Supply, string, string])[] = [
  ['order', 'To order', 'Nothing is to be ordered yet.'],
  ['customer', 'Supplied by the customer', ''],
  ['installed', 'Installed already', ''],
];

/** More names than these are found in the list of links. */
const MOST_NAMED = 5;

/** All of them stand in the exported order. */
const MOST_SERVED = 12;

const servesWords = ({ serves }: OrderLine, names: ReadonlyMap<string, string>): string => {
  const named = serves
    .slice(0, MOST_SERVED)
    .map(({ link, quantity }) => `${names.get(link) ?? link}: ${quantity}`);
  const left = serves.length - named.length;
  return [...named, ...(left === 0 ? [] : [`${counted(left, 'more link')} in the exported order`])].join(
    '; ',
  );
};

/** What must be right when the box is opened: the values stand out, their names are for looking up. */
const Attributes = ({ line }: { readonly line: OrderLine }) => (
  <small className="attributes">
    {attributePairs(line).map(([name, value]) => (
      <span key={name}>
        {name}{' '}
        <b>
          <Said text={value} />
        </b>
      </span>
    ))}
  </small>
);

export const OrderScreen = ({ onCheck }: { readonly onCheck: () => void }) => {
  const { quote, send } = useWizard();
  const order = useOrder(quote)?.order ?? null;
  const names = new Map(quote.links.map(({ id, name }) => [id, name]));
  const readiness = order === null ? null : readinessOf(order.links);
  return (
    <div className="page" aria-busy={order === null}>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>Order</h1>
          <p className="muted">
            <Said text={quote.customer.name} />, <Said text={quote.number} />. Lines of all links merged; what
            is equal is one box.
          </p>
        </div>
        <StatePill state={readiness?.state ?? null} />
      </div>
      {order !== null && readiness?.status === 'draft' && (
        <div className="draft-note" data-state={readiness.state}>
          <p>
            <b>{STATE_WORDS[readiness.state]}.</b>{' '}
            <Said text={[readiness.sentence, ...missingLines(order.links)].join(' ')} />
          </p>
          <ul>
            {readiness.open.slice(0, MOST_NAMED).map((link) => (
              <li key={link.id}>
                <Button
                  className="button"
                  onPress={() => {
                    send({ type: 'SELECT_LINK', linkId: link.id });
                    onCheck();
                  }}
                >
                  Check <Said text={link.name} />
                </Button>{' '}
                {readiness.open.length > 1 && (
                  <span className="muted">
                    <Said text={stateWords(link)} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {order === null && (
        <p className="muted">Merging the parts of {counted(quote.links.length, 'link')} into lines…</p>
      )}
      {order !== null &&
        GROUPS.map(([supply, title, none]) => {
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
                      {/* Where there is one link, all of it is for that link. */}
                      {names.size > 1 && <th scope="col">Serves</th>}
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
                          <Attributes line={line} />
                        </th>
                        {names.size > 1 && (
                          <td className="order-serves">
                            <small>
                              <Said text={servesWords(line, names)} />
                            </small>
                          </td>
                        )}
                        <td className="figure">{line.spares === 0 ? '' : figure(line.spares)}</td>
                        <td className="figure">
                          <b>{figure(line.quantity)}</b>
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
