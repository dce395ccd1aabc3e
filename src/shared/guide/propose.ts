/**
 * A sensible answer for every step that is not answered yet, so that a link can be drawn, budgeted and judged from its first
 * answer on. Proposals are shown as such and never saved as answers.
 */
import type { AdapterKeys } from '../catalogue/adapters';
import type { ArrayConnector } from '../catalogue/connectors';
import { ENCLOSURES } from '../catalogue/enclosures';
import { METHOD_PARTS, POLARITY_METHODS, type PolarityMethod } from '../catalogue/polarity-methods';
import { type Endpoint, resolveEnd } from '../channel/endpoint';
import type { PlanSite } from '../plan/link-plan';
import { planLink } from '../plan/plan-link';
import type { ApplicationAnswers } from '../steps/application';
import type { BudgetAnswers } from '../steps/budget';
import type { DocumentationAnswers } from '../steps/documentation';
import type { FormFactorAnswers } from '../steps/form-factor';
import type { InterfaceAnswers } from '../steps/interface';
import type { ModePolishAnswers } from '../steps/mode-polish';
import type { PolarityAnswers } from '../steps/polarity';
import type { Answers, CompleteAnswers } from '../steps/steps';
import type { TransceiverAnswers } from '../steps/transceiver';
import { byFit, fillsAt } from './fitting-enclosures';
import { USUAL_ENDS } from './usual-ends';

const application = (): ApplicationAnswers => ({
  kind: 'breakout',
  links: 4,
  growthPercent: 0,
  placement: 'between-racks',
  routeLengthM: 20,
  redundancy: 'none',
});

const transceiver = ({ kind }: ApplicationAnswers): TransceiverAnswers => {
  const [near, far] = USUAL_ENDS[kind];
  return { near: { interface: near }, far: { interface: far }, suppliedBy: 'customer' };
};

interface Ends {
  readonly near: Endpoint | null;
  readonly far: Endpoint | null;
}

const endsOf = ({ near, far }: TransceiverAnswers): Ends => ({
  near: resolveEnd(near, 'near', []),
  far: resolveEnd(far, 'far', []),
});

const FIBRES_BEHIND: Readonly<Record<ArrayConnector, InterfaceAnswers['fibres']>> = {
  'MPO-12': 8,
  'MPO-16': 16,
  'MPO-24': 24,
};

/** Rear and fibres follow from the parallel end; twelve fibres where both ends are duplex. */
const shape = ({ kind }: ApplicationAnswers, { near, far }: Ends): InterfaceAnswers => {
  const bothParallel = near?.kind === 'parallel' && far?.kind === 'parallel';
  // Between parallel optics the trunk is pinned and every cord unpinned, so that one cord fits port and panel.
  const base = { rearsPerModule: 1, modulePins: kind === 'parallel' ? 'unpinned' : 'pinned' } as const;
  if (kind === 'conversion') return { ...base, front: 'MPO', rear: 'MPO-24', fibres: 24 };
  const connector = near?.kind === 'parallel' ? near.face.connector : null;
  const rear = connector === 'MPO-16' || connector === 'MPO-24' ? connector : 'MPO-12';
  const fibres = near?.kind === 'parallel' ? FIBRES_BEHIND[rear] : 12;
  return { ...base, front: bothParallel ? 'MPO' : 'LC', rear, fibres };
};

/** Single-mode arrays are angled, and so is whatever the transceiver's own receptacle is. */
const modePolish = ({ near, far }: Ends): ModePolishAnswers => {
  const mode = near?.catalogue?.mode ?? near?.custom?.mode ?? far?.catalogue?.mode ?? 'MMF';
  const parallelPolish = near?.kind === 'parallel' ? near.face.polish : null;
  return {
    fibre: mode === 'SMF' ? 'OS2' : 'OM4',
    frontPolish: 'UPC',
    rearPolish: parallelPolish ?? (mode === 'SMF' ? 'APC' : 'UPC'),
    space: 'general',
  };
};

