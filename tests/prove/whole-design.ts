/** From what an enumerated design consists of to its answers, one by one. */
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import type { EndVariant } from './end-variants';
import type { Assignment } from './questions';
import type { Figures, Making, Panel, Trunk } from './structure';

/** The parts of an answer that a search settles one by one; equal ones are one object, and so take little room. */
export interface Design {
  readonly application: Partial<CompleteAnswers['application']>;
  readonly trunk: Trunk;
  readonly making: Making;
  readonly housed: Assignment;
  readonly measured: { readonly figures: Figures; readonly near: EndVariant; readonly far: EndVariant };
}

/** What no rule looks at, where it is not held. */
const UNJUDGED: Assignment = {
  'transceiver.suppliedBy': 'customer',
  'interface.trunkLegs': undefined,
  'interface.connectorBrand': undefined,
  'modePolish.space': 'general',
};

const fields = (step: string, values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${step}.${key}`, value]));

const panelFields = (end: string, panel: Panel): Record<string, unknown> =>
  fields(`application.installed.${end}`, {
    keys: panel?.keys,
    exchangeAdapters: panel?.exchangeAdapters,
    enclosure: panel?.enclosure,
  });

const endFields = (end: string, { interface: what, receptacleKind, polish }: EndVariant) =>
  fields(`transceiver.${end}`, { interface: what, receptacleKind, polish, receptacle: undefined });

/** Every answer of the design, those that are held just as they are held. */
export const whole = (held: Assignment, design: Design): Assignment => {
  const { application, trunk, making, housed } = design;
  const { figures, near, far } = design.measured;
  const { nearPanel, farPanel, upAngledEnds } = making;
  const { routeLengthM, secondRouteLengthM, budget } = figures;
  const none = {
    crossConnectM: undefined,
    extraTerms: undefined,
    fibreLossDbPerKm: undefined,
    limitDb: undefined,
  };
  const { front, rear, fibres, modulePins, cableRows, moduleRows } = making;
  const { fibre, frontPolish, rearPolish, method, methodBModules, aToACordEnd, arrayCords } = making;
  return {
    ...UNJUDGED,
    ...fields('application', { perRack: undefined, through: undefined, ...application }),
    ...fields('application', { routeLengthM, secondRouteLengthM, upAngledEnds }),
    ...panelFields('near', nearPanel),
    ...panelFields('far', farPanel),
    'application.installed.trunk': trunk,
    ...endFields('near', near),
    ...endFields('far', far),
    ...fields('interface', { front, rear, fibres, modulePins, cableRows, moduleRows }),
    ...fields('modePolish', { fibre, frontPolish, rearPolish }),
    ...fields('polarity', { method, methodBModules, aToACordEnd, arrayCords }),
    ...housed,
    ...fields('budget', { ...none, ...budget }),
    ...held,
  };
};
