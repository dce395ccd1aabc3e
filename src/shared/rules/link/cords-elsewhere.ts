import type { LinkPlan } from '../../plan/link-plan';
import { breakoutLink, duplexLink, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

/** Why a pair of array cords decides nothing here; null where it does. */
const reason = ({ answers, through }: Pick<LinkPlan, 'answers' | 'through'>): string | null => {
  if (answers.application.kind !== 'parallel') return 'only links from MPO to MPO have such a pair';
  if (through !== 'panel') return 'one direct cord joins these ends, of the type that the method names';
  return answers.interface.rear === 'MPO-24' ? 'cords of 24 fibres are told by their rows' : null;
};

export const cordsElsewhere = linkRule({
  id: 'polarity/cords-elsewhere',
  severity: 'block',
  step: 'polarity',
  source: 'What was asked for is planned, or refused (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { arrayCords } = plan.answers.polarity;
    const because = arrayCords === undefined ? null : reason(plan);
    if (arrayCords !== undefined && because !== null)
      violation({ cords: arrayCords.replace('-', ' and '), because });
  },
  sentence: ({ cords, because }) => `Array cords ${cords} are asked for, but ${because}.`,
  fix: () => 'Leave the pair of array cords open.',
  examples: {
    passes: [
      { what: 'a parallel link over a trunk', link: () => parallelLink({ polarity: { arrayCords: 'A-A' } }) },
      { what: 'a pair that is left open', link: () => duplexLink() },
    ],
    fails: [
      { what: 'a duplex link', link: () => duplexLink({ polarity: { arrayCords: 'B-B' } }) },
      { what: 'a breakout', link: () => breakoutLink({ polarity: { arrayCords: 'B-B' } }) },
      {
        what: 'a direct cord',
        link: () =>
          parallelLink({ application: { placement: 'same-rack' }, polarity: { arrayCords: 'B-B' } }),
      },
      {
        what: 'cords of 24 fibres',
        link: () =>
          parallelLink({
            transceiver: { near: { interface: '100GBASE-SR10' }, far: { interface: '100GBASE-SR10' } },
            interface: { rear: 'MPO-24', fibres: 24 },
            polarity: { arrayCords: 'B-B' },
          }),
      },
    ],
  },
});
