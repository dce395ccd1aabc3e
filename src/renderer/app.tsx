/** The window: one quote, its machine, its file on disk, and the frame that shows one screen of it. */
import { useState } from 'react';
import type { Bridge } from '../shared/ipc/bridge';
import { Frame } from './frame/frame';
import { FileProvider } from './state/document';
import { newQuote } from './state/new-quote';
import { NoticeProvider } from './state/notices';
import { WizardProvider } from './state/wizard';

export const App = ({ bridge }: { readonly bridge: Bridge }) => {
  const [quote] = useState(() => newQuote(new Date()));
  return (
    <NoticeProvider>
      <WizardProvider quote={quote}>
        <FileProvider bridge={bridge}>
          <Frame bridge={bridge} />
        </FileProvider>
      </WizardProvider>
    </NoticeProvider>
  );
};
