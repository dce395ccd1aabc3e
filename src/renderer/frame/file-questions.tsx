/** What only the person can decide about the file: lose changes, save over someone else's, take what was recovered. */
import { Button } from 'react-aria-components';
import type { RecoveredQuote } from '../../shared/ipc/bridge';
import { type Question, useQuoteFile } from '../state/document';
import { Ask } from './dialog';

const TITLES: Readonly<Record<Question['kind'], string>> = {
  discard: 'Leave without saving?',
  'changed-outside': 'The file was changed by another program',
  recovered: 'Work was recovered',
};

const foundWords = ({ name, writtenAt }: RecoveredQuote): string =>
  `${name ?? 'A quote that was never saved'}, last changed ${new Date(writtenAt).toLocaleString()}. Nothing is overwritten until you save.`;

export const FileQuestions = () => {
  const file = useQuoteFile();
  const { question } = file;
  if (question === null) return null;
  const answer = (perform: () => void) => () => {
    file.dismiss();
    perform();
  };
  return (
    <Ask
      title={TITLES[question.kind]}
      open
      onClose={question.kind === 'recovered' ? answer(() => file.recover(question.found)) : file.dismiss}
    >
      {question.kind === 'discard' && (
        <>
          <p>The changes to this quote are not saved yet.</p>
          <div className="dialog-answers">
            <Button className="danger-button" onPress={answer(question.then)}>
              Leave them
            </Button>
            <Button className="primary-button" autoFocus onPress={file.dismiss}>
              Stay here
            </Button>
          </div>
        </>
      )}
      {question.kind === 'changed-outside' && (
        <>
          <p>Saving here would replace what the other program wrote. A copy keeps both.</p>
          <div className="dialog-answers">
            <Button className="button" onPress={file.dismiss}>
              Decide later
            </Button>
            <Button className="danger-button" onPress={answer(() => file.save(true))}>
              Save over it
            </Button>
            <Button className="primary-button" autoFocus onPress={answer(file.saveAs)}>
              Save a copy…
            </Button>
          </div>
        </>
      )}
      {question.kind === 'recovered' && (
        <>
          <p>{foundWords(question.found)}</p>
          <div className="dialog-answers">
            <Button className="danger-button" onPress={answer(file.forgetRecovered)}>
              Throw it away
            </Button>
            <Button className="primary-button" autoFocus onPress={answer(() => file.recover(question.found))}>
              Open it
            </Button>
          </div>
        </>
      )}
    </Ask>
  );
};
