/** Who the quote is for, who makes it, and its terms. */
import { useId } from 'react';
import { REGIONS } from '../../shared/catalogue/jackets';
import { quoteSchema } from '../../shared/order/quote-document';
import { problemsFromSchema } from '../../shared/reading/schema-problems';
import type { QuoteChange } from '../../shared/wizard/edit-quote';
import { LinesField } from '../fields/lines-field';
import { MenuField } from '../fields/menu-field';
import { TextField } from '../fields/text-field';
import { UnfinishedScope } from '../fields/unfinished';
import { useWizard } from '../state/wizard';

const HEAD = quoteSchema.pick({ number: true, name: true, customer: true, seller: true, terms: true });

const REGION_NAMES: Readonly<Record<string, string>> = {
  EU: 'European Union',
  UK: 'United Kingdom',
  US: 'United States',
  CA: 'Canada',
  other: 'Elsewhere',
};

/** An empty line of text is no line: `{ name: 'A', site: undefined }` is `{ name: 'A' }`. */
const withoutEmpty = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

export const QuoteForm = () => {
  const { quote, send } = useWizard();
  const id = useId();
  const { customer, seller, number, name, terms } = quote;
  const change = (part: QuoteChange): string | null => {
    const head = withoutEmpty({ number, name, customer, seller, terms, ...part });
    const read = HEAD.safeParse(head);
    if (!read.success) return problemsFromSchema(read.error, head)[0]?.message ?? 'This cannot be.';
    send({ type: 'EDIT_QUOTE', change: part });
    return null;
  };
  const ofCustomer = (key: 'name' | 'site' | 'contact' | 'reference', label: string, optional: boolean) => (
    <TextField
      label={label}
      optional={optional}
      value={customer[key]}
      onCommit={(value) => change({ customer: withoutEmpty({ ...customer, [key]: value }) })}
    />
  );
  return (
    <UnfinishedScope of="quote">
      <div className="quote-forms">
        <section className="sheet quote-form" aria-labelledby={`${id}-customer`}>
          <h2 id={`${id}-customer`}>Customer</h2>
          {ofCustomer('name', 'Customer', false)}
          {ofCustomer('site', 'Site', true)}
          <MenuField
            label="Region of the site"
            value={customer.region}
            options={REGIONS.map((region) => ({
              value: region,
              label: REGION_NAMES[region] ?? region,
              explain: '',
            }))}
            onChoose={(region) =>
              void change({ customer: { ...customer, region: region as typeof customer.region } })
            }
          />
          {ofCustomer('contact', 'Contact', true)}
          {ofCustomer('reference', 'Their reference', true)}
        </section>
        <section className="sheet quote-form" aria-labelledby={`${id}-quote`}>
          <h2 id={`${id}-quote`}>Quote</h2>
          <TextField label="Name" value={name} onCommit={(value) => change({ name: value ?? '' })} />
          <TextField label="Number" value={number} onCommit={(value) => change({ number: value ?? '' })} />
          <TextField
            label="Seller"
            optional
            value={seller?.name}
            onCommit={(value) =>
              change({ seller: value === undefined ? undefined : { ...seller, name: value } })
            }
          />
          {seller !== undefined && (
            <TextField
              label="Seller's contact"
              optional
              value={seller.contact}
              onCommit={(contact) =>
                change({ seller: withoutEmpty({ ...seller, contact }) as typeof seller })
              }
            />
          )}
          <LinesField
            label="Terms"
            rows={4}
            value={terms ?? []}
            onCommit={(lines) => change({ terms: lines.length === 0 ? undefined : lines })}
          />
        </section>
      </div>
    </UnfinishedScope>
  );
};
