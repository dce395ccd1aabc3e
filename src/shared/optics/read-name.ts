/**
 * What a typed name says of a transceiver, read as the trade reads it: a speed, a class of reach, how many lanes, a form
 * factor. Each is null where the name does not say it.
 */

export interface NameRead {
  readonly protocol: 'Ethernet' | 'Fibre Channel' | 'InfiniBand';
  /** Of the whole module: 800 for `2x400G`. */
  readonly gbps: number | null;
  /** Ports of one module: 2 for `2x400G`. */
  readonly ports: number | null;
  /** `SR`, `DR`, `SR-BIDI`, … */
  readonly reachClass: string | null;
  /** Lanes of one port: 4 for `SR4`. */
  readonly lanes: number | null;
  /** As the catalogue spells it. */
  readonly formFactor: string | null;
  /** The speed that the form factor alone stands for, where nothing else says one. */
  readonly gbpsOfForm: number | null;
  /** Written as the standard writes it, with BASE: then it is the standard's reach that is meant. */
  readonly isStandard: boolean;
  /** What is left that nothing of this explains; words for connectors and fibres are among it. */
  readonly rest: string;
}

/** Longest first, as `QSFP` begins `QSFP28`. Speed: what the form factor is sold for, where it is one speed. */
const FORM_FACTORS: readonly (readonly [pattern: RegExp, name: string, gbps: number | null])[] = [
  [/QSFP-?(?:DD-?800)|QDD800/, 'QSFP-DD800', 800],
  [/Q(?:SFP)?-?(?:56|28)?-?DD?(?:400)?(?![A-Z])|QSFPD(?![A-Z])/, 'QSFP-DD', null],
  [/Q(?:SFP)?112(?!\d)/, 'QSFP112', 400],
  [/Q(?:SFP)?56(?!\d)/, 'QSFP56', 200],
  [/Q(?:SFP)?28(?!\d)/, 'QSFP28', 100],
  [/QSFP100(?!\d|G)/, 'QSFP28', 100],
  [/QSFP\+|QSFP40(?!\d|G)|QSFPP/, 'QSFP+', 40],
  [/QSFP/, 'QSFP', null],
  [/SFP-?DD(?:112)?/, 'SFP-DD', 100],
  [/SFP112(?!\d)/, 'SFP112', 100],
  [/SFP56(?!\d)/, 'SFP56', 50],
  [/SFP28(?!\d)/, 'SFP28', 25],
  [/OSFP(?:800|224|112|-RHS)?/, 'OSFP', null],
  [/SFP\+|SFP10(?!\d|G)|SFPP/, 'SFP+', 10],
  [/SFP/, 'SFP', null],
  [/CFP8/, 'CFP8', 400],
  [/CFP[24]?(?!\d)/, 'CFP', 100],
  [/CPAK/, 'CPAK', 100],
  [/CXP/, 'CXP', 100],
  [/XFP/, 'XFP', 10],
];

/** Reach classes by the words for them; the digits are the lanes. What is special comes before what it contains. */
const CLASSES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/SWDM(\d)?/, 'SWDM'],
  [/CWDM(\d)?/, 'CWDM'],
  [/CLR(\d)?/, 'CLR'],
  [/4WDM/, '4WDM'],
  [/(?:40-?\/?100G?-?)SRBD/, 'SR-BIDI-DUAL'],
  [/SR-?(?:\d(?:\.\d)?)?-?(?:BI-?DI|BD)|BI-?DI|(?<![A-Z])BD/, 'SR-BIDI'],
  [/SR(\d)\.2/, 'SR-BIDI'],
  [/PSM(\d)?/, 'PSM'],
  [/PLRL(\d)?/, 'PLRL'],
  [/PLR(\d)?/, 'PLR'],
  [/(?:VSR|VR)(\d{1,2})?/, 'VR'],
  [/(?:XSR|ESR|CSR)(\d{1,2})?/, 'XSR'],
  [/SR(\d{1,2})?/, 'SR'],
  [/(?:XDR|EDR)(\d)|DR(\d)?\+|DR(\d)-2(?!\d)/, 'XDR'],
  [/DR(\d)?/, 'DR'],
  [/FR(\d)?/, 'FR'],
  [/LRM/, 'LRM'],
  [/LR(\d)?L?/, 'LR'],
  [/ER(\d)?L?/, 'ER'],
  [/ZR(\d)?/, 'ZR'],
  [/(?<![A-Z])SX/, 'SX'],
  [/(?<![A-Z])L[XH](?:10)?/, 'LX'],
];

/** Names of InfiniBand speeds over four lanes, in Gb/s. */
const INFINIBAND: Readonly<Record<string, number>> = { QDR: 40, FDR: 56, EDR: 100, HDR: 200, NDR: 400 };

