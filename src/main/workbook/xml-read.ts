/**
 * The tags and texts of an XML document by saxes, one after the other, while it is unpacked. No entity is defined and nothing
 * is looked up elsewhere: a document type is refused, as no workbook has one. What saxes keeps until it tells of it is
 * bounded: one text or tag, the attributes of a tag, the tags that are open.
 */
import { SaxesParser } from 'saxes';
import { damaged, type Unreadable } from './unreadable';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix (`x:row` is `row`). */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The longest text that a cell may have, were each of its signs written by its number, is shorter. */
const LONGEST_WITHOUT_END = 512 * 1024;
const MOST_ATTRIBUTES = 100;
const MOST_OPEN_TAGS = 100;
/** What 24 MiB hold of tags that say where they belong. Empty ones could be three times as many. */
const MOST_TAGS = 2_500_000;

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** `attributeOf(tag, 'id')` is also that of `r:id`; undefined where the tag has none of that name. */
export const attributeOf = (attributes: Attributes, name: string): string | undefined => {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
};

const tooLong = (what: string): Unreadable => damaged(`${what} than any spreadsheet program writes`);

export interface XmlReader {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** Throws `Unreadable` for what is no XML, and whatever the visitor throws. */
export const xmlReader = ({ open, close, text }: XmlVisitor): XmlReader => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  /** With the piece that is being written. */
  let written = 0;
  /** The same, when something was last told. */
  let told = 0;
  let attributes = 0;
  let openTags = 0;
  let tags = 0;
  parser.on('error', ({ message }) => {
    // An entity that is not defined stays as it is written; whatever else is no XML could be read in two ways.
    if (!message.endsWith('undefined entity.')) throw damaged('it is no XML that can be read');
  });
  parser.on('doctype', () => {
    throw damaged('it has a document type');
  });
  parser.on('opentagstart', () => {
    told = written;
    attributes = 0;
    openTags += 1;
    tags += 1;
    if (openTags > MOST_OPEN_TAGS) throw tooLong('it has more tags inside each other');
    if (tags > MOST_TAGS) throw tooLong('it has more tags');
  });
  parser.on('attribute', () => {
    told = written;
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw tooLong('a tag has more attributes');
  });
  parser.on('opentag', (tag) => open?.(withoutPrefix(tag.name), tag.attributes));
  parser.on('closetag', ({ name }) => {
    told = written;
    openTags -= 1;
    close?.(withoutPrefix(name));
  });
  const takeText = (given: string): void => {
    told = written;
    text?.(given);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('comment', () => {
    told = written;
  });
  return {
    write: (given) => {
      for (let at = 0; at < given.length; at += LONGEST_WITHOUT_END) {
        const piece = given.slice(at, at + LONGEST_WITHOUT_END);
        written += piece.length;
        parser.write(piece);
        if (written - told > LONGEST_WITHOUT_END) throw tooLong('a piece of it is longer');
      }
    },
    end: () => void parser.close(),
  };
};
