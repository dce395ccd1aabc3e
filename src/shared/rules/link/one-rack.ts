import { duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

export const oneRack = linkRule({
  id: 'form/one-rack',
  severity: 'block',
  step: 'application',
  source: 'Both ends in the same rack are in one rack (step page, application)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { placement, perRack = [] } = plan.answers.application;
    if (placement === 'same-rack' && perRack.length > 1) violation({ racks: perRack.length });
  },
  sentence: ({ racks }) => `Both ends are in the same rack, but the links are split over ${racks} far racks.`,
  fix: () => 'Say that the ends are in different racks, or do not split the links.',
  examples: {
    passes: [
      { what: 'one rack', link: () => duplexLink({ application: { placement: 'same-rack' } }) },
      { what: 'two far racks', link: () => duplexLink({ application: { perRack: [12, 12] } }) },
    ],
    fails: [
      {
        what: 'two far racks in the same rack',
        link: () => duplexLink({ application: { placement: 'same-rack', perRack: [12, 12] } }),
      },
    ],
  },
});
