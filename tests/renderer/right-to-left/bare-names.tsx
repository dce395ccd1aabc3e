/** Names written from right to left, and where the window shows them unguarded. */
import { exampleQuote } from '../window';

const LETTER = /[\u0590-\u08ff]/;
/** Text that can have no elements in it, such as an entry of a list of the system, keeps names between these signs. */
const BETWEEN_SIGNS = /\u2067[^\u2069]*\u2069/g;

const isBare = (text: string): boolean => LETTER.test(text.replace(BETWEEN_SIGNS, ''));

/** Every text of the page, and every tip over it, in which such a name stands among others as if it were one of them. */
export const bareNames = (): string[] => {
  const found: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    // What is only read out has no places to change.
    if (element.closest('textarea, .unseen') !== null) continue;
    const isGuarded = element.closest('bdi, tspan[unicode-bidi="isolate"]') !== null;
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && !isGuarded && isBare(node.textContent ?? ''))
        found.push(`<${element.localName} class="${element.getAttribute('class')}"> ${node.textContent}`);
    for (const tip of ['title', 'placeholder']) {
      const text = element.getAttribute(tip);
      if (text !== null && isBare(text)) found.push(`${tip} of <${element.localName}> ${text}`);
    }
  }
  return [...new Set(found)];
};

export const HEBREW_NAME = 'הצעה-118 (2).mpoq';

type Json = Readonly<Record<string, unknown>>;

const DATA_SHEET = {
  ...{ name: 'משדר-40', receptacle: 'MPO-12', polish: 'UPC', mode: 'MMF', gbpsPerLane: 10 },
  wavelengthNm: 850,
  lanes: [1, 2, 3, 4].map((lane) => ({ lane, tx: lane, rx: 13 - lane })),
  reachM: { OM4: 150 },
};

/** An example in which everything that somebody may name has a name from right to left with a number at its end. */
export const hebrewQuote = (example: string, confirmed = 8): string => {
  const quote = JSON.parse(exampleQuote(example)) as Json & {
    modules?: Json[];
    links: (Json & { answers: Record<string, Json & { readonly near: Json; readonly far: Json }> })[];
  };
  return JSON.stringify({
    ...quote,
    number: 'ה-2026-118',
    name: 'הצעה 7',
    customer: { name: 'לקוח 3', site: 'אולם 2', region: 'EU', contact: 'דנה 5', reference: 'הפניה 9' },
    seller: { name: 'מוכר 4', contact: 'אבי 6' },
    terms: ['תנאי 1: 30'],
    modules: quote.modules?.map((one) => ({ ...one, name: 'מודול-12', source: 'דף 4' })),
    enclosures: [
      {
        ...{ id: 'מגש-1', name: 'מגש 1', family: 'lgx', rackUnits: 1, slots: 4 },
        ...{ access: ['front'], toolless: false, source: 'דף 5' },
      },
    ],
    links: quote.links.map(({ answers, ...link }, index) => ({
      ...link,
      name: `קישור ${index + 1}`,
      confirmed,
      answers: {
        ...answers,
        ...(answers.budget && {
          budget: { ...answers.budget, extraTerms: [{ what: 'מפצל 2', lossDb: 0.1 }] },
        }),
        ...(answers.documentation && {
          documentation: {
            ...answers.documentation,
            near: { ...answers.documentation.near, rack: `ארון-${index + 1}`, panel: 'פנל-1' },
            far: { ...answers.documentation.far, rack: `ארון-${index + 51}`, panel: 'פנל-2' },
          },
        }),
      },
    })),
  });
};

/** With the transceiver of the near end from a data sheet. */
export const withHebrewSheet = (quote: string): string => {
  const { links, ...rest } = JSON.parse(quote);
  const [{ answers, ...link }] = links;
  const transceiver = { ...answers.transceiver, near: { custom: DATA_SHEET } };
  return JSON.stringify({ ...rest, links: [{ ...link, answers: { ...answers, transceiver } }] });
};
