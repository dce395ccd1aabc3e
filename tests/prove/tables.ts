/**
 * Every way of making the parts of one frame (application, place, carrier, kinds of transceiver, installed trunk), enumerated
 * in full, aspect by aspect: wiring (light and shapes), polish, pins, front and glass.
 *
 * An aspect's verdict is taken to depend on its own answers alone. That is no assumption: at every single point of an aspect
 * all other answers, the transceivers of the same kind and what else may be said among them, run through as many joint
 * assignments as it takes to give each of them each of its values, and a verdict that changes ends the proof.
 */
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { Carrier } from '../oracle/housing';
import {
  filled,
  goTogether,
  keyOf,
  makingOf,
  type Point,
  pointsOf,
  polishedBy,
  type Said,
  TURNS,
  WIRED_BY,
} from './making';
import { answersOfStructure, documentsOf, type Faults, type Frame, faultsOf, SHORT } from './structure';

class DependsOnMore extends Error {}

/** Frames that plan alike: other words for the same carrier, other transceivers of the same kind. */
export interface Frames {
  readonly carrier: Carrier;
  readonly all: readonly Frame[];
}

const RULES = {
  wiring: (rule: string) => rule === 'mating/shape-clash' || rule.startsWith('polarity/'),
  polish: (rule: string) =>
    ['mating/polish-clash', 'mating/angled-wedge', 'mating/flat-single-mode'].includes(rule),
  pins: (rule: string) => rule.startsWith('mating/pins-'),
  front: (rule: string) => rule === 'mating/shape-clash',
  glass: (rule: string) => rule.startsWith('fibre/'),
} as const;

export type Aspect = keyof typeof RULES;
type Names = Parameters<typeof pointsOf>[0];

/** Null: the parts cannot even be joined, which is for the wiring to say. */
const breaks = (faults: Faults, aspect: Aspect): boolean | null =>
  faults === null ? (aspect === 'wiring' ? true : null) : [...faults].some(RULES[aspect]);

export class Tables {
  /** Points of the tables, and plans made to see that nothing else has a part in them. */
  readonly counts = { points: 0, checks: 0 };

  constructor(private readonly site: PlanSite) {}

  private isBroken(aspect: Aspect, frames: Frames, pointAt: (turn: number) => Point): boolean {
    this.counts.points += 1;
    let verdict: boolean | null = null;
    for (let turn = 0; turn < TURNS; turn += 1) {
      this.counts.checks += 1;
      const frame = frames.all[turn % frames.all.length] as Frame;
      const making = makingOf(pointAt(turn), turn);
      const faults = faultsOf(documentsOf(answersOfStructure(frame, making, SHORT), this.site));
      const broken = breaks(faults, aspect);
      if (broken === null) continue;
      verdict ??= broken;
      if (broken !== verdict)
        throw new DependsOnMore(
          `${aspect} of ${frame.kind} by ${frames.carrier} depends on more than the tables say: ${JSON.stringify({ frame, making })}`,
        );
    }
    return verdict ?? true;
  }

  /** Points of the wiring at which light arrives and everything can be plugged. */
  wirings(frames: Frames): readonly Said[] {
    const names = WIRED_BY[`${frames.all[0]?.kind} ${frames.carrier}`] ?? [];
    return [...pointsOf(names)].filter((so) => {
      // Every turn begins elsewhere, so that the companions of neighbouring points differ.
      const offset = this.counts.points;
      return !this.isBroken('wiring', frames, (turn) => filled(so, turn + offset));
    });
  }

  /** Keys (`keyOf`) of the points of `names` that break none of the aspect's rules, beside wirings that are lit. */
  smooth(
    aspect: Exclude<Aspect, 'wiring'>,
    frames: Frames,
    names: Names,
    lit: readonly Said[],
  ): ReadonlySet<string> {
    const smooth = new Set<string>();
    for (const so of pointsOf(names)) {
      // Where no wiring with these answers is lit, nobody will ask for the rest.
      const beside = lit.filter((wiring) => goTogether(wiring, so));
      if (beside.length === 0) continue;
      const offset = this.counts.points;
      const broken = this.isBroken(aspect, frames, (turn) => {
        const wiring = beside[Math.floor((turn * beside.length) / TURNS)] as Said;
        return filled({ ...wiring, ...so }, turn + offset);
      });
      if (!broken) smooth.add(keyOf(names, so));
    }
    return smooth;
  }
}

export interface Group {
  readonly frame: Frame;
  readonly carrier: Carrier;
  readonly lit: readonly Said[];
  readonly isPolished: (point: Said) => boolean;
  readonly isPinned: (point: Said) => boolean;
  readonly hasFront: (point: Said) => boolean;
  readonly hasGlass: (point: Said) => boolean;
}

/** All aspects of one frame, from tables that are shared where frames are alike to the aspect. */
export const groupOf = (
  frames: Frames,
  tableFor: (aspect: Aspect, make: () => ReadonlySet<string>) => ReadonlySet<string>,
  lit: readonly Said[],
  tables: Tables,
): Group => {
  const isIn = (aspect: Exclude<Aspect, 'wiring'>, names: Names) => {
    const smooth = tableFor(aspect, () => tables.smooth(aspect, frames, names, lit));
    return (point: Said): boolean => smooth.has(keyOf(names, point));
  };
  return {
    frame: frames.all[0] as Frame,
    carrier: frames.carrier,
    lit,
    isPolished: isIn('polish', polishedBy((frames.all[0] as Frame).kind, frames.carrier)),
    isPinned: isIn('pins', ['modulePins']),
    hasFront: isIn('front', ['front']),
    hasGlass: isIn('glass', ['fibre']),
  };
};
