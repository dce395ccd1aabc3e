import type { LinkPlan } from '../../plan/link-plan';
import { breakoutLink, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

const unusedIn = ({ answers, channels }: LinkPlan): string[] => {
  const { near, far, trunk } = answers.application.installed ?? {};
  const chain = channels[0]?.chain ?? [];
  const hasAdapterAt = (place: 'near' | 'far'): boolean =>
    chain.some((part) => part.place === place && part.part.part === 'mpo-adapter');
  return [
    near !== undefined && !hasAdapterAt('near') ? 'near panel' : null,
    far !== undefined && !hasAdapterAt('far') ? 'far panel' : null,
    trunk !== undefined && !chain.some(({ role }) => role === 'trunk') ? 'trunk' : null,
  ].filter((what) => what !== null);
};

export const installedUnused = linkRule({
  id: 'advice/installed-unused',
  severity: 'warn',
  step: 'application',
  source: 'Parts of a channel, by application (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const unused = unusedIn(plan);
    if (unused.length > 0) violation({ unused: unused.join(', '), count: unused.length });
  },
  sentence: ({ unused, count }) =>
    `The installed ${unused} ${count === 1 ? 'is' : 'are'} not used: this plan runs past ${count === 1 ? 'it' : 'them'}.`,
  fix: () => 'Choose what carries the link so that it is used, or take it out of the answers.',
  examples: {
    passes: [
      { what: 'nothing installed', link: () => breakoutLink() },
      {
        what: 'an installed panel behind which the trunk ends',
        link: () => breakoutLink({ application: { installed: { near: { keys: 'opposed' } } } }),
      },
    ],
    fails: [
      {
        what: 'direct cords past an installed panel',
        link: () =>
          duplexLink({
            application: { through: 'direct-cord', installed: { near: { keys: 'opposed' } } },
          }),
      },
    ],
  },
});
