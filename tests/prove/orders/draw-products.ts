/** What a quote describes itself: a module as its maker sells it, and an enclosure that no catalogue has. */

import { ENCLOSURES, type Enclosure } from '../../../src/shared/catalogue/enclosures';
import { METHOD_PARTS } from '../../../src/shared/catalogue/polarity-methods';
import type { Answers, OwnModule } from '../../oracle/fitter/quote';
import type { Cell } from './cells';
import type { Chance } from './chance';

export const OWN_ENCLOSURE: Enclosure = {
  id: 'own-3u',
  name: 'House enclosure',
  family: 'lgx',
  rackUnits: 3,
  slots: 9,
  access: ['front'],
  toolless: true,
  sure: 'published',
  source: ['House drawing'],
};

/** As a quote says it. */
export const ownEnclosures = () => {
  const { sure: _, source, ...enclosure } = OWN_ENCLOSURE;
  return [{ ...enclosure, source: source.join() }];
};

type Wiring = OwnModule['wiring'];

/** The same module, its map typed out: behind port k the holes k and n + 1 - k, as U1 and U2 have them. */
const typedOut = (wiring: Wiring, fibres: number): Wiring => {
  const holes = fibres === 8 ? 12 : fibres;
  if (wiring !== 'U1' && wiring !== 'U2') return wiring;
  return {
    custom: Array.from({ length: fibres / 2 }, (_, index) => index + 1).flatMap(
      (port): [string, number][] => {
        const [a, b] = wiring === 'U1' ? [holes + 1 - port, port] : [port, holes + 1 - port];
        return [
          [`${port}A`, a],
          [`${port}B`, b],
        ];
      },
    ),
  };
};

/** Some makers put fewer ports on a body than its fibres would make. */
const withoutLastPort = (wiring: Wiring, is: boolean): Wiring =>
  is && typeof wiring !== 'string' ? { custom: wiring.custom.slice(0, -2) } : wiring;

const familyAt = ({ formFactor }: Answers, end: 'near' | 'far'): string =>
  [OWN_ENCLOSURE, ...ENCLOSURES].find(({ id }) => id === formFactor[end]?.enclosure)?.family ?? 'lgx';

type Named = Partial<Record<'nearModule' | 'farModule' | 'fieldModule', string>>;

export interface DrawnProducts {
  readonly modules: readonly OwnModule[];
  readonly named: Named;
}

/** Products for the ends of a link, with the wiring that its method has there. */
export const drawProducts = (chance: Chance, cell: Cell, answers: Answers, prefix: string): DrawnProducts => {
  const { application, carrier, method, placement } = cell;
  const { rear, fibres } = answers.interface;
  if (carrier !== 'module' || rear === 'MPO-24' || !chance.seldom(10)) return { modules: [], named: {} };
  const parts = METHOD_PARTS[method];
  const breakout = placement === 'between-racks' ? parts.breakout : parts.breakoutInRack;
  const wirings: Partial<Record<'near' | 'far', Wiring>> =
    application === 'breakout'
      ? { far: breakout.module }
      : { near: parts.duplex.nearModule, far: parts.duplex.farModule };
  const isCustom = chance.seldom(50);
  const isPartlyWired = chance.seldom(20);
  const hasOneName = chance.seldom(20);
  const lossDb = chance.seldom(30) ? { lossDb: 0.55 } : {};
  const modules = (['near', 'far'] as const).flatMap((end) => {
    const wiring = wirings[end];
    if (wiring === undefined) return [];
    const { front, rearsPerModule, modulePins } = answers.interface;
    const { frontPolish, rearPolish, fibre } = answers.modePolish;
    const id = `${prefix}-${end}`;
    return [
      {
        ...{
          id,
          name: hasOneName ? 'Module' : `Module ${id}`,
          family: familyAt(answers, end),
          front,
          rear,
          fibres,
          rearsPerModule,
        },
        ...{ pins: modulePins, mode: fibre === 'OS2' ? 'SMF' : 'MMF', frontPolish, rearPolish },
        wiring: isCustom ? withoutLastPort(typedOut(wiring, fibres), isPartlyWired) : wiring,
        ...lossDb,
        source: 'Data sheet',
      },
    ];
  });
  const named = Object.fromEntries(
    modules.map(({ id }) => [id.endsWith('near') ? 'nearModule' : 'farModule', id]),
  ) as Named;
  return { modules, named };
};
