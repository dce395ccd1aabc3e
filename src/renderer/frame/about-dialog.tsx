/** Which versions are running: the first thing support asks. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Bridge, ProgramInfo } from '../../shared/ipc/bridge';
import { Ask } from './dialog';

interface AboutProps {
  readonly bridge: Bridge;
  readonly open: boolean;
  readonly onClose: () => void;
}

const ROWS: readonly (readonly [keyof ProgramInfo, string])[] = [
  ['version', 'Version'],
  ['electron', 'Electron'],
  ['chromium', 'Chromium'],
  ['node', 'Node.js'],
  ['platform', 'System'],
];

export const AboutDialog = ({ bridge, open, onClose }: AboutProps) => {
  const [info, setInfo] = useState<ProgramInfo | null>(null);
  useEffect(() => {
    if (open) void bridge.info().then(setInfo);
  }, [bridge, open]);
  return (
    <Ask title="MPO Preflight" open={open} onClose={onClose}>
      <p className="muted">Checks an MPO fibre channel before it is ordered.</p>
      <dl>
        {ROWS.filter(([key]) => info !== null && info[key] !== '').map(([key, title]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt className="muted">{title}</dt>
            <dd>{info?.[key]}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-answers">
        <Button className="primary-button" autoFocus onPress={onClose}>
          Close
        </Button>
      </div>
    </Ask>
  );
};
