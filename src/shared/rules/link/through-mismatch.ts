import { CARRIERS, canCarry } from '../../plan/through';
import { breakoutLink, duplexLink, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

const words = (through: string): string => `a ${through.replace('-', ' ')}`;

export const throughMismatch = linkRule({
  id: 'advice/through-mismatch',
  severity: 'block',
  step: 'application',
  source: 'Parts of a channel, by application (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { kind, through } = plan.answers.application;
    const { far } = plan.context;
    if (through === undefined || canCarry(kind, far, through)) return;
    const possible = CARRIERS[kind].filter((other) => canCarry(kind, far, other)).map(words);
    violation({ kind, asked: words(through), possible: possible.join(' or ') });
  },
  sentence: ({ kind, asked, possible }) =>
    `The application "${kind}" cannot be carried by ${asked}, but by ${possible} alone.`,
  fix: ({ possible }) => `Choose ${possible}, or leave the choice to the planner.`,
  examples: {
    passes: [
      { what: 'nothing asked for', link: () => breakoutLink() },
      { what: 'direct duplex cords', link: () => duplexLink({ application: { through: 'direct-cord' } }) },
      { what: 'a trunk between panels', link: () => parallelLink({ application: { through: 'panel' } }) },
    ],
    fails: [
      {
        what: 'a breakout cable for a parallel link',
        link: () => parallelLink({ application: { through: 'breakout-cable' } }),
      },
      {
        what: 'a module for a port that is split to narrower parallel ones',
        link: () =>
          breakoutLink({
            application: { through: 'module' },
            transceiver: { near: { interface: '400GBASE-SR8' }, far: { interface: '200GBASE-SR4' } },
            interface: { rear: 'MPO-16', fibres: 16 },
          }),
      },
    ],
  },
});
