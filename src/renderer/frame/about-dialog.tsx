/** Which versions are running: the first thing support asks. */
import { useEffect, useState } from 'react';
import type { Bridge, ProgramInfo } from '../../shared/ipc/bridge';
import { PART_NUMBERS } from '../../shared/optics/part-numbers';
import { CHANNEL_RULES } from '../../shared/rules/channel-rules';
import { LINK_RULES } from '../../shared/rules/link-rules';
import { Button } from '../fields/button';
import { figure } from '../words/figures';
import { Ask } from './dialog';
import proof from './proof.json';

interface AboutProps {
  readonly bridge: Bridge;
  readonly onClose: () => void;
}

const ROWS: readonly (readonly [keyof ProgramInfo, string])[] = [
  ['version', 'MPO Preflight'],
  ['electron', 'Electron'],
  ['chromium', 'Chromium'],
  ['node', 'Node.js'],
  ['platform', 'System'],
];

/**
 * What `npm run prove` counted for these very rules; of others it says so.
 * Example: `420 003 options, 64 502 designs and 31 501 reasons`.
 */
const proved = (): string => {
  if (proof.edition !== __RULES_EDITION__) return `edition ${proof.edition} only`;
  const all = Object.values(proof.applications);
  const sum = (key: 'options' | 'designs' | 'reasons'): string =>
    figure(all.reduce((total, counts) => total + counts[key], 0));
  return `${sum('options')} options, ${sum('designs')} designs and ${sum('reasons')} reasons`;
};

export const AboutDialog = ({ bridge, onClose }: AboutProps) => {
  const [info, setInfo] = useState<ProgramInfo | null>(null);
  useEffect(() => {
    void bridge.info().then(setInfo);
  }, [bridge]);
  return (
    <Ask title="About MPO Preflight" open onClose={onClose}>
      <p className="muted">Checks an MPO fibre channel before it is ordered.</p>
      <dl className="dialog-facts">
        <div>
          <dt>Rules</dt>
          <dd>{`${CHANNEL_RULES.length + LINK_RULES.length}, edition ${__RULES_EDITION__}`}</dd>
        </div>
        <div>
          <dt>Part numbers</dt>
          <dd>{`${PART_NUMBERS.length}, edition ${__NAMES_EDITION__}`}</dd>
        </div>
        <div>
          <dt>Enumerated</dt>
          <dd>{proved()}</dd>
        </div>
        {ROWS.filter(([key]) => info !== null && info[key] !== '').map(([key, title]) => (
          <div key={key}>
            <dt>{title}</dt>
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
