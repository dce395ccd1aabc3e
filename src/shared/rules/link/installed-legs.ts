import { legsNeeded, runsOverInstalledTrunk } from '../../plan/installed-trunk';
import type { LinkPlan } from '../../plan/link-plan';
import { wholePieces } from '../../plan/whole-pieces';
import { breakoutLink, duplexLink, INSTALLED_TRUNK } from '../example-links';
import { linkRule } from '../link-rule';

const PLAN_OTHERWISE =
  'Make two links of it, one over the legs that are free and one over a new trunk; or plan less growth, or a new trunk for all.';

/** Rears as wide as the trunk's own, where their ports then find room on the legs that are free. */
const widerRears = (
  { answers, groups }: LinkPlan,
  free: number,
): { readonly fibres?: number; readonly legs?: number } => {
  const { kind, growthPercent, installed } = answers.application;
  const fibres = installed?.trunk?.fibres ?? 0;
  if ((kind !== 'duplex' && kind !== 'patch-field') || fibres <= answers.interface.fibres) return {};
  const ports = fibres / 2;
  const rears = groups.map(({ links }) => wholePieces(links * (100 + growthPercent), 100 * ports));
  const legs = kind === 'patch-field' ? rears.reduce((sum, count) => sum + count, 0) : Math.max(...rears);
  return legs <= free ? { fibres, legs } : {};
};

export const installedLegs = linkRule({
  id: 'advice/installed-legs',
  severity: 'block',
  step: 'application',
  source: 'Each rear MPO port in use takes one leg of a trunk (step page, quantities)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const free = plan.answers.application.installed?.trunk?.legs;
    if (!runsOverInstalledTrunk(plan) || free === undefined) return;
    const needed = legsNeeded(plan);
    if (needed > free)
      violation({
        free,
        needed,
        racks: plan.answers.application.kind === 'patch-field' ? 1 : plan.groups.length,
        ...widerRears(plan, free),
      });
  },
  sentence: ({ free, needed, racks }) =>
    `${needed} legs of the installed trunk are needed${Number(racks) > 1 ? ' to one far rack' : ''}, growth included, but ${free} ${free === 1 ? 'is' : 'are'} free.`,
  fix: ({ fibres, legs }) =>
    fibres === undefined
      ? PLAN_OTHERWISE
      : `Use all ${fibres} fibres of each rear MPO port (interface.fibres), so that ${legs} ${legs === 1 ? 'leg does' : 'legs do'}.`,
  examples: {
    passes: [
      { what: 'a new trunk', link: () => breakoutLink() },
      {
        what: 'six legs for six ports',
        link: () => breakoutLink({ application: { installed: { trunk: { ...INSTALLED_TRUNK, legs: 6 } } } }),
      },
    ],
    fails: [
      {
        what: 'six legs for rear MPO ports of 8 fibres, where four of 12 are free',
        link: () =>
          duplexLink({
            application: { installed: { trunk: { ...INSTALLED_TRUNK, fibres: 12, legs: 4 } } },
            interface: { fibres: 8 },
          }),
      },
      {
        what: 'five legs for six ports',
        link: () => breakoutLink({ application: { installed: { trunk: { ...INSTALLED_TRUNK, legs: 5 } } } }),
      },
      {
        what: 'six legs for six ports that are to grow',
        link: () =>
          breakoutLink({
            application: { growthPercent: 10, installed: { trunk: { ...INSTALLED_TRUNK, legs: 6 } } },
          }),
      },
    ],
  },
});
