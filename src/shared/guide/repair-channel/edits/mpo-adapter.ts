/** How an MPO adapter may be ordered differently, and adapters that are missing. */
import { ADAPTER_KEYS, KEY_WORDS } from '../../../catalogue/adapters';
import { ARRAY_CONNECTORS, type ArrayConnector } from '../../../catalogue/connectors';
import type { PartOf } from '../../../channel/document';
import type { Draft } from '../edit';
import { EFFORT } from '../effort';
import { withArticle } from '../two-ends';
import { exchanged } from './exchanged';

type Adapter = PartOf<'mpo-adapter'>;

export const adapterEdits = (adapter: Adapter, name: string): readonly Draft[] => {
  const called = name === 'the adapter' ? 'an adapter' : name;
  return [
    ...ADAPTER_KEYS.filter((keys) => keys !== adapter.keys).map(
      (keys): Draft => ({
        fields: ['keys'],
        sentence: `exchange ${called} for a ${KEY_WORDS[keys]} one`,
        effort: EFFORT.adapter,
        change: exchanged<Adapter>((own) => ({ ...own, keys })),
      }),
    ),
    ...ARRAY_CONNECTORS.filter((connector) => connector !== adapter.connector).map(
      (connector): Draft => ({
        fields: ['connector'],
        sentence: `take ${called} for ${connector}`,
        effort: EFFORT.adapter,
        change: exchanged<Adapter>((own) => ({ ...own, connector })),
      }),
    ),
  ];
};

/** An adapter where two plugs meet; `connectors` are theirs. */
export const missingAdapterEdits = (
  connectors: readonly ArrayConnector[],
  before: string,
  after: string,
): readonly Draft[] =>
  ADAPTER_KEYS.flatMap((keys) =>
    [...new Set(connectors)].map(
      (connector): Draft => ({
        fields: ['joint'],
        sentence: `put ${withArticle(connector)} adapter, ${KEY_WORDS[keys]}, between ${before} and ${after}`,
        effort: EFFORT.missingAdapter,
        change: { kind: 'insert', adapter: { part: 'mpo-adapter', keys, connector } },
      }),
    ),
  );
