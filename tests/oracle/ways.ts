/**
 * What carries a link and how far it has to go (step page, "Parts of a channel" and lengths): may the application be carried by
 * what was asked for, does a cable reach, is there a leg for every rear.
 */
import type { Settings } from '../../src/shared/plan/settings';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import type { ChannelDocument } from './document';
import type { Optic } from './ends';
import { breakoutPortsOf, type Carrier, mayCarry, rearsByRack } from './housing';
import type { Block } from './mating';

type Application = CompleteAnswers['application'];

/** Between modules and cables nobody but the person on site can decide, where there are few ports in a rack. */
export function isServiceUnanswered(
  answers: CompleteAnswers,
  near: Optic,
  far: Optic,
  settings: Settings,
): boolean {
  const { kind, placement, through, servicedSingly } = answers.application;
  return (
    kind === 'breakout' &&
    far.connector === 'LC' &&
    placement === 'same-rack' &&
    through === undefined &&
    servicedSingly === undefined &&
    breakoutPortsOf(answers, near, far) <= settings.breakoutCablePorts
  );
}

/** Metres from the near rack, or from the field, to each far rack; 0 where nobody measured. */
function toFarRacks(application: Application): readonly number[] {
  const { kind, routeLengthM = 0, secondRouteLengthM, routeLengthsM } = application;
  const one = kind === 'patch-field' ? (secondRouteLengthM ?? routeLengthM) : routeLengthM;
  return (application.perRack ?? [0]).map((_, rack) => routeLengthsM?.[rack] ?? one);
}

const trunksOf = (doc: ChannelDocument | undefined) =>
  (doc?.parts ?? []).filter((part) => part.part === 'array-cable' && part.role === 'trunk');

/** Every way that a cable of the link goes is measured: between racks there is one whatever carries it. */
export function isUnmeasured(application: Application, doc: ChannelDocument): boolean {
  const trunks = trunksOf(doc).length;
  const goes = application.placement === 'between-racks' || trunks > 0;
  const toField = application.kind === 'patch-field';
  const unmeasured = (routes: readonly number[]): boolean => routes.some((metres) => metres === 0);
  if (!toField) return goes && unmeasured(toFarRacks(application));
  return (
    (goes && unmeasured([application.routeLengthM ?? 0])) ||
    (trunks > 1 && unmeasured(toFarRacks(application)))
  );
}

const inMillimetres = (metres: number): number => Math.round(metres * 1000);

function isTrunkShort({ application, budget }: CompleteAnswers): boolean {
  const { kind, installed, routeLengthM = 0, routeLengthsM } = application;
  if (installed?.trunk === undefined) return false;
  const route = kind === 'patch-field' ? routeLengthM : Math.max(...(routeLengthsM ?? [routeLengthM]));
  const way = inMillimetres(route + budget.nearRiseM + budget.farRiseM);
  return installed.trunk.lengthM * 1000 < way;
}

export function wayBlocks(
  answers: CompleteAnswers,
  documents: readonly ChannelDocument[],
  [near, far]: readonly [Optic, Optic],
  carrier: Carrier,
  settings: Settings,
): Block[] {
  const { application } = answers;
  const { kind, through, installed } = application;
  const [doc] = documents;
  const isOverInstalled = trunksOf(doc).some(({ existing }) => existing === true);
  const rears = carrier === 'module' || carrier === 'panel' ? rearsByRack(answers, near, far) : [];
  const broken: Readonly<Record<string, boolean>> = {
    'advice/through-mismatch': through !== undefined && !mayCarry(kind, far, through),
    'advice/service-unanswered': isServiceUnanswered(answers, near, far, settings),
    'advice/installed-legs':
      isOverInstalled && Math.max(...rears) > (installed?.trunk?.legs ?? Number.POSITIVE_INFINITY),
    'advice/installed-too-short': isOverInstalled && isTrunkShort(answers),
    'advice/route-missing': doc !== undefined && isUnmeasured(application, doc),
  };
  return Object.entries(broken).flatMap(([rule, is]) => (is ? [{ rule, what: kind }] : []));
}
