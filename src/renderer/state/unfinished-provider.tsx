/** Keeps what was typed and is no answer yet, and says so when its field is left. */
import { type ReactNode, useState } from 'react';
import { UnfinishedContext, unfinishedWork } from '../fields/unfinished';
import { useNotices } from './notices';

export const UnfinishedProvider = ({ children }: { readonly children: ReactNode }) => {
  const { tell } = useNotices();
  const [unfinished] = useState(() =>
    unfinishedWork(({ words, fault }) =>
      tell({
        tone: 'fail',
        text: `${words} is no answer yet and waits where it was typed. ${fault ?? ''}`.trim(),
      }),
    ),
  );
  return <UnfinishedContext value={unfinished}>{children}</UnfinishedContext>;
};
