/** Keys of the file formats in a sentence that is for people: `receptacleKind`, `answers.documentation`. */

/** Names of interfaces have capitals inside, as 40GBASE-eSR4 has, and so has the unit of loss. */
const NAMES = /[\w.-]*\dG[\w.-]*|\bdB\b/g;

export const keysIn = (sentence: string): readonly string[] =>
  sentence.replace(NAMES, '').match(/\b[a-z]+[A-Z]\w*|\banswers\.\w+/g) ?? [];
