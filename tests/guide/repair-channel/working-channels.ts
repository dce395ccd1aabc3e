/** Channels that work, of every kind that people build: one polarity method from end to end, pins and polish in order. */
import fc from 'fast-check';
import { METHOD_PARTS, POLARITY_METHODS } from '../../../src/shared/catalogue/polarity-methods';
import { CHANNEL_FORMAT, type ChannelDocument, type Part } from '../../../src/shared/channel/document';

interface Glass {
  readonly fibre: 'OM4' | 'OS2';
  readonly polish: 'UPC' | 'APC';
  readonly duplex: string;
  readonly parallel: string;
  readonly legs: string;
}

const GLASS: readonly Glass[] = [
  { fibre: 'OM4', polish: 'UPC', duplex: '10GBASE-SR', parallel: '40GBASE-SR4', legs: '10GBASE-SR' },
  { fibre: 'OM4', polish: 'UPC', duplex: '25GBASE-SR', parallel: '100GBASE-SR4', legs: '25GBASE-SR' },
  { fibre: 'OS2', polish: 'APC', duplex: '10GBASE-LR', parallel: '400GBASE-DR4', legs: '100GBASE-DR' },
];

const metres = fc.integer({ min: 1, max: 12 });

const build = (
  kind: 'duplex' | 'parallel' | 'breakout' | 'one cord' | 'harness',
  method: (typeof POLARITY_METHODS)[number],
  glass: Glass,
  [nearM, trunkM, farM]: readonly [number, number, number],
  trunkIsPinned: boolean,
): ChannelDocument => {
  const { fibre, polish } = glass;
  const { trunk: type, keys, duplex, parallel, breakout } = METHOD_PARTS[method];
  const cable = (
    role: 'cord' | 'trunk',
    wiring: 'A' | 'B' | 'C',
    lengthM: number,
    pinned: boolean,
  ): Part => ({
    part: 'array-cable',
    role,
    type: wiring,
    connector: 'MPO-12',
    fibres: 8,
    pins: pinned ? ['pinned', 'pinned'] : ['unpinned', 'unpinned'],
    fibre,
    polish: [polish, polish],
    lengthM,
  });
  const module = (wiring: (typeof duplex)['nearModule'], pinned: boolean): Part => ({
    part: 'module',
    wiring,
    rear: 'MPO-12',
    fibres: 8,
    pins: pinned ? 'pinned' : 'unpinned',
    front: 'LC',
    fibre,
    frontPolish: 'UPC',
    rearPolish: polish,
  });
  const cord = (lengthM: number, wiring: 'A-to-B' | 'A-to-A' = 'A-to-B'): Part => ({
    part: 'duplex-cord',
    wiring,
    connector: 'LC',
    fibre,
    polish: 'UPC',
    lengthM,
  });
  const adapter: Part = { part: 'mpo-adapter', keys, connector: 'MPO-12' };
  const channel = (near: string, far: string, parts: Part[]): ChannelDocument => ({
    format: CHANNEL_FORMAT,
    version: 1,
    near: { interface: near },
    far: { interface: far },
    parts,
    budget: { connectorLossDb: { LC: 0.25, SC: 0.25, MPO: 0.35 } },
  });
  switch (kind) {
    case 'duplex':
      return channel(glass.duplex, glass.duplex, [
        cord(nearM),
        module(duplex.nearModule, !trunkIsPinned),
        adapter,
        cable('trunk', type, trunkM, trunkIsPinned),
        adapter,
        module(duplex.farModule, !trunkIsPinned),
        cord(farM, duplex.oddAToB ? 'A-to-A' : 'A-to-B'),
      ]);
    case 'parallel':
      return channel(glass.parallel, glass.parallel, [
        cable('cord', parallel.nearCord, nearM, false),
        adapter,
        cable('trunk', type, trunkM, true),
        adapter,
        cable('cord', parallel.farCord, farM, false),
      ]);
    case 'breakout':
      return channel(glass.parallel, glass.legs, [
        cable('cord', breakout.cord, nearM, false),
        adapter,
        { ...cable('trunk', type, trunkM, true), pins: ['pinned', 'pinned'] } as Part,
        adapter,
        module(breakout.module, false),
        cord(farM),
      ]);
    case 'one cord':
      return channel(glass.parallel, glass.parallel, [cable('cord', 'B', nearM, false)]);
    case 'harness':
      return channel(glass.parallel, glass.legs, [
        {
          part: 'breakout-cord',
          connector: 'MPO-12',
          fibres: 8,
          pins: 'unpinned',
          legs: 4,
          fibre,
          polish: [polish, 'UPC'],
          lengthM: nearM,
        },
      ]);
  }
};

/** Methods with aligned keys are closed for angled plugs. */
const fits = (method: (typeof POLARITY_METHODS)[number], { polish }: Glass): boolean =>
  polish === 'UPC' || METHOD_PARTS[method].keys === 'opposed';

export const workingChannel: fc.Arbitrary<ChannelDocument> = fc
  .record({
    kind: fc.constantFrom(
      'duplex' as const,
      'parallel' as const,
      'breakout' as const,
      'one cord' as const,
      'harness' as const,
    ),
    method: fc.constantFrom(...POLARITY_METHODS),
    glass: fc.constantFrom(...GLASS),
    lengths: fc.tuple(metres, metres, metres),
    trunkIsPinned: fc.boolean(),
  })
  .filter(({ method, glass }) => fits(method, glass))
  .map(({ kind, method, glass, lengths, trunkIsPinned }) =>
    build(kind, method, glass, lengths, trunkIsPinned),
  );
