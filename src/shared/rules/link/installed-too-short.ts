import { runsOverInstalledTrunk } from '../../plan/installed-trunk';
import { routeM } from '../../plan/routes';
import { breakoutLink, INSTALLED_TRUNK } from '../example-links';
import { linkRule } from '../link-rule';

/** Sums of metres with decimals, told in whole millimetres. */
const toMillimetre = (lengthM: number): number => Math.round(lengthM * 1000) / 1000;

export const installedTooShort = linkRule({
  id: 'advice/installed-too-short',
  severity: 'block',
  step: 'application',
  source: 'A trunk reaches from panel to panel: route and both vertical runs (step page, lengths)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { application, budget } = plan.answers;
    const lengthM = application.installed?.trunk?.lengthM;
    if (lengthM === undefined || !runsOverInstalledTrunk(plan)) return;
    const neededM = toMillimetre(routeM(application, 'route', null) + budget.nearRiseM + budget.farRiseM);
    if (lengthM < neededM) violation({ lengthM, neededM });
  },
  sentence: ({ lengthM, neededM }) =>
    `The installed trunk is ${lengthM} m long, but route and vertical runs are ${neededM} m: it does not reach.`,
  fix: () => 'Measure trunk and route again, or order a new trunk.',
  examples: {
    passes: [
      { what: 'a new trunk', link: () => breakoutLink() },
      {
        what: 'an installed trunk as long as route and vertical runs',
        link: () =>
          breakoutLink({ application: { installed: { trunk: { ...INSTALLED_TRUNK, lengthM: 24 } } } }),
      },
    ],
    fails: [
      {
        what: 'an installed trunk of 30 m on a route of 300 m',
        link: () =>
          breakoutLink({
            application: { routeLengthM: 300, installed: { trunk: { ...INSTALLED_TRUNK, lengthM: 30 } } },
          }),
      },
      {
        what: 'an installed trunk that reaches without the vertical runs alone',
        link: () =>
          breakoutLink({ application: { installed: { trunk: { ...INSTALLED_TRUNK, lengthM: 23.9 } } } }),
      },
    ],
  },
});
