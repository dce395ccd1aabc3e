/**
 * Names that people type for racks, panels, customers and themselves: when one is missing, and when two are one. Screens and
 * prints do not tell blanks, invisible characters or letters of one look apart, so neither do comparisons.
 */

/**
 * Zero-width joiners, soft hyphens, fillers, marks of direction, of format, of annotations and of objects, and the like, which
 * print as nothing. U+16FE4 is the Khitan filler, U+1D159 a note without its head.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u{fffc}\u{16fe4}\u{1d159}]/gu;
/** U+2800 is the Braille cell without dots, the one blank that Unicode counts among the symbols. */
const BLANKS = /[\s\p{Z}\p{Cc}\u2800]+/gu;
/** Signs of ASCII that are seen, and no blank among them. Most names are plain, and an order has tens of thousands of labels. */
const PLAIN = /^[!-~]+$/;

/** A name as it is printed. Example: `cleanName(' R  2 ')` is `R 2`. */
export const cleanName = (name: string): string =>
  PLAIN.test(name) ? name : name.replace(INVISIBLE, '').replace(BLANKS, ' ').replace(/^ | $/g, '');

/** A name of blanks and punctuation alone names nobody and nothing: it is missing. */
export const isBlankName = (name: string): boolean => !/[\p{L}\p{N}\p{S}]/u.test(cleanName(name));

/**
 * Equal for names that are one: compared after trim, with blanks collapsed, in compatibility form and without case. Upper case
 * comes first, as "ß" and "SS" are one only there.
 *
 * Examples: `R2 ` and `r2` are one, and so are `Ｒ２` in full width and `R2`.
 */
export const nameKey = (name: string): string =>
  PLAIN.test(name)
    ? name.toLowerCase()
    : cleanName(name.normalize('NFKC')).toUpperCase().toLowerCase().normalize('NFKC');
