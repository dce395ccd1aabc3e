import { describe, expect, it } from 'vitest';
import { fieldOfSchema, fitsField } from '../../src/shared/reading/field-of-schema';
import { applicationAnswers } from '../../src/shared/steps/application';
import { budgetAnswers } from '../../src/shared/steps/budget';
import { STEPS } from '../../src/shared/steps/steps';

describe('a field of a schema', () => {
  it('takes what its schema takes, however deep it lies', () => {
    const route = fitsField(applicationAnswers, 'routeLengthM');
    expect([0, 1.5, 120_000, 120_001, -1].map(route)).toEqual([true, true, true, false, false]);
    const links = fitsField(applicationAnswers, 'links');
    expect([1, 1.5, 0, 20_000, 20_001].map(links)).toEqual([true, false, false, true, false]);
    const trunk = fitsField(applicationAnswers, 'installed.trunk.lengthM');
    expect([0, 120_000, 120_001].map(trunk)).toEqual([true, true, false]);
    expect([1, 1.5].map(fitsField(applicationAnswers, 'perRack.0'))).toEqual([true, false]);
    expect([100, 101].map(fitsField(budgetAnswers, 'extraTerms.3.lossDb'))).toEqual([true, false]);
  });

  it('is found for every number that a step asks for', () => {
    for (const { answers, fields } of STEPS)
      for (const { key, kind } of fields)
        if (kind === 'number') expect(fieldOfSchema(answers, key), key).toBeDefined();
  });
});
