/** Text in the XML of a workbook. */

/** Signs that XML cannot hold: most controls, halves of a sign, and U+FFFE and U+FFFF, which are no signs. */
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are they
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const PLAIN = /^[\w .,:;/()+-]*$/;

/** `a < b` is `a &lt; b`. What a spreadsheet takes for an escape of its own is written so that it reads back as it was. */
export const xmlText = (text: string): string =>
  PLAIN.test(text) && !text.includes('_x')
    ? text
    : text
        .replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x')
        .replace(NOT_IN_XML, '')
        // XML would read it back as a line feed.
        .replaceAll('\r', '_x000D_')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;');

/** The namespace of a workbook's own parts. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
