/** Three links as a person answers them, with what the saved quote must then say. */
const application = (card, links, metres) => async (page, hands) => {
  await hands.choose(page.getByRole('radio', { name: card }));
  await hands.fill(page.getByRole('textbox', { name: /^Links/ }).first(), links);
  await hands.fill(page.getByRole('textbox', { name: /^Route length/ }).first(), metres);
};

const interfaceAt = (page, end) =>
  page.getByRole('group', { name: end }).getByRole('combobox', { name: 'Interface' });

const transceivers = (near, far) => async (page, hands) => {
  await hands.pick(interfaceAt(page, 'Near end'), near);
  await hands.pick(interfaceAt(page, 'Far end'), far);
};

const choice = (name) => (page, hands) => hands.choose(page.getByRole('radio', { name }).first());

export const QUOTES = {
  'a breakout': {
    answers: {
      Application: application(/^Port breakout/, 24, 45),
      Transceiver: transceivers('40GBASE-SR4', '10GBASE-SR'),
      Polarity: choice(/U1/),
    },
    says: { kind: 'breakout', links: 24, routeLengthM: 45, near: '40GBASE-SR4', far: '10GBASE-SR' },
    fibres: 48,
  },
  'a duplex link': {
    answers: {
      Application: application(/^Rack to rack, duplex/, 12, 60),
      Transceiver: transceivers('10GBASE-SR', '10GBASE-SR'),
      Polarity: choice(/^Method B|^B\b/),
    },
    says: { kind: 'duplex', links: 12, routeLengthM: 60, near: '10GBASE-SR', far: '10GBASE-SR' },
    fibres: 24,
  },
  'an angled single-mode link': {
    answers: {
      Application: application(/^Port breakout/, 32, 120),
      Transceiver: transceivers('400GBASE-DR4', '100GBASE-DR'),
      'Mode and polish': choice(/^OS2/),
    },
    says: {
      kind: 'breakout',
      links: 32,
      routeLengthM: 120,
      near: '400GBASE-DR4',
      far: '100GBASE-DR',
      fibre: 'OS2',
      rearPolish: 'APC',
    },
    fibres: 64,
  },
};

/** The same facts out of a saved quote. */
export const saidBy = (text) => {
  const [{ confirmed, answers }] = JSON.parse(text).links;
  const { kind, links, routeLengthM } = answers.application;
  const { fibre, rearPolish } = answers.modePolish;
  const { near, far } = answers.transceiver;
  return {
    confirmed,
    kind,
    links,
    routeLengthM,
    near: near.interface,
    far: far.interface,
    fibre,
    rearPolish,
  };
};
