/**
 * The tags and texts of an XML document, one after the other. Nothing is kept, no entity is defined and nothing is looked
 * up elsewhere: a document type is refused, as no workbook has one. Names come without their prefix (`x:row` is `row`).
 */
import { damaged } from './unreadable';

const [LESS, GREATER, QUOTE, APOSTROPHE, SLASH, QUESTION, EXCLAMATION, COLON] = [
  0x3c, 0x3e, 0x22, 0x27, 0x2f, 0x3f, 0x21, 0x3a,
];
const SECTION = '<![CDATA[';

export interface XmlVisitor {
  /** `attributes` is the text between name and `>`; `attributeOf` reads it. */
  readonly open?: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
        (all, hex, decimal, name) => {
          if (hex !== undefined) return character(Number.parseInt(hex, 16));
          if (decimal !== undefined) return character(Number(decimal));
          return ENTITIES[name] ?? all;
        },
      )
    : text;

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** `attributeOf(' r="B2" t="s"', 't')` is `s`; undefined where the tag has none of that name. */
export const attributeOf = (attributes: string, name: string): string | undefined => {
  const sought = `${name}=`;
  for (let at = attributes.indexOf(sought); at >= 0; at = attributes.indexOf(sought, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at > 0 && !isSpace(before) && before !== COLON) continue;
    const start = at + sought.length;
    const quote = attributes[start];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, start + 1);
    if (end >= 0) return decoded(attributes.slice(start + 1, end));
  }
  return undefined;
};

/** Where a tag ends, by its `>`; one inside quotation marks does not end it. */
const endOfTag = (xml: string, from: number): number => {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === LESS) break;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw damaged('a tag is not closed');
};

const endOfName = (xml: string, from: number, end: number): number => {
  let at = from;
  while (at < end && !isSpace(xml.charCodeAt(at))) at += 1;
  return at;
};

/** Where `mark` ends. */
const after = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged('it breaks off');
  return at + mark.length;
};

export const scanXml = (xml: string, { open, close, text }: XmlVisitor): void => {
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    if (tag < 0) return;
    if (tag > at) text?.(decoded(xml.slice(at, tag)));
    const first = xml.charCodeAt(tag + 1);
    if (first === QUESTION) at = after(xml, '?>', tag);
    else if (first === EXCLAMATION) {
      if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4);
      else if (xml.startsWith(SECTION, tag)) {
        at = after(xml, ']]>', tag);
        text?.(xml.slice(tag + SECTION.length, at - 3));
      } else throw damaged('it has a document type');
    } else if (first === SLASH) {
      const end = endOfTag(xml, tag + 2);
      close?.(withoutPrefix(xml.slice(tag + 2, endOfName(xml, tag + 2, end))));
      at = end + 1;
    } else {
      const end = endOfTag(xml, tag + 1);
      const isClosed = xml.charCodeAt(end - 1) === SLASH;
      const last = isClosed ? end - 1 : end;
      const nameEnd = endOfName(xml, tag + 1, last);
      const name = withoutPrefix(xml.slice(tag + 1, nameEnd));
      open?.(name, xml.slice(nameEnd, last));
      if (isClosed) close?.(name);
      at = end + 1;
    }
  }
};
