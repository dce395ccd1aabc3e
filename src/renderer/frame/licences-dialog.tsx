/** The licences of what others made and the program contains. */
import { useEffect, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import { Button } from '../fields/button';
import { Ask } from './dialog';

interface LicencesProps {
  readonly bridge: Bridge;
  readonly onClose: () => void;
}

export const LicencesDialog = ({ bridge, onClose }: LicencesProps) => {
  const [text, setText] = useState('');
  useEffect(() => {
    void bridge.licences().then(setText);
  }, [bridge]);
  return (
    <Ask title="Third-party licences" open wide onClose={onClose}>
      <div className="dialog-form">
        <div className="dialog-scroll">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
          <pre className="dialog-text" tabIndex={0}>
            {text}
          </pre>
        </div>
        <div className="dialog-answers">
          <Button className="primary-button" autoFocus onPress={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Ask>
  );
};
