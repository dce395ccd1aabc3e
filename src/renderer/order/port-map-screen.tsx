/** Every fibre from transceiver to transceiver, as one long table of which only what is seen is in the page. */
import { useMemo, useState } from 'react';
import type { PortMapRow } from '../../shared/order/port-map';
import { readinessOf } from '../../shared/order/readiness';
import { useWizard } from '../state/wizard';
import { counted } from '../words/figures';
import { LongTable } from './long-table';
import { portMapColumns } from './port-map-columns';
import { StatePill } from './state-pill';
import { usePortMap } from './use-port-map';
import { useRowsWith } from './use-rows-with';
import './port-map-screen.css';

const NO_ROWS: readonly PortMapRow[] = [];

export const PortMapScreen = () => {
  const { quote } = useWizard();
  const map = usePortMap(quote);
  const [words, setWords] = useState('');
  const rows = map?.rows ?? NO_ROWS;
  const columns = useMemo(
    () => portMapColumns(rows, new Map(quote.links.map(({ id, name }) => [id, name]))),
    [rows, quote.links],
  );
  const found = useRowsWith(rows, columns, words);
  return (
    <div className="page port-map" aria-busy={map === null}>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>Port map</h1>
          <p className="muted">
            {map === null ? 'Every fibre' : counted(rows.length, 'fibre')} from transceiver to transceiver,
            each way its own row.
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
        <StatePill state={map === null ? null : readinessOf(map.order.links).state} />
      </div>
      {map === null && (
        <p className="sheet port-map-none">Tracing the fibres of {counted(quote.links.length, 'link')}…</p>
      )}
      {rows.length === 0 && map !== null && (
        <p className="sheet port-map-none">
          No link is answered to the end yet, so no fibre has its place. Confirm the eight steps first.
        </p>
      )}
      {rows.length > 0 && <LongTable rows={found ?? rows} columns={columns} />}
    </div>
  );
};
