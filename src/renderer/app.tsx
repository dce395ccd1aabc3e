/** The window: one quote, its machine, its file on disk, and the frame that shows one screen of it. */
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Bridge } from '../shared/ipc/bridge';
import { Frame } from './frame/frame';
import { type Desk, DeskProvider, deskInPage } from './guide/desk/desk';
import { FileProvider } from './state/document';
import { FirstPaintProvider } from './state/first-paint';
import { newQuote } from './state/new-quote';
import { NoticeProvider } from './state/notices';
import { UnfinishedProvider } from './state/unfinished-provider';
import { WizardProvider } from './state/wizard';

interface AppProps {
  readonly bridge: Bridge;
  /** Who answers for the guide. */
  readonly desk?: Desk;
}

export const App = ({ bridge, desk = deskInPage }: AppProps) => {
  const [quote] = useState(() => newQuote(new Date()));
  return (
    // Otherwise the library's words and directions would follow the system's language.
    <I18nProvider locale="en-US">
      <FirstPaintProvider>
        <NoticeProvider>
          <DeskProvider value={desk}>
            <WizardProvider quote={quote}>
              <UnfinishedProvider>
                <FileProvider bridge={bridge}>
                  <Frame bridge={bridge} />
                </FileProvider>
              </UnfinishedProvider>
            </WizardProvider>
          </DeskProvider>
        </NoticeProvider>
      </FirstPaintProvider>
    </I18nProvider>
  );
};