const PREFERRED: readonly PolarityMethod[] = ['U1', 'U2', 'B', 'A', 'C'];

/** The keys found on site decide; angled arrays need opposed ones; else one module and one cord everywhere, Method U1. */
const polarity = ({ installed }: ApplicationAnswers, { rearPolish }: ModePolishAnswers): PolarityAnswers => {
  const found = [installed?.near?.keys, installed?.far?.keys].find(
    (keys): keys is AdapterKeys => keys === 'opposed' || keys === 'aligned',
  );
  const keys = found ?? (rearPolish === 'APC' ? 'opposed' : null);
  const trunk = installed?.trunk?.type;
  const fits = (method: PolarityMethod): boolean =>
    (keys === null || METHOD_PARTS[method].keys === keys) &&
    (trunk === undefined || trunk === 'unknown' || METHOD_PARTS[method].trunk === trunk);
  return { method: PREFERRED.find(fits) ?? PREFERRED[0] ?? POLARITY_METHODS[0] };
};

/** The smallest enclosures that hold what is planned; at every place the smallest there is where nothing can be planned yet. */
const formFactor = (others: Omit<CompleteAnswers, 'formFactor'>, site: PlanSite): FormFactorAnswers => {
  const planned = planLink({ id: 'link', name: 'link', answers: { ...others, formFactor: {} } }, site);
  const enclosures = [...site.enclosures, ...ENCLOSURES];
  const places = (['near', 'far', 'field'] as const).flatMap((end) => {
    const fills = planned.ok ? fillsAt(planned.value.housings, end) : [{ modules: 1, adapters: 0 }];
    const [best] = fills.length === 0 ? [] : byFit(fills, enclosures);
    const access = best?.access[0] ?? 'front';
    return best === undefined
      ? []
      : [[end, { enclosure: best.id, rackUnitsFree: 40, access, toolless: false }] as const];
  });
  return Object.fromEntries(places);
};

const budget = ({ fibre }: ModePolishAnswers): BudgetAnswers => ({
  grade: 'low-loss',
  nearRiseM: 2,
  farRiseM: 2,
  slackPercent: 5,
  nearCordM: 3,
  farCordM: 3,
  splices: 0,
  agingMarginDb: fibre === 'OS2' ? 0.3 : 0,
});

const documentation = ({ perRack, placement }: ApplicationAnswers): DocumentationAnswers => {
  const place = { panel: 'P1', firstCassette: 1, firstPort: 1 };
  if (placement === 'same-rack')
    return {
      scheme: 'rack-panel-cassette-port',
      near: { rack: 'R1', ...place },
      far: { rack: 'R1', ...place, panel: 'P2' },
      field: { rack: 'R0', ...place },
    };
  return {
    scheme: 'rack-panel-cassette-port',
    near: { rack: 'R1', ...place },
    far: {
      rack: 'R2',
      ...place,
      ...(perRack === undefined ? {} : { racks: perRack.map((_, index) => `R${index + 2}`) }),
    },
    field: { rack: 'R0', ...place },
  };
};

/**
 * All eight answers by rule of thumb: the given ones as they are, the others proposed from them. Where the given ones leave a
 * valid design, `proposeDesign` finds one; this is for those that leave none.
 * Example: a breakout from 400GBASE-DR4 proposes OS2, an angled rear, a flat front and Method U1.
 */
export const proposeAnswers = (given: Answers, site: PlanSite): CompleteAnswers => {
  const what = given.application ?? application();
  const optics = given.transceiver ?? transceiver(what);
  const ends = endsOf(optics);
  const glass = given.modePolish ?? modePolish(ends);
  const others = {
    application: what,
    transceiver: optics,
    interface: given.interface ?? shape(what, ends),
    modePolish: glass,
    polarity: given.polarity ?? polarity(what, glass),
    budget: given.budget ?? budget(glass),
    documentation: given.documentation ?? documentation(what),
  };
  return { ...others, formFactor: given.formFactor ?? formFactor(others, site) };
};
