import { modeOfGrade } from '../../channel/face';
import type { ChainPart } from '../../plan/chain';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

/** True for a part still to be bought with a flat single-mode array end. */
const isFlatSingleMode = ({ part }: ChainPart): boolean => {
  if (part.existing === true || !('fibre' in part) || modeOfGrade(part.fibre) !== 'SMF') return false;
  switch (part.part) {
    case 'array-cable':
      return part.polish.includes('UPC');
    case 'module':
      return part.rearPolish === 'UPC';
    case 'breakout-cord':
      return part.polish[0] === 'UPC';
    case 'array-fanout':
      return part.polish === 'UPC' || part.legs.some(({ polish }) => polish === 'UPC');
    default:
      return false;
  }
};

/** Names of the parts in an order, as the sentence says them. */
const NAMES: Readonly<Partial<Record<ChainPart['role'], string>>> = {
  'array-cord': 'array cord',
  'breakout-cable': 'breakout cable',
  conversion: 'conversion module',
};

export const flatSingleMode = linkRule({
  id: 'mating/flat-single-mode',
  severity: 'block',
  step: 'modePolish',
  source:
    'Single-mode MPO plugs are made with the 8 degree angle only (IEC 61754-7, unverified; every single-mode array interface of the catalogue is angled)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const flat = plan.channels[0]?.chain.find(isFlatSingleMode);
    if (flat !== undefined) violation({ what: NAMES[flat.role] ?? flat.role });
  },
  sentence: ({ what }) => `A single-mode ${what} with a flat MPO end cannot be bought: they are made angled.`,
  fix: () => 'Choose angled rear MPO ports (APC).',
  examples: {
    passes: [
      { what: 'flat multimode parts', link: () => breakoutLink() },
      {
        what: 'angled single-mode parts',
        link: () =>
          breakoutLink({
            transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '100GBASE-DR' } },
            modePolish: { fibre: 'OS2', rearPolish: 'APC' },
          }),
      },
    ],
    fails: [
      {
        what: 'a flat trunk behind a 400GBASE-DR4',
        link: () =>
          breakoutLink({
            transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '100GBASE-DR' } },
            modePolish: { fibre: 'OS2', rearPolish: 'UPC' },
          }),
      },
    ],
  },
});
