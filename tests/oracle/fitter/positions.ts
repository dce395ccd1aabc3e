/** Where pieces go in an installation of each application (step page, "Parts of a channel, by application"). */

import { type LinkNeed, pieces, sum } from './need';

export type PositionName =
  | 'near cord'
  | 'near panel'
  | 'near module'
  | 'trunk'
  | 'field module, near side'
  | 'cross-connect cord'
  | 'field module, far side'
  | 'second trunk'
  | 'far panel'
  | 'far module'
  | 'far cord'
  | 'cable';

type BoxKind =
  | 'array-cord'
  | 'duplex-cord'
  | 'breakout-cable'
  | 'module'
  | 'conversion-module'
  | 'mpo-adapter'
  | 'trunk';

/** Pieces that are alike and stand alike: of one position, and of one far rack where the way to it decides the length. */
export interface Unit {
  readonly position: PositionName;
  readonly kind: BoxKind;
  /** Null where the pieces serve all far racks alike. */
  readonly rack: number | null;
  /** Pieces of one path; of trunks the legs. */
  readonly count: number;
}

const whole = (position: PositionName, kind: BoxKind, count: number): Unit => ({
  position,
  kind,
  rack: null,
  count,
});

const byRack = (
  need: LinkNeed,
  position: PositionName,
  kind: BoxKind,
  count: (rack: LinkNeed['racks'][number]) => number,
): Unit[] => need.racks.map((rack) => ({ position, kind, rack: rack.index, count: count(rack) }));

/** Near to far. `kinds` are the kinds of boxes that there are for the link: they tell what carries it. */
export const unitsOf = (need: LinkNeed, kinds: ReadonlySet<string>): Unit[] => {
  const { kind } = need.answers.application;
  const links = sum(need.racks, (rack) => rack.links);
  const channels = sum(need.racks, (rack) => rack.channels);
  const rears = sum(need.racks, (rack) => rack.rears);
  const { rearsPerModule } = need.answers.interface;
  const nearModules = pieces(rears, rearsPerModule);
  const farModules = sum(need.racks, (rack) => pieces(rack.rears, rearsPerModule));
  const trunk = byRack(need, 'trunk', 'trunk', (rack) => rack.rears);
  switch (kind) {
    case 'breakout':
      if (kinds.has('breakout-cable'))
        return byRack(need, 'cable', 'breakout-cable', (rack) => rack.channels);
      return [
        whole('near cord', 'array-cord', channels),
        ...(kinds.has('trunk') ? [whole('near panel', 'mpo-adapter', rears), ...trunk] : []),
        whole('far module', 'module', farModules),
        whole('far cord', 'duplex-cord', links),
      ];
    case 'duplex':
      if (!kinds.has('module') && !kinds.has('trunk'))
        return byRack(need, 'cable', 'duplex-cord', (rack) => rack.links);
      return [
        whole('near cord', 'duplex-cord', links),
        whole('near module', 'module', nearModules),
        ...trunk,
        whole('far module', 'module', farModules),
        whole('far cord', 'duplex-cord', links),
      ];
    case 'patch-field':
      return [
        whole('near cord', 'duplex-cord', links),
        whole('near module', 'module', nearModules),
        // One that is there already ends in the field, wherever its legs go on to.
        ...(need.answers.application.installed?.trunk === undefined
          ? trunk
          : [whole('trunk', 'trunk', rears)]),
        whole('field module, near side', 'module', nearModules),
        whole('cross-connect cord', 'duplex-cord', links),
        whole('field module, far side', 'module', nearModules),
        ...byRack(need, 'second trunk', 'trunk', (rack) => rack.rears),
        whole('far module', 'module', farModules),
        whole('far cord', 'duplex-cord', links),
      ];
    case 'parallel':
      if (!kinds.has('trunk')) return byRack(need, 'cable', 'array-cord', (rack) => rack.links);
      return [
        whole('near cord', 'array-cord', links),
        whole('near panel', 'mpo-adapter', rears),
        ...trunk,
        whole('far panel', 'mpo-adapter', rears),
        whole('far cord', 'array-cord', links),
      ];
    case 'conversion':
      return [
        whole('near cord', 'array-cord', links),
        whole('near module', 'conversion-module', rears),
        ...trunk,
        whole('far module', 'conversion-module', rears),
        whole('far cord', 'array-cord', links),
      ];
  }
};
