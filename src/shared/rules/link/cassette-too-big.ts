import { breakoutLink, duplexLink, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

export const cassetteTooBig = linkRule({
  id: 'form/cassette-too-big',
  severity: 'block',
  step: 'formFactor',
  source: 'Fibres and ports that a cassette of the family holds (catalogue)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { fibres, rearsPerModule, front: wanted } = plan.answers.interface;
    const converts = plan.answers.application.kind === 'conversion';
    // A conversion has three MPO ports, whatever duplex front was asked for.
    const front = converts ? 'MPO' : wanted;
    for (const { family, modules, place } of plan.housings) {
      if (family === null || modules === 0) continue;
      const all = converts ? 24 : fibres * rearsPerModule;
      const ports = all / 2;
      const most = front === 'MPO' ? Number.POSITIVE_INFINITY : family.maxPorts[front];
      if (all <= family.maxFibres && ports <= most) continue;
      violation({
        at: place,
        family: family.name,
        fibres: all,
        maxFibres: family.maxFibres,
        ports,
        maxPorts: Number.isFinite(most) ? most : 0,
        front,
      });
      return;
    }
  },
  sentence: ({ family, fibres, maxFibres, ports, maxPorts, front }) =>
    Number(fibres) > Number(maxFibres)
      ? `A module of ${fibres} fibres does not fit a ${family}, which holds ${maxFibres}.`
      : `${ports} ${front} ports do not fit the face of a ${family}, which holds ${maxPorts}.`,
  fix: () => 'Choose modules with fewer fibres, or an enclosure of a larger family.',
  examples: {
    passes: [
      { what: 'an 8-fibre module in LGX', link: () => breakoutLink() },
      {
        what: 'a conversion of 24 fibres, which has no duplex ports',
        link: () =>
          parallelLink({
            application: { kind: 'conversion' },
            interface: { front: 'SC', rear: 'MPO-24', fibres: 24 },
          }),
      },
    ],
    fails: [
      {
        what: 'a 24-fibre module in a 12-fibre family',
        link: () =>
          duplexLink({
            interface: { rearsPerModule: 2 },
            formFactor: { far: { enclosure: 'hd-1u-12', rackUnitsFree: 4, access: 'front', toolless: true } },
          }),
      },
    ],
  },
});
