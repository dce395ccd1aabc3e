import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const installedUnknown = linkRule({
  id: 'advice/installed-unknown',
  severity: 'warn',
  step: 'application',
  source:
    'Keys, pins and types differ by vendor (fact page "How light travels through an MPO channel", section 7)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { near, far, trunk } = plan.answers.application.installed ?? {};
    const unknown = [
      near?.keys === 'unknown' ? 'the keys of the near panel' : null,
      far?.keys === 'unknown' ? 'the keys of the far panel' : null,
      trunk?.type === 'unknown' ? 'the type of the trunk' : null,
      trunk?.pins === 'unknown' ? 'the pins of the trunk' : null,
    ].filter((what) => what !== null);
    if (unknown.length > 0) violation({ unknown: unknown.join(', ') });
  },
  sentence: ({ unknown }) => `Not known yet: ${unknown}. The plan assumes what the polarity method needs.`,
  fix: () =>
    'Look at the installed parts before ordering: key up or down, pins or no pins, type on the label.',
  examples: {
    passes: [{ what: 'nothing installed', link: () => breakoutLink() }],
    fails: [
      {
        what: 'a panel whose keys nobody knows',
        link: () => breakoutLink({ application: { installed: { near: { keys: 'unknown' } } } }),
      },
    ],
  },
});
