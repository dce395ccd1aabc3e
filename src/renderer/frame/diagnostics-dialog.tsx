/** What the program copies for whoever looks for a fault, shown as it is before anything is copied. */
import { useEffect, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import { Button } from '../fields/button';
import { Ask } from './dialog';

interface DiagnosticsProps {
  readonly bridge: Bridge;
  readonly onClose: () => void;
}

export const DiagnosticsDialog = ({ bridge, onClose }: DiagnosticsProps) => {
  const [text, setText] = useState('');
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    void bridge.diagnostics().then(setText);
  }, [bridge]);
  return (
    <Ask title="Copy diagnostics" open wide onClose={onClose}>
      <div className="dialog-form">
        <div className="dialog-scroll">
          <p className="muted">
            This is all that is copied: about the program and this machine, and nothing of a quote, a customer
            or a file.
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
          <pre className="dialog-text" tabIndex={0}>
            {text}
          </pre>
        </div>
        <div className="dialog-answers">
          <span role="status">{isCopied ? 'Copied.' : ''}</span>
          <Button className="button" onPress={onClose}>
            Close
          </Button>
          <Button
            className="primary-button"
            autoFocus
            onPress={() => void bridge.copyDiagnostics().then(() => setCopied(true))}
          >
            Copy
          </Button>
        </div>
      </div>
    </Ask>
  );
};
