/** Every fibre from transceiver to transceiver, as one long table of which only what is seen is in the page. */
import { useMemo, useState } from 'react';
import { portMapOf } from '../../shared/order/port-map';
import { useWizard } from '../state/wizard';
import { counted } from '../words/figures';
import { orderOf } from './exports';
import { LongTable } from './long-table';
import { portMapColumns } from './port-map-columns';
import { useRowsWith } from './use-rows-with';
import './port-map-screen.css';

export const PortMapScreen = () => {
  const { quote } = useWizard();
  const { order, evaluated } = orderOf(quote);
  const [words, setWords] = useState('');
  const rows = useMemo(() => [...portMapOf(evaluated)], [evaluated]);
  const columns = useMemo(
    () => portMapColumns(rows, new Map(quote.links.map(({ id, name }) => [id, name]))),
    [rows, quote.links],
  );
  const found = useRowsWith(rows, columns, words);
  return (
    <div className="page port-map">
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>Port map</h1>
          <p className="muted">
            {counted(rows.length, 'fibre')} from transceiver to transceiver, each way its own row.
          </p>
        </div>
        {rows.length > 0 && (
          <div className="port-map-find">
            <label htmlFor="port-map-words">Find</label>
            <input
              id="port-map-words"
              className="input"
              type="search"
              placeholder="label, port or colour"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            <span role="status" className="muted">
              {found === null ? '' : counted(found.length, 'fibre')}
            </span>
          </div>
        )}
        <span className="pill" data-tone={order.status === 'ready' ? 'pass' : 'caution'}>
          {order.status === 'ready' ? '✓ ready to issue' : '! draft'}
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="sheet port-map-none">
          No link is answered to the end yet, so no fibre has its place. Confirm the eight steps first.
        </p>
      ) : (
        <LongTable rows={found ?? rows} columns={columns} />
      )}
    </div>
  );
};
