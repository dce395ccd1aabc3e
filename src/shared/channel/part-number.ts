/**
 * The number of a part as people count: from 1. Files count from 0: `parts[0]` and the field `part` of a finding are part 1 of
 * every sentence.
 */
export const partNumber = (index: number): number => index + 1;
