import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/shared/channel/document';
import { resolveEnd } from '../../src/shared/channel/endpoint';
import { type Facing, orientParts } from '../../src/shared/channel/orientation';
import type { Problem } from '../../src/shared/result';
import { adapter, cord, duplexCord, moduleOf } from '../../src/shared/rules/example-channels';
import { fanout, harness, splice } from './build';

const SR4 = '40GBASE-SR4';
const SR = '10GBASE-SR';

const orient = (
  near: string | null,
  far: string | null,
  parts: readonly Part[],
): { facings: (Facing | undefined)[]; problems: Problem[] } => {
  const problems: Problem[] = [];
  const end = (name: string | null, side: 'near' | 'far') =>
    name === null ? null : resolveEnd({ interface: name }, side, problems);
  const facings = orientParts(parts, end(near, 'near'), end(far, 'far'), problems);
  return { facings, problems };
};

const facingOf = (near: string | null, far: string | null, parts: readonly Part[], index: number) => {
  const { facings, problems } = orient(near, far, parts);
  expect(problems).toEqual([]);
  return facings[index];
};

describe('the duplex face of a module', () => {
  it('looks to the duplex parts, whichever side they are on', () => {
    expect(facingOf(SR4, SR, [cord(), adapter(), moduleOf(), duplexCord()], 2)).toBe('far');
    expect(facingOf(SR, SR4, [duplexCord(), moduleOf(), adapter(), cord()], 1)).toBe('near');
  });

  it('looks to a duplex interface and away from an array one', () => {
    expect(facingOf(null, SR, [adapter(), moduleOf()], 1)).toBe('far');
    expect(facingOf(SR, null, [moduleOf(), adapter()], 0)).toBe('near');
    expect(facingOf(null, SR4, [moduleOf()], 0)).toBe('near');
    expect(facingOf(SR4, null, [moduleOf()], 0)).toBe('far');
  });

  it('is told by one neighbour alone at an open end', () => {
    expect(facingOf(null, null, [moduleOf(), adapter()], 0)).toBe('near');
    expect(facingOf(null, null, [adapter(), moduleOf()], 1)).toBe('far');
    expect(facingOf(null, null, [moduleOf(), duplexCord()], 0)).toBe('far');
    expect(facingOf(null, null, [duplexCord(), moduleOf()], 1)).toBe('near');
  });

  it('is told by a neighbour that was itself told by its neighbour', () => {
    const { facings } = orient(null, SR, [moduleOf(), moduleOf(), moduleOf()]);
    expect(facings).toEqual(['far', 'near', 'far']);
    expect(orient(SR, null, [moduleOf(), moduleOf(), moduleOf()]).facings).toEqual(['near', 'far', 'near']);
  });

  it('is looked for past splices', () => {
    expect(facingOf(null, null, [duplexCord(), splice, moduleOf()], 2)).toBe('near');
    expect(facingOf(null, null, [moduleOf(), splice, duplexCord()], 0)).toBe('far');
  });

  it('must be given where no neighbour tells', () => {
    expect(orient(null, null, [moduleOf()]).problems).toEqual([
      {
        path: 'parts[0].facing',
        message: expect.stringMatching(/^its neighbours do not tell .*module's duplex face/),
      },
    ]);
    expect(orient(null, null, [moduleOf({ facing: 'near' })])).toEqual({ facings: ['near'], problems: [] });
    expect(orient(null, null, [moduleOf({ facing: 'far' })])).toEqual({ facings: ['far'], problems: [] });
  });

  it('given for one module tells its neighbours', () => {
    const { facings, problems } = orient(null, null, [moduleOf(), moduleOf({ facing: 'far' })]);
    expect(problems).toEqual([]);
    expect(facings).toEqual(['near', 'far']);
  });

  it('may be given where the neighbours tell the same', () => {
    expect(facingOf(SR, SR4, [duplexCord(), moduleOf({ facing: 'near' }), adapter(), cord()], 1)).toBe(
      'near',
    );
  });

  it('must not be given against what the neighbours tell', () => {
    const { problems } = orient(SR, SR4, [duplexCord(), moduleOf({ facing: 'far' }), adapter(), cord()]);
    expect(problems).toEqual([
      { path: 'parts[1].facing', message: 'says "far", but the duplex parts are on the near side' },
    ]);
  });

  it('is taken from what neighbours tell, however far away, before it is taken from the file', () => {
    expect(orient(null, SR, [moduleOf({ facing: 'near' }), moduleOf(), moduleOf()]).problems).toEqual([
      { path: 'parts[0].facing', message: 'says "near", but the duplex parts are on the far side' },
    ]);
  });

  it('cannot be placed between two array parts or two duplex parts', () => {
    expect(orient(SR4, SR4, [cord(), adapter(), moduleOf(), adapter(), cord()]).problems).toEqual([
      {
        path: 'parts[2]',
        message: expect.stringMatching(/^a module has .* neighbours are array on both sides$/),
      },
    ]);
    expect(orient(SR, SR, [duplexCord(), moduleOf(), duplexCord()]).problems).toEqual([
      { path: 'parts[1]', message: expect.stringMatching(/neighbours are duplex on both sides$/) },
    ]);
  });
});

describe('the legs of a breakout cord', () => {
  it('look to the duplex side', () => {
    expect(facingOf(SR4, SR, [harness()], 0)).toBe('far');
    expect(facingOf(SR, SR4, [harness()], 0)).toBe('near');
    expect(facingOf(null, SR4, [harness(), adapter(), cord()], 0)).toBe('near');
  });

  it('tell a module beside them which way it lies', () => {
    expect(orient(SR4, null, [harness(), moduleOf(), adapter()]).facings).toEqual(['far', 'near', undefined]);
  });

  it('tell a module at the open end behind them as well', () => {
    expect(orient(SR4, null, [harness(), moduleOf()])).toEqual({ facings: ['far', 'near'], problems: [] });
  });

  it('must be given where nothing tells', () => {
    expect(orient(null, null, [harness()]).problems).toEqual([
      { path: 'parts[0].facing', message: expect.stringMatching(/breakout cord's duplex face/) },
    ]);
    expect(orient(null, null, [harness({ facing: 'near' })]).facings).toEqual(['near']);
  });

  it('cannot lie between two array parts', () => {
    expect(orient(SR4, SR4, [harness()]).problems).toEqual([
      { path: 'parts[0]', message: expect.stringMatching(/^a breakout cord has one array side/) },
    ]);
  });
});

describe('the legs of a fan-out', () => {
  it('look away from the connector of its single end', () => {
    expect(facingOf('400GBASE-SR8', SR4, [fanout()], 0)).toBe('far');
    expect(facingOf(SR4, '400GBASE-SR8', [fanout()], 0)).toBe('near');
    expect(facingOf(null, null, [cord(), adapter(), fanout()], 2)).toBe('near');
    expect(facingOf(null, null, [fanout(), adapter(), cord()], 0)).toBe('far');
    expect(facingOf(null, null, [adapter('opposed', 'MPO-16'), fanout()], 1)).toBe('far');
    expect(facingOf(null, null, [fanout(), adapter('opposed', 'MPO-16')], 0)).toBe('near');
  });

  it('are told by modules, breakout cords and adapters beside it, past splices', () => {
    expect(facingOf(null, null, [fanout(), splice, harness({ facing: 'far' })], 0)).toBe('far');
    expect(facingOf(null, SR, [fanout({ body: 'module' }), adapter(), moduleOf()], 0)).toBe('far');
    expect(facingOf(null, SR, [fanout(), moduleOf()], 0)).toBe('far');
    expect(facingOf(SR, null, [moduleOf(), fanout()], 1)).toBe('near');
  });

  it('are told by the transceivers’ receptacles where both have as many lanes', () => {
    expect(facingOf('400GBASE-SR8', '400GBASE-SR4.2', [fanout()], 0)).toBe('far');
    expect(facingOf('400GBASE-SR4.2', '400GBASE-SR8', [fanout()], 0)).toBe('near');
  });

  it('must be given between two open ends', () => {
    expect(orient(null, null, [fanout()]).problems.map(({ path }) => path)).toEqual(['parts[0].facing']);
  });

  const alike = fanout({
    connector: 'MPO-12',
    fibres: 12,
    map: [
      [1, 1, 1],
      [2, 2, 1],
    ],
  });

  it('look to the end with fewer lanes where all its connectors are alike', () => {
    expect(facingOf('400GBASE-SR4.2', SR4, [alike], 0)).toBe('far');
    expect(facingOf(SR4, '400GBASE-SR4.2', [alike], 0)).toBe('near');
    expect(facingOf(SR4, null, [alike], 0)).toBe('far');
    expect(facingOf(null, SR4, [alike], 0)).toBe('near');
  });

  it('must be given where neither connectors nor lanes tell', () => {
    expect(orient(SR4, SR4, [alike]).problems).toEqual([
      { path: 'parts[0].facing', message: expect.stringMatching(/which side the legs look to/) },
    ]);
    expect(orient(SR4, SR4, [{ ...alike, facing: 'near' } as Part]).facings).toEqual(['near']);
    expect(orient(SR4, SR4, [{ ...alike, facing: 'near' } as Part]).problems).toEqual([]);
  });

  it('follow what is given, even against the lanes', () => {
    expect(facingOf('400GBASE-SR8', SR4, [fanout({ facing: 'near' })], 0)).toBe('near');
  });
});

describe('parts that look the same both ways', () => {
  it('have no facing', () => {
    expect(orient(SR4, SR4, [cord(), splice, adapter(), cord()]).facings).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
