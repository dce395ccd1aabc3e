/** What only the person can decide about the file: lose changes, whose change stands, what to do about one that was not opened. */
import { memo } from 'react';
import type { FileError, OutsideChange } from '../../shared/ipc/bridge';
import { Button } from '../fields/button';
import type { Question } from '../state/disk';
import { useQuoteFile } from '../state/quote-file';
import { Said } from '../words/said';
import { Ask, Choice } from './dialog';
import { RecoveredQuestion } from './recovered-question';

export const FileQuestions = memo(() => {
  const { question } = useQuoteFile();
  if (question === null) return null;
  switch (question.kind) {
    case 'discard':
      return <DiscardQuestion question={question} />;
    case 'not-opened':
      return <NotOpened error={question.error} />;
    case 'outside':
      return <OutsideQuestion change={question.change} keptAs={question.keptAs} />;
    case 'recovered':
      return <RecoveredQuestion found={question.found} />;
  }
});

const DiscardQuestion = ({ question }: { readonly question: Question & { readonly kind: 'discard' } }) => {
  const { name, dismiss, save } = useQuoteFile();
  const leave = (): void => {
    dismiss();
    question.then();
  };
  const saveAndLeave = async (): Promise<void> => {
    dismiss();
    if (await save()) question.then();
  };
  return (
    <Ask title="Leave without saving?" open onClose={dismiss}>
      <p>
        <Said
          text={
            name === null
              ? 'This quote is in no file yet.'
              : `The last changes to this quote are not in “${name}” yet.`
          }
        />
      </p>
      <div className="dialog-answers">
        <Button className="danger-button dialog-aside" onPress={leave}>
          Leave without saving
        </Button>
        <Button className="button" onPress={dismiss}>
          Stay here
        </Button>
        <Button className="primary-button" autoFocus onPress={() => void saveAndLeave()}>
          Save
        </Button>
      </div>
    </Ask>
  );
};

const NotOpened = ({ error }: { readonly error: FileError }) => {
  const { dismiss, open } = useQuoteFile();
  const openOther = (): void => {
    dismiss();
    open();
  };
  return (
    <Ask
      title={error.code === 'damaged' ? 'This file is damaged' : 'The file was not opened'}
      role="alertdialog"
      open
      onClose={dismiss}
    >
      <p>
        <Said text={error.message} />
      </p>
      <div className="dialog-answers">
        <Button className="button" onPress={openOther}>
          Open another…
        </Button>
        <Button className="primary-button" autoFocus onPress={dismiss}>
          Close
        </Button>
      </div>
    </Ask>
  );
};

const OutsideQuestion = ({
  change,
  keptAs,
}: {
  readonly change: OutsideChange;
  readonly keptAs: string | null;
}) => {
  const { name, unsaved, dismiss, readAgain, save, saveAs } = useQuoteFile();
  const answer = (perform: () => unknown) => () => {
    dismiss();
    perform();
  };
  const isGone = change === 'gone';
  const what = isGone
    ? 'It was moved, renamed or deleted since it was opened here.'
    : 'Somebody else, or another program, saved it since it was opened here.';
  const here = unsaved ? 'Your last changes are not in it.' : 'Nothing here is unsaved.';
  return (
    <Ask
      title={`“${name ?? 'The file'}” ${isGone ? 'is gone' : 'was changed outside'}`}
      open
      onClose={dismiss}
    >
      <p>
        {what} {here}
      </p>
      {keptAs !== null && (
        <p>
          The other one was quicker by a moment. What is here was kept beside the file as{' '}
          <b>
            <Said text={keptAs} />
          </b>
          .
        </p>
      )}
      <ul className="dialog-choices">
        {!isGone && (
          <Choice
            title="Read it again"
            explain={
              unsaved
                ? 'Shows what the file holds now. Your changes are kept aside and can be opened again.'
                : 'Shows what the file holds now.'
            }
            autoFocus
            onChoose={answer(readAgain)}
          />
        )}
        <Choice
          title={isGone ? 'Save it there again' : 'Keep what is here'}
          explain={
            isGone
              ? 'Writes what is here under the old name.'
              : 'Writes over what the other one saved, which is kept as an older state of the file.'
          }
          autoFocus={isGone}
          onChoose={answer(() => save(true))}
        />
        <Choice
          title="Save a copy…"
          explain={
            isGone
              ? 'Writes what is here under another name.'
              : 'Leaves theirs in the file, and yours in another.'
          }
          onChoose={answer(saveAs)}
        />
      </ul>
      <div className="dialog-answers">
        <Button className="button" onPress={dismiss}>
          Decide later
        </Button>
      </div>
    </Ask>
  );
};