const INFINIBAND_WORD = /(?:^|[^A-Z])(QDR|FDR|EDR|HDR|NDR)(200)?(?![A-Z\d])/;
const FIBRE_CHANNEL = /(\d{1,4})\s*-?\s*G?\s*FC(?![A-Z])/;
/** `2x400G`, `4 x 10G`, `8X100G`. */
const PORTS_AND_SPEED = /(\d{1,2})\s*X\s*-?(\d+(?:\.\d+)?)\s*(G|T)/;
/** `2X100-SR4`: the unit is left out. */
const PORTS_AND_FIGURE = /(\d{1,2})\s*X\s*(10|25|40|50|100|200|400)(?![\d.A-Z])/;
const SPEED = /(\d+(?:\.\d+)?)\s*-?\s*(G|T)(?![A-Z]*FC)/;
/** Ports before a class without a speed of theirs: `2xDR4`, `800G-2FR4`. */
const PORTS = /(?:^|[^\dA-Z])(\d)\s*X?(?=[A-Z]{2,4}\d)/;

const LONGEST_NAME = 80;

/** Upper case, one spelling for what is spelled many ways, and blanks for every other sign. */
const tidy = (name: string): string =>
  name
    .slice(0, LONGEST_NAME)
    .toUpperCase()
    .replaceAll('×', 'X')
    .replaceAll('–', '-')
    .replace(/(\d)\s*(?:GBPS|GBIT\/S|GB\/S|GBE|GIG(?:ABIT)?|GE)(?![A-Z])/g, '$1G')
    .replace(/(\d[GT])\s*-?\s*BASE/g, '$1')
    .replace(/(\d+)000BASE/, '$1G')
    .replace(/[\s_,;()[\]]+/g, ' ')
    .trim();

/** Words that say which connector or fibre, and nothing of the interface. */
const BESIDES = /\b(?:M(?:PO|TP)(?:-?\d+)?|LC|SC|DUPLEX|UPC|APC|PC|SMF|MMF|MM|SM|OM[1-5]|OS[12])\b/;

/** Ports of one lane each are one port of as many lanes: `4x100G-FR` is sold as 400G XDR4, `4x10G-LR` as 40G PLR4. */
const OF_SINGLE_LANES: Readonly<Record<string, string>> = { FR: 'XDR', LR: 'PLR', DR: 'DR', SR: 'SR' };

const NO_SPEED = { gbps: null, ports: null } as const;

/** Takes what is found out of the text. */
class Reader {
  constructor(private text: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text);
    if (found !== null)
      this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`;
    return found;
  }

  get rest(): string {
    return this.text.replace(/[^A-Z0-9.]+/g, ' ').trim();
  }
}

const numberOr = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

const inGbps = (figure: string, unit: string): number => Number(figure) * (unit === 'T' ? 1000 : 1);

const speedOf = (reader: Reader): { readonly gbps: number | null; readonly ports: number | null } => {
  const both = reader.take(PORTS_AND_SPEED) ?? reader.take(PORTS_AND_FIGURE);
  if (both !== null) {
    const ports = Number(both[1]);
    return { gbps: ports * inGbps(both[2] ?? '', both[3] ?? 'G'), ports };
  }
  const one = reader.take(SPEED);
  if (one === null) return NO_SPEED;
  return { gbps: inGbps(one[1] ?? '', one[2] ?? ''), ports: null };
};

const formOf = (reader: Reader): readonly [name: string | null, gbps: number | null] => {
  for (const [pattern, name, gbps] of FORM_FACTORS) if (reader.take(pattern) !== null) return [name, gbps];
  return [null, null];
};

const classOf = (reader: Reader): readonly [name: string | null, lanes: number | null] => {
  for (const [pattern, name] of CLASSES) {
    const found = reader.take(pattern);
    if (found === null) continue;
    const digits = found.slice(1).find((group) => group !== undefined);
    return [name, digits === undefined ? null : Number(digits)];
  }
  return [null, null];
};

/**
 * Examples: `QSFP28-100G-SR4` is 100 Gb/s, SR, four lanes, in a QSFP28; `2x400G-DR4` is 800 Gb/s on two ports; `16GFC` is
 * Fibre Channel.
 */
export const readName = (name: string): NameRead => {
  const text = tidy(name);
  const reader = new Reader(text);
  const besides: string[] = [];
  for (let word = reader.take(BESIDES); word !== null; word = reader.take(BESIDES)) besides.push(word[0]);
  const channel = reader.take(FIBRE_CHANNEL);
  const band = channel === null ? reader.take(INFINIBAND_WORD) : null;
  const [formFactor, gbpsOfForm] = formOf(reader);
  const speed = speedOf(reader);
  const ports = speed.ports ?? numberOr(reader.take(PORTS)?.[1]);
  const [word, lanes] = classOf(reader);
  const areSingle = word !== null && lanes === null && ports !== null && ports >= 4;
  return {
    protocol: channel !== null ? 'Fibre Channel' : band !== null ? 'InfiniBand' : 'Ethernet',
    gbps: speed.gbps ?? numberOr(channel?.[1]) ?? INFINIBAND[band?.[1] ?? ''] ?? null,
    ports: areSingle ? null : ports,
    reachClass: areSingle ? (OF_SINGLE_LANES[word] ?? word) : word,
    lanes: areSingle ? ports : lanes,
    formFactor,
    gbpsOfForm,
    isStandard: /BASE/i.test(name),
    rest: [reader.rest, ...besides].filter((left) => left !== '').join(' '),
  };
};
