import { type AdapterKeys, KEY_WORDS } from '../../catalogue/adapters';
import { METHOD_PARTS, POLARITY_METHODS } from '../../catalogue/polarity-methods';
import type { LinkPlan } from '../../plan/link-plan';
import { capitalised, listed } from '../../sentence';
import { duplexLink, INSTALLED_TRUNK, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

interface Found {
  readonly trunk: string | null;
  readonly keys: readonly { readonly end: string; readonly keys: string }[];
}

/** What is installed and is another thing than the method's. Two-row parts are told by their rows, which no method names. */
const foundOtherwise = ({ answers, channels }: LinkPlan): Found => {
  const method = METHOD_PARTS[answers.polarity.method];
  let trunk: string | null = null;
  const keys = new Map<string, string>();
  for (const { part, place } of channels[0]?.chain ?? []) {
    if (part.existing !== true) continue;
    if (part.part === 'array-cable' && typeof part.type === 'string' && part.type !== method.trunk)
      trunk = part.type;
    if (part.part === 'mpo-adapter' && part.keys !== method.keys) keys.set(place, part.keys);
  }
  return { trunk, keys: [...keys].map(([end, own]) => ({ end, keys: own })) };
};

/** Methods that have the trunk and the keys which are there. */
const methodsOf = ({ trunk, keys }: Found, asked: LinkPlan['answers']['polarity']['method']): string[] =>
  POLARITY_METHODS.filter((method) => {
    const parts = METHOD_PARTS[method];
    return (
      parts.trunk === (trunk ?? METHOD_PARTS[asked].trunk) &&
      parts.keys === (keys[0]?.keys ?? METHOD_PARTS[asked].keys)
    );
  });

export const methodAdapted = linkRule({
  id: 'advice/method-adapted',
  severity: 'note',
  step: 'polarity',
  source:
    'What is installed stays; the parts that are ordered make the chain work with it (step page, polarity)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    if (plan.answers.interface.rear === 'MPO-24') return;
    const { method } = plan.answers.polarity;
    const found = foundOtherwise(plan);
    const parts = [
      ...(found.trunk === null ? [] : [`the installed trunk is Type ${found.trunk}`]),
      ...found.keys.map(
        ({ end, keys }) => `the installed ${end} panel has ${KEY_WORDS[keys as AdapterKeys]} adapters`,
      ),
    ];
    if (parts.length === 0) return;
    const { trunk, keys } = METHOD_PARTS[method];
    violation({ method, trunk, keys, parts: listed(parts), others: methodsOf(found, method).join(' or ') });
  },
  sentence: ({ method, trunk, keys, parts }) =>
    `${capitalised(String(parts))}, while Method ${method} has a Type ${trunk} trunk and ${KEY_WORDS[keys as AdapterKeys]} adapters. The parts that are ordered are chosen to go with what is installed.`,
  fix: ({ others }) =>
    others === ''
      ? 'Nothing to do where the link works; write the parts into the documents, not the method alone.'
      : `Nothing to do where the link works; Method ${others} has what is installed.`,
  examples: {
    passes: [
      { what: 'nothing installed', link: () => duplexLink() },
      {
        what: 'an installed trunk of the method',
        link: () =>
          duplexLink({ application: { installed: { trunk: INSTALLED_TRUNK } }, polarity: { method: 'B' } }),
      },
      {
        what: 'adapters that are exchanged for those of the method',
        link: () =>
          parallelLink({
            application: {
              installed: { near: { keys: 'aligned', enclosure: 'lgx-1u', exchangeAdapters: true } },
            },
            polarity: { method: 'A' },
          }),
      },
    ],
    fails: [
      {
        what: 'Method C over an installed Type B trunk',
        link: () =>
          duplexLink({ application: { installed: { trunk: INSTALLED_TRUNK } }, polarity: { method: 'C' } }),
      },
      {
        what: 'Method A between installed panels with key-up to key-up adapters',
        link: () =>
          parallelLink({
            application: { installed: { near: { keys: 'aligned' }, far: { keys: 'aligned' } } },
            polarity: { method: 'A' },
          }),
      },
    ],
  },
});
