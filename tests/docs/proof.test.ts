/** The committed counts are of the rules and the catalogue as they are: `npm run prove` makes them anew. */
import { describe, expect, it } from 'vitest';
import { rulesEdition } from '../../scripts/build/rules-edition';
import proof from '../../src/renderer/frame/proof.json';
import { APPLICATION_KINDS } from '../../src/shared/steps/application';

describe('the counts that About shows', () => {
  it('are of the rules and the catalogue as they are; if not, run `npm run prove` and commit what it writes', () => {
    expect(proof.edition).toBe(rulesEdition(process.cwd()));
  });

  it('are of every application', () => {
    expect(Object.keys(proof.applications).sort()).toEqual([...APPLICATION_KINDS].sort());
    for (const { options, open, closed, designs, reasons, thresholds } of Object.values(proof.applications)) {
      expect(open + closed).toBe(options);
      expect(Math.min(open, closed, designs, reasons, thresholds)).toBeGreaterThan(100);
    }
  });
});
