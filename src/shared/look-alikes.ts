/**
 * Names that differ only in letters and digits of one look: `R01` and `RO1`, or `A1` with a Latin and with a Cyrillic A. They
 * are two names and may be honest ones, but on a label nobody tells them apart.
 */
import { cleanName, nameKey } from './names';

/**
 * Letters and digits of one look, the one that stands for them first. From Unicode's confusables.txt 10.0.0 (UTS 39): single
 * letters and digits of the Latin, Greek, Cyrillic, Armenian and Cherokee alphabets, of further ones what looks like a Latin letter
 * or a digit, and digits of any script, without those that compatibility forms make one already.
 */
const ALIKE = [
  '2ƧꙄꝚ 3ƷȜЗӠꝪꞫ 4Ꮞ 5Ƽ 6бᏮ 8Ȣȣ৪੪ 9৭੧୨൭Ꝯ AΑАᎪ BΒВᏴꞴ CСᏟ DᎠ EΕЕᎬ FϜꞘ GԌᏀᏳ HΗНᎻ JͿЈᎫꞲ KΚКᏦ LᏞ',
  'MΜϺМᎷ NΝ OΟОՕ߀০୦ PΡРᏢ RƦᎡᏒ SЅՏᏕᏚ TΤТᎢ UՍ VѴ٧۷Ꮩ WԜᎳᏔ XΧХꞳ YΥУҮᎩᎽ ZΖᏃ aɑαа bƄЬᏏ cсᴄꮯ dԁᏧ',
  'eеҽꬲ fքẝꞙꬵ gƍɡցᶃ hһհᏂ iıɩɪιіӏᎥꙇꭵ jϳј lƖǀΙІӀ١۱ nոռ oοσоօ٥۵०੦૦௦౦೦൦๐໐၀ᴏᴑꬽ pρр qԛգզ rгᴦꭇꭈꮁ',
  'sƽѕꜱꮪ uʋυսᴜꞟꭎꭒ vνѵᴠꮩ wɯѡԝաᴡꮃ xх yɣʏγуүᶌỿꭚ zᴢꮓ ÞϷ ßβᏰꞵ þƿϸ ĸκкᴋꮶ ƅьꮟ ƆϽↃ ƏӘ ƐԐᏋ ƨᴤꙅ ƩΣ ƫᎿ',
  'ǝəә ǶԊ ȝʒӡꝫ ȷյ ɂꭾ ɅΛЛ٨۸ ɋᶐ ɔͻᴐↄ ɜзᴈ ɢԍᏻꮐ ɰպ ɸφф ʀꭱꮢ ʃꭍ ʌᴧ ʍмᴍꮇ ʘꙨ ʙвᏼ ʚꞝ ʜнꮋ ʟꮮ ΓГᎱ ΠП ΦФՓ',
  'ΨѰ πпᴨ ςϛ χꭓꭕ ψѱ ωꙍꞷ ИͶ лᴫ љꭠ ѠᏇ ҶӋ ҷӌ ٢۲ ٣۳ ٤۴ ٦۶ ٩۹१ २૨ ३૩ ४૪ ८૮ ౧೧ ౨೨ ౯೯ ᴀꭺ ᴅꭰ ᴇꭼ ᴊꭻ',
  'ᴎͷи ᴘᴩꮲ ᴙя ᴛτтꭲ ẟδծ ⱵͰᎨᎰ ⱶꮀ ꙌꞶ ꜧꞕ ꜾϿ ꜿͽ Ꝺꝺ ꞒЄ ꞓɛεєԑꮛ',
  // Further scripts, letter by letter as they print: Lisu, Coptic, Tifinagh, old alphabets and the rings of others.
  'Aꓮ𐊠𐌀𖽀Ⲁ Bꓐ𐊂𐊡𐌁Ⲃ Cꓚ𐊢𐌂𐐕𐔜Ⲥ Dꓓ Eꓰ𐊆𑢦𑢮ⴹ Fꓝ𐊇𐊥𐔥𑣂𑢢 Gꓖ Hꓧ𐋏Ⲏ Jꓙ Kꓗ𐔘Ⲕ𐌊 Lꓡ𐐛𐔦𑢣𑢲𖼖Ⳑ Mꓟ𐊰𐌑Ⲙ Nꓠ𐔓Ⲛ OꓳⲞⵔ𐊒𐊫𐐄𐌏𐔖𑢵𑣠𐓂',
  'Pꓑ𐊕Ⲣ Qⵕ Rꓣ𐒴𖼵 Sꓢ𐊖𐐠𖼺 Tꓔ𐊗𐊱𐌕𑢼𖼊Ⲧ Uꓴ𐓎𑢸𖽂 Vꓦⴸ𐔝𑢠𖼈𐌖 Wꓪ𑣦𑣯 XꓫⲬⵝ𐊐𐊴𐌗𐌢𐔧𑣬 YꓬⲨ𐊲𑢤𖽃 ZꓜⲌ𐋵𑢩𑣥 lꓲⲒⵏ𐊊𐌉𐌠𖼨 cⲥ𐐽 e℮ i𑣃',
  'oჿဝ\u{5e1}\u{647}\u{6be}\u{6c1}\u{6d5}ⲟ𐐬𑣈𑣗𐓪 pⲣ rⲅ s𐑈𑣁ꮥ u𐓶𑣘 v𑣀 wꮤ yⲩ𑣜ꭹꮍ z𑣄 dꮷ hꮒ 3𑣊𖼻Ⳍ 4𑢯ꮞ',
  '5𑢻 6𑣕ꮾⳒ 7𐓒𑣆 8𐌚 9𑣌𑢬𑣖Ⳋ Ɔꓛ Ǝꓱ Ʌꓥⴷ',
].join(' ');

/** The one letter that confusables.txt takes for two. */
const M = /rn/g;
const DASHES = /[\p{Pd}\u2212]/gu;

const SHOWN: ReadonlyMap<string, string> = new Map(
  ALIKE.split(' ').flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
);

/** Before case is folded, as a small l looks like 1 and a capital L does not. */
const SAME_AS_DIGIT: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', '|': '1' };

const shownAs = (sign: string): string => {
  const shown = SHOWN.get(sign) ?? sign;
  return SAME_AS_DIGIT[shown] ?? shown;
};

/**
 * Equal for names that look alike as they are typed, blanks left aside.
 * Example: `B1`, `BI`, `Bl` and `B 1` look like one name; `B1` and `BL` do not.
 */
export const lookKey = (name: string): string => {
  const signs = [...cleanName(name.normalize('NFKD')).replaceAll(' ', '')];
  return signs.map(shownAs).join('').replace(DASHES, '-').toLowerCase().replace(M, 'm').normalize('NFC');
};

/** Two names that are not one, and that nobody tells apart. */
export const lookAlike = (one: string, other: string): boolean =>
  lookKey(one) === lookKey(other) && nameKey(one) !== nameKey(other);
