/** The quote's own modules, from the list of modules on. */
import type { QuoteDocument } from '../../shared/order/quote-document';
import { MODULE_PLACES } from '../../shared/plan/module-product';
import { OwnList } from '../own/own-list';
import { useWizard } from '../state/wizard';
import { ModuleDialog } from './module-dialog';

interface OwnModulesProps {
  readonly chosenId: string | undefined;
  readonly onDescribed: (id: string) => void;
}

const usedBy = ({ links }: QuoteDocument, id: string): string | null => {
  const link = links.find(({ answers }) =>
    MODULE_PLACES.some((place) => answers.interface?.[`${place}Module`] === id),
  );
  return link === undefined ? null : `“${link.name}” uses it.`;
};

export const OwnModules = ({ chosenId, onDescribed }: OwnModulesProps) => {
  const { quote, send } = useWizard();
  return (
    <OwnList
      own={quote.modules ?? []}
      chosenId={chosenId}
      usedBy={(id) => usedBy(quote, id)}
      onPut={(modules) => send({ type: 'EDIT_QUOTE', change: { modules } })}
      onDescribed={onDescribed}
      dialog={(props) => <ModuleDialog {...props} />}
    />
  );
};
