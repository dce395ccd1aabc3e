/** Checks a channel that somebody else wrote down: opened from a file or pasted. */
import { useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { readChannelText } from '../../shared/channel/read-channel';
import type { Bridge } from '../../shared/ipc/bridge';
import type { Problem } from '../../shared/result';
import { presentFinding } from '../../shared/rules/channel-rules';
import { type JudgedChannel, judgeChannel } from '../../shared/rules/view-channel';
import { BudgetBar } from '../drawing/budget-bar';
import { ChannelDrawing } from '../drawing/channel-drawing';
import { FindingList } from '../drawing/finding-list';
import './cut-sheet-screen.css';

type Outcome =
  | { readonly judged: JudgedChannel; readonly problems?: undefined }
  | { readonly judged?: undefined; readonly problems: readonly Problem[] };

const check = (text: string): Outcome => {
  const read = readChannelText(text);
  if (!read.ok) return { problems: read.error };
  const judged = judgeChannel(read.value);
  return judged.ok ? { judged: judged.value } : { problems: judged.error };
};

export const CutSheetScreen = ({ bridge }: { readonly bridge: Bridge }) => {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const open = async () => {
    const opened = await bridge.openCutSheet();
    if (opened.ok) setOutcome(check(new TextDecoder().decode(opened.value.bytes)));
    else if (opened.error.code !== 'cancelled')
      setOutcome({ problems: [{ path: '', message: opened.error.message }] });
  };
  return (
    <div className="cut-sheet">
      <h1>Check a cut sheet</h1>
      <Button onPress={() => void open()}>Open a file</Button>
      <TextField value={text} onChange={setText}>
        <Label>Or paste a channel file</Label>
        <TextArea rows={6} />
      </TextField>
      <Button onPress={() => setOutcome(check(text))}>Check</Button>
      {outcome?.problems !== undefined && (
        <ul role="alert">
          {outcome.problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path} {message}
            </li>
          ))}
        </ul>
      )}
      {outcome?.judged !== undefined && (
        <>
          <ChannelDrawing judged={outcome.judged} />
          <BudgetBar judged={outcome.judged} />
          <FindingList findings={outcome.judged.findings.map(presentFinding)} />
        </>
      )}
    </div>
  );
};
