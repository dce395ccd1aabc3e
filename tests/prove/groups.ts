/** The tables of every frame that is asked for, each made once and shared by frames that are alike to it. */
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { Carrier } from '../oracle/housing';
import { allVariants, type EndVariant } from './end-variants';
import type { Said } from './making';
import { talk } from './pairs';
import type { Frame, Trunk } from './structure';
import { type Aspect, type Frames, type Group, groupOf, Tables } from './tables';

const PLACEMENTS = ['between-racks', 'same-rack'] as const;

type Word = Pick<Frame, 'through' | 'placement'>;

const words = (throughs: readonly Frame['through'][], placements: readonly Frame['placement'][]): Word[] =>
  throughs.flatMap((through) => placements.map((placement) => ({ through, placement })));

/** Every way to say that one carrier is meant, with everything else serviced singly; the first is the plainest. */
const saying = (
  kind: Frame['kind'],
  placement: Frame['placement'],
  carrier: Carrier,
  far: EndVariant,
): Word[] => {
  switch (kind) {
    case 'breakout':
      // A wide port to narrower arrays takes a cable whether that is said or not.
      if (far.optic.connector !== 'LC') return words(['breakout-cable', undefined], PLACEMENTS);
      return carrier === 'module'
        ? words(['module', undefined], [placement])
        : words(['breakout-cable'], PLACEMENTS);
    case 'parallel':
      return words([carrier === 'panel' ? 'panel' : 'direct-cord'], PLACEMENTS);
    case 'duplex':
      return words([carrier === 'module' ? 'module' : 'direct-cord'], PLACEMENTS);
    case 'patch-field':
    case 'conversion':
      return words(['module', undefined], PLACEMENTS);
  }
};

/** Of a trunk that no part of the frame is, any may be found. */
const IDLE_TRUNKS: readonly Trunk[] = [
  undefined,
  { type: 'A', pins: 'pinned', fibres: 8, fibre: 'OS2', polish: 'APC', lengthM: 500 },
  { type: 'unknown', pins: 'unknown', fibres: 24, fibre: 'OM3', polish: 'UPC', lengthM: 1 },
];

const hasTrunk = (kind: Frame['kind'], placement: Frame['placement'], carrier: Carrier): boolean =>
  carrier === 'panel' || (carrier === 'module' && (kind !== 'breakout' || placement === 'between-racks'));

/** What of a transceiver each aspect may see. */
const seenBy: Readonly<Record<Aspect, (variant: EndVariant) => unknown>> = {
  wiring: ({ optic }) => [optic.connector, optic.beams, optic.plan === 'bidi', optic.reorders],
  polish: ({ optic }) => [optic.connector === 'LC', optic.polish],
  pins: ({ optic }) => optic.connector === 'LC',
  front: ({ optic }) => optic.connector === 'LC',
  glass: ({ optic }) => [optic.connector === 'LC', optic.mode],
};

/** Transceivers that stand for their kind in a table: about as many as there are turns, spread over all that are alike. */
const MOST_TWINS = 6;

export class Groups {
  private readonly tables: Tables;
  private readonly groups = new Map<string, Group>();
  private readonly wired = new Map<string, readonly Said[]>();
  private readonly smooth = new Map<string, ReadonlySet<string>>();

  constructor(site: PlanSite) {
    this.tables = new Tables(site);
  }

  get counts(): { frames: number; tables: number; points: number; checks: number } {
    return {
      frames: this.groups.size,
      tables: this.wired.size + this.smooth.size,
      ...this.tables.counts,
    };
  }

  of(
    kind: Frame['kind'],
    placement: Frame['placement'],
    carrier: Carrier,
    trunk: Trunk,
    near: EndVariant,
    far: EndVariant,
  ): Group {
    const trunks = hasTrunk(kind, placement, carrier) ? [trunk] : IDLE_TRUNKS;
    const said = saying(kind, placement, carrier, far);
    const base = JSON.stringify([kind, carrier, said, trunks]);
    const key = `${base} ${near.likeness} ${far.likeness}`;
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const keyFor = (aspect: Aspect): string =>
      `${base} ${aspect} ${JSON.stringify([seenBy[aspect](near), seenBy[aspect](far)])}`;
    const wiringKey = keyFor('wiring');
    const frames = (ends: readonly (readonly [EndVariant, EndVariant])[]): Frames => ({
      carrier,
      all: framesOf(kind, said, trunks, ends),
    });
    let lit = this.wired.get(wiringKey);
    if (lit === undefined) {
      lit = this.tables.wirings(frames(twins(kind, near, far)));
      this.wired.set(wiringKey, lit);
    }
    const group = groupOf(
      frames([[near, far]]),
      (aspect, make) => {
        // A table holds no more than what stands beside a wiring that is lit.
        const tableKey = `${keyFor(aspect)} ${wiringKey}`;
        const table = this.smooth.get(tableKey) ?? make();
        this.smooth.set(tableKey, table);
        return table;
      },
      lit,
      this.tables,
    );
    this.groups.set(key, group);
    return group;
  }
}

const framesOf = (
  kind: Frame['kind'],
  said: readonly Word[],
  trunks: readonly Trunk[],
  ends: readonly (readonly [EndVariant, EndVariant])[],
): Frame[] =>
  Array.from({ length: Math.max(said.length, trunks.length, ends.length) }, (_, index) => {
    const { through, placement } = said[index % said.length] as Word;
    const [near, far] = ends[index % ends.length] as readonly [EndVariant, EndVariant];
    return { kind, placement, through, trunk: trunks[index % trunks.length], near, far };
  });

/** Pairs whose light goes the same way as that of this one, itself first. */
const twins = (
  kind: Frame['kind'],
  near: EndVariant,
  far: EndVariant,
): (readonly [EndVariant, EndVariant])[] => {
  const seen = (one: EndVariant): string => JSON.stringify(seenBy.wiring(one));
  const nears = allVariants().filter((one) => seen(one) === seen(near));
  const fars = allVariants().filter((one) => seen(one) === seen(far));
  const all = nears.flatMap((one) =>
    fars.filter((other) => talk(kind, one, other)).map((other) => [one, other] as const),
  );
  const step = Math.max(1, Math.floor(all.length / (MOST_TWINS - 1)));
  return [[near, far], ...all.filter((_, index) => index % step === 0).slice(0, MOST_TWINS - 1)];
};
