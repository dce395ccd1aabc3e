/**
 * Which questions a link is asked: one without modules is not asked about modules, one without panels not about enclosures, and
 * what stands in one rack not about the route. What was answered all the same stays in the answers, and rules may speak of it.
 *
 * Example: MPO to MPO by a direct cord is asked for no front, no rears of a module, no trunk legs and no enclosure.
 */
import { resolveEnd } from '../channel/endpoint';
import type { PlanSite } from '../plan/link-plan';
import { chooseThrough, type Through } from '../plan/through';
import type { StepId } from '../steps/step';
import type { CompleteAnswers } from '../steps/steps';

interface Carried {
  readonly through: Through;
  readonly kind: CompleteAnswers['application']['kind'];
  readonly placement: CompleteAnswers['application']['placement'];
  readonly racks: number;
}

const hasPanels = ({ through }: Carried): boolean => through === 'module' || through === 'panel';

/** Modules with duplex ports: those of a conversion are of one kind, with MPO fronts. */
const hasModules = ({ through, kind }: Carried): boolean => through === 'module' && kind !== 'conversion';

const hasTrunk = (carried: Carried): boolean =>
  hasPanels(carried) && (carried.placement === 'between-racks' || carried.kind !== 'breakout');

const isField = ({ kind }: Carried): boolean => kind === 'patch-field';

/** A breakout in one rack has its port in a switch, and no panel at that end. */
const hasNearPanel = (carried: Carried): boolean =>
  hasPanels(carried) && (carried.kind !== 'breakout' || carried.placement === 'between-racks');

const hasRoute = (carried: Carried): boolean => carried.placement === 'between-racks' || hasTrunk(carried);

const isDuplex = ({ kind }: Carried): boolean => kind === 'duplex' || kind === 'patch-field';

type Asked = (carried: Carried) => boolean;

/** By the beginning of a field's path; the first that fits decides, and what is not listed is asked always. */
const ASKED: Readonly<Partial<Record<StepId, readonly (readonly [start: string, asked: Asked])[]>>> = {
  application: [
    ['routeLengthM', hasRoute],
    ['secondRouteLengthM', isField],
    ['routeLengthsM', (carried) => hasRoute(carried) && carried.racks > 1],
    ['servicedSingly', ({ kind }) => kind === 'breakout'],
    ['upAngledEnds', hasPanels],
  ],
  interface: [
    ['fieldModule', (carried) => hasModules(carried) && isField(carried)],
    ['nearModule', (carried) => hasModules(carried) && carried.kind !== 'breakout'],
    ['farModule', hasModules],
    ['front', hasModules],
    ['rearsPerModule', hasModules],
    ['moduleRows', hasModules],
    // Panels without modules: the trunk has the other pins.
    ['modulePins', hasPanels],
    ['trunkLegs', hasTrunk],
  ],
  // The duplex ends of a breakout cable have a polish too.
  modePolish: [['frontPolish', (carried) => hasModules(carried) || carried.through === 'breakout-cable']],
  polarity: [
    ['methodBModules', (carried) => hasModules(carried) && isDuplex(carried)],
    ['aToACordEnd', (carried) => hasModules(carried) && isDuplex(carried)],
    ['arrayCords', ({ through }) => through === 'panel'],
    // A direct cord between parallel ports is of the method's type.
    ['method', (carried) => hasPanels(carried) || carried.kind === 'parallel'],
  ],
  formFactor: [
    ['near.', hasNearPanel],
    ['far.', hasPanels],
    ['field.', isField],
  ],
  budget: [
    ['crossConnectM', isField],
    ['nearRiseM', hasRoute],
    ['farRiseM', hasRoute],
    ['slackPercent', hasRoute],
    ['splices', hasTrunk],
    // What lies in one rack from port to port is one cord, with one length.
    ['farCordM', (carried) => hasPanels(carried) || carried.placement === 'between-racks'],
  ],
  documentation: [['field.', isField]],
};

const carriedBy = ({ application, transceiver }: CompleteAnswers, site: PlanSite): Carried | null => {
  const [near, far] = [resolveEnd(transceiver.near, 'near', []), resolveEnd(transceiver.far, 'far', [])];
  if (near === null || far === null) return null;
  const through = chooseThrough({ application } as CompleteAnswers, near, far, site.settings);
  const { kind, placement, perRack } = application;
  return { through, kind, placement, racks: perRack?.length ?? 1 };
};

/**
 * Whether a field of a step is asked of a link: `answers` are those given, with the rest as proposed. Everything is asked of a
 * link whose transceivers do not exist.
 */
export const isAsked = (step: StepId, field: string, answers: CompleteAnswers, site: PlanSite): boolean => {
  const found = ASKED[step]?.find(
    ([start]) => field === start || (start.endsWith('.') && field.startsWith(start)),
  );
  if (found === undefined) return true;
  const carried = carriedBy(answers, site);
  return carried === null || found[1](carried);
};
