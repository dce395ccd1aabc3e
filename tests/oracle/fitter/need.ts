/** What one link of a quote needs, counted from its answers (step page, "Quantities") without a look at the order. */

import { type Optic, opticAt } from '../ends';
import { rackName } from './names';
import type { Answers, Quote } from './quote';

export interface RackNeed {
  readonly index: number;
  /** Room and rack, folded. */
  readonly name: string;
  readonly links: number;
  /** MPO ports, rears or conversions in use: what one array plug at the near end leads to. */
  readonly channels: number;
  /** The same with growth: what passive parts in racks are counted by. */
  readonly rears: number;
  /** From the near rack, or in a patch field from the field; 0 where nobody measured. */
  readonly routeM: number;
}

export interface LinkNeed {
  readonly id: string;
  readonly answers: Answers;
  readonly near: Optic;
  readonly far: Optic;
  readonly paths: readonly ('' | 'A' | 'B')[];
  readonly linksPerChannel: number;
  readonly racks: readonly RackNeed[];
}

export const pieces = (count: number, perPiece: number): number => Math.ceil(count / perPiece);

const isArray = ({ connector }: Optic): boolean => connector !== 'LC';

const linksPerChannel = ({ application, interface: shape }: Answers, near: Optic, far: Optic): number => {
  switch (application.kind) {
    case 'breakout':
      return isArray(far) ? near.beams.sends.length / far.beams.sends.length : near.beams.groups.length;
    case 'duplex':
    case 'patch-field':
      return shape.fibres / 2;
    case 'parallel':
      return 1;
    case 'conversion':
      return 3;
  }
};

/** One route for each far rack: its own, else the one that was given for all of them. */
const routeOf = ({ application }: Answers, rack: number): number => {
  const { kind, routeLengthM = 0, routeLengthsM, secondRouteLengthM } = application;
  return (
    routeLengthsM?.[rack] ?? (kind === 'patch-field' ? (secondRouteLengthM ?? routeLengthM) : routeLengthM)
  );
};

export const needOf = ({ id, answers }: Quote['links'][number]): LinkNeed => {
  const { application, transceiver, documentation } = answers;
  const near = opticAt(transceiver.near);
  const far = opticAt(transceiver.far);
  const each = linksPerChannel(answers, near, far);
  const grown = 100 + application.growthPercent;
  const duplex = application.kind === 'duplex' || application.kind === 'patch-field';
  const byRack = application.perRack ?? [application.links];
  return {
    id,
    answers,
    near,
    far,
    paths: application.redundancy === 'A/B' ? ['A', 'B'] : [''],
    linksPerChannel: each,
    racks: byRack.map((links, index) => ({
      index,
      name: rackName(documentation.far, byRack.length > 1 ? index : null),
      links,
      channels: pieces(links, each),
      rears: duplex ? pieces(links * grown, 100 * each) : pieces(pieces(links, each) * grown, 100),
      routeM: routeOf(answers, index),
    })),
  };
};

export const sum = <T>(of: readonly T[], count: (one: T) => number): number =>
  of.reduce((total, one) => total + count(one), 0);

/** Transceivers of one path: two receptacles are one, but far racks do not share one. */
export const transceiversOf = ({ answers, near, far, racks }: LinkNeed): Record<'near' | 'far', number> => ({
  near: pieces(
    sum(racks, ({ links, channels }) => (answers.application.kind === 'breakout' ? channels : links)),
    near.receptacles,
  ),
  far: sum(racks, ({ links }) => pieces(links, far.receptacles)),
});
