/** Where a cut sheet comes in: a file, a drop, or what was copied. */
import { useState } from 'react';
import { Button, DropZone, Label, Text, TextArea, TextField } from 'react-aria-components';

interface InputProps {
  readonly onOpen: () => void;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onTemplate: () => void;
}

export const SheetInput = ({ onOpen, onFile, onText, onTemplate }: InputProps) => {
  const [text, setText] = useState('');
  return (
    <div className="sheet-input">
      <DropZone
        className="sheet-drop"
        aria-label="Drop a cut sheet here"
        onDrop={(event) => {
          for (const item of event.items)
            if (item.kind === 'file') {
              void item.getFile().then(onFile);
              return;
            }
        }}
      >
        <span className="sheet-drop-icon" aria-hidden="true">
          ⇣
        </span>
        <Text slot="label" className="sheet-drop-label">
          Drop a cut sheet here
        </Text>
        <span className="muted">a channel file, one channel a line, or a table as CSV</span>
        <Button className="primary-button" onPress={onOpen}>
          Open a file
        </Button>
      </DropZone>
      <div className="sheet-paste">
        <TextField value={text} onChange={setText} className="sheet-paste-field">
          <Label className="sheet-label">Or paste it: cells of a spreadsheet, CSV or JSON</Label>
          <TextArea className="input sheet-text" spellCheck="false" />
        </TextField>
        <div className="sheet-actions">
          <Button className="plain-button" onPress={onTemplate}>
            Save a template to fill in
          </Button>
          <Button className="button" isDisabled={text.trim() === ''} onPress={() => onText(text)}>
            Check what was pasted
          </Button>
        </div>
      </div>
    </div>
  );
};
