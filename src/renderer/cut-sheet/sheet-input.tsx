/** Where a cut sheet comes in: a file, a drop, or what was copied. */
import { useId, useState } from 'react';
import { Button } from '../fields/button';
import './sheet-input.css';

interface InputProps {
  readonly onOpen: () => void;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}

export const SheetInput = ({ onOpen, onFile, onText }: InputProps) => {
  const id = useId();
  const [text, setText] = useState('');
  const [isOver, setIsOver] = useState(false);
  return (
    <div className="sheet-input">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; the button and the field serve the keyboard */}
      <div
        className="sheet-drop"
        data-takes-files
        data-drop-target={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const [file] = event.dataTransfer.files;
          if (file !== undefined) onFile(file);
          else if (event.dataTransfer.getData('text/plain') !== '')
            onText(event.dataTransfer.getData('text/plain'));
        }}
      >
        <span className="sheet-drop-icon" aria-hidden="true">
          ⇣
        </span>
        <span className="sheet-drop-label">Drop a cut sheet here</span>
        <span className="muted">a workbook (XLSX) or a table as CSV, or channel files (JSON)</span>
        <Button className="primary-button" onPress={onOpen}>
          Open a file
        </Button>
      </div>
      <div className="sheet-paste">
        <div className="sheet-paste-field">
          <label className="sheet-label" htmlFor={id}>
            Or paste it: cells of a spreadsheet, CSV or JSON
          </label>
          <textarea
            id={id}
            className="input sheet-text"
            spellCheck="false"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <div className="sheet-actions">
          <Button className="button" isDisabled={text.trim() === ''} onPress={() => onText(text)}>
            Check what was pasted
          </Button>
        </div>
      </div>
    </div>
  );
};
