/** Each step's answer in one line, for the list on the left. */
import { type Enclosure, findEnclosure } from '../../shared/catalogue/enclosures';
import type { ChannelEnd } from '../../shared/channel/document';
import type { Through } from '../../shared/plan/through';
import { capitalised } from '../../shared/sentence';
import type { StepId } from '../../shared/steps/step';
import { type CompleteAnswers, STEPS } from '../../shared/steps/steps';
import { counted } from './figures';

const labelOf = (step: StepId, key: string, value: unknown): string =>
  STEPS.find(({ id }) => id === step)
    ?.fields.find((field) => field.key === key)
    ?.options?.find((option) => option.value === value)?.label ?? String(value);

const endName = (end: ChannelEnd): string =>
  end.interface ?? (end.custom === undefined ? 'data sheet' : `${end.custom.name} (data sheet)`);

/** An enclosure by the name it has in the quote, where the catalogue does not know it. */
type Named = Pick<Enclosure, 'id' | 'name'>;

/** Of links that have no modules, or that run from port to port. */
const WITHOUT_MODULES: Readonly<
  Partial<Record<Through, { readonly [K in StepId]?: (answers: CompleteAnswers) => string }>>
> = {
  panel: {
    interface: ({ interface: { rear, fibres } }) => `${rear}, ${fibres} fibres`,
    modePolish: ({ modePolish: { fibre, rearPolish } }) => `${fibre}, ${rearPolish}`,
  },
  'direct-cord': {
    interface: ({ application, interface: { rear, fibres } }) =>
      application.kind === 'duplex' ? 'LC cords' : `${rear}, ${fibres} fibres`,
    modePolish: ({ modePolish }) => modePolish.fibre,
    polarity: ({ application, polarity }) =>
      application.kind === 'duplex' ? 'A-to-B cords' : `Method ${polarity.method}`,
    documentation: ({ documentation: { near, far } }) => `${near.rack} → ${far.rack}`,
  },
  'breakout-cable': {
    interface: () => 'Breakout cables',
    modePolish: ({ modePolish }) => modePolish.fibre,
    polarity: () => 'Breakout cables',
    documentation: ({ documentation: { near, far } }) => `${near.rack} → ${far.rack}`,
  },
};

const SUMMARIES: {
  readonly [K in StepId]: (answer: CompleteAnswers[K], own: readonly Named[]) => string;
} = {
  application: ({ kind, links }) => `${labelOf('application', 'kind', kind)}, ${counted(links, 'link')}`,
  transceiver: ({ near, far }) => `${endName(near)} → ${endName(far)}`,
  interface: ({ front, rear, fibres }) => `${front}, ${rear}, ${fibres} fibres`,
  modePolish: ({ fibre, frontPolish, rearPolish }) =>
    `${fibre}, ${frontPolish === rearPolish ? frontPolish : `${frontPolish} and ${rearPolish}`}`,
  polarity: ({ method }) => `Method ${method}`,
  formFactor: ({ near, far, field }, own) => {
    const nameOf = (id: string) => (own.find((one) => one.id === id) ?? findEnclosure(id))?.name ?? id;
    const names = [near, field, far].flatMap((place) =>
      place === undefined ? [] : capitalised(nameOf(place.enclosure)),
    );
    return [...new Set(names)].join('; ') || 'No enclosure';
  },
  budget: ({ grade, slackPercent }) => `${labelOf('budget', 'grade', grade)}, ${slackPercent} % slack`,
  documentation: ({ near, far }) => `${near.rack} ${near.panel} → ${far.rack} ${far.panel}`,
};

/** `through` is what carries the link: what it is not asked is not told. */
export const stepSummary = <K extends StepId>(
  step: K,
  answers: CompleteAnswers,
  own: readonly Named[] = [],
  through: Through = 'module',
): string => WITHOUT_MODULES[through]?.[step]?.(answers) ?? SUMMARIES[step](answers[step], own);

export const stepTitle = (step: StepId): string => STEPS.find(({ id }) => id === step)?.title ?? step;
