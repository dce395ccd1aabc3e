import { trunksInChain } from '../../plan/installed-trunk';
import type { LinkPlan } from '../../plan/link-plan';
import { listed } from '../../sentence';
import { duplexLink, INSTALLED_TRUNK } from '../example-links';
import { linkRule } from '../link-rule';

/** Installed parts of which nobody says what their mated pairs lose. */
const unmeasured = ({ answers, channels }: LinkPlan): string[] => {
  const { near, far, trunk } = answers.application.installed ?? {};
  const chain = channels[0]?.chain ?? [];
  const isThere = (place: 'near' | 'far'): boolean =>
    chain.some(
      (part) => part.place === place && part.part.part === 'mpo-adapter' && part.part.existing === true,
    );
  const hasTrunk = trunksInChain({ channels }).some(({ part }) => part.existing === true);
  return [
    ...(near !== undefined && near.pairLossDb === undefined && isThere('near') ? ['near panel'] : []),
    ...(trunk !== undefined && trunk.pairLossDb === undefined && hasTrunk ? ['trunk'] : []),
    ...(far !== undefined && far.pairLossDb === undefined && isThere('far') ? ['far panel'] : []),
  ];
};

export const installedLossAssumed = linkRule({
  id: 'budget/installed-loss-assumed',
  severity: 'note',
  step: 'application',
  source: 'An installed part loses what it loses, whatever grade is ordered beside it (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const parts = unmeasured(plan);
    const { grade } = plan.answers.budget;
    if (parts.length > 0 && grade !== 'worst-case')
      violation({ parts: listed(parts), count: parts.length, grade });
  },
  sentence: ({ parts, count, grade }) =>
    `Nobody says what a mated pair of the installed ${parts} loses: ${count === 1 ? 'it counts' : 'they count'} as ${grade}, like what is ordered.`,
  fix: () =>
    'Measure it, or take the figure of its data sheet, and give it as the pair loss of the installed part.',
  examples: {
    passes: [
      { what: 'nothing installed', link: () => duplexLink() },
      {
        what: 'an installed trunk with a figure of its own',
        link: () =>
          duplexLink({ application: { installed: { trunk: { ...INSTALLED_TRUNK, pairLossDb: 0.5 } } } }),
      },
    ],
    fails: [
      {
        what: 'an installed trunk that counts as low-loss',
        link: () => duplexLink({ application: { installed: { trunk: INSTALLED_TRUNK } } }),
      },
      {
        what: 'an installed panel that counts as low-loss',
        link: () => duplexLink({ application: { installed: { far: { keys: 'opposed' } } } }),
      },
    ],
  },
});
