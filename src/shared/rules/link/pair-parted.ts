import { partedPair } from '../../channel/parted-pair';
import { duplexLink, exampleModule } from '../example-links';
import { linkRule } from '../link-rule';

const PATCH_FIELD = {
  kind: 'patch-field',
  secondRouteLengthM: 20,
} as const;

const FIELD = { rack: 'R06', panel: 'P1', firstCassette: 1, firstPort: 1 };

const overAField = (module: string | null) => {
  const link = duplexLink({
    application: PATCH_FIELD,
    interface: module === null ? {} : { nearModule: module, farModule: module },
    polarity: { method: 'U1' },
  });
  const { documentation, formFactor } = link.answers;
  return {
    ...link,
    answers: {
      ...link.answers,
      formFactor: { ...formFactor, field: formFactor?.near },
      documentation: { ...documentation, field: FIELD },
    },
  } as typeof link;
};

export const pairParted = linkRule({
  id: 'polarity/pair-parted',
  severity: 'block',
  step: 'polarity',
  source: 'A duplex cord joins the two fibres of one link (TIA-568 polarity methods)',
  needs: ['judged'],
  check: ({ judged }, violation) => {
    for (const { view } of judged) {
      const parted = partedPair(view.channel, view.lanes);
      if (parted === null) continue;
      const [transmit, receive] = parted.ports;
      return violation({ link: parted.link, transmit, receive });
    }
  },
  sentence: ({ link, transmit, receive }) =>
    `The link of port ${link} sends through port ${transmit} of the cross-connect and receives through port ${receive}: each cord there would carry halves of two links.`,
  fix: () => 'Name modules of one wiring at both ends of each trunk, or leave the choice to the planner.',
  examples: {
    passes: [{ what: 'the same modules everywhere', link: () => overAField(null) }],
    fails: [
      {
        what: 'straight modules at the ends, and modules of Method U1 at the field',
        link: () => overAField('own'),
        modules: [exampleModule({ id: 'own', fibres: 12, wiring: 'straight' })],
      },
    ],
  },
});
