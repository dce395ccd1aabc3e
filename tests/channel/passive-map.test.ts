import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/shared/channel/document';
import { traceHoles } from '../../src/shared/channel/passive-map';
import {
  adapter,
  channelOf,
  cord,
  duplexCord,
  moduleOf,
  trunk,
} from '../../src/shared/rules/example-channels';
import { assembled, harness, splice } from './build';

const mapOf = (parts: readonly Part[]): string[] =>
  traceHoles(assembled(channelOf(null, null, parts))).map(
    ({ from, to }) => `${from.end} ${from.position} -> ${to === null ? 'dark' : `${to.end} ${to.position}`}`,
  );

describe('the map of a channel without transceivers', () => {
  it('of a Type B cord with eight fibres leads fibre position by fibre position', () => {
    expect(mapOf([cord()])).toEqual([
      'near 1 -> far 12',
      'near 2 -> far 11',
      'near 3 -> far 10',
      'near 4 -> far 9',
      'near 9 -> far 4',
      'near 10 -> far 3',
      'near 11 -> far 2',
      'near 12 -> far 1',
    ]);
  });

  it('of a cord and a module leads from fibre positions to sides of ports', () => {
    const found = mapOf([cord(), adapter(), moduleOf()]);
    // Hole 1 arrives at 12, which U1 wires to 1A; hole 12 at 1, which is 1B.
    expect(found[0]).toBe('near 1 -> far 1A');
    expect(found.at(-1)).toBe('near 12 -> far 1B');
    expect(found).toHaveLength(8);
  });

  it('listed from the other end leads from the sides of ports, by port', () => {
    const found = mapOf([moduleOf(), adapter(), cord()]);
    expect(found.slice(0, 3)).toEqual(['near 1A -> far 1', 'near 1B -> far 12', 'near 2A -> far 2']);
    expect(found).toHaveLength(8);
  });

  it('lists a far fibre position that no near fibre position leads to after the near ones', () => {
    // Eight fibres meet twelve: 5-8 of the trunk come from nowhere.
    const found = mapOf([cord(), adapter(), trunk({ type: 'A' })]);
    expect(found.slice(8)).toEqual(['far 5 -> dark', 'far 6 -> dark', 'far 7 -> dark', 'far 8 -> dark']);
    expect(mapOf([trunk({ type: 'A' }), adapter(), cord()]).slice(4, 8)).toEqual([
      'near 5 -> dark',
      'near 6 -> dark',
      'near 7 -> dark',
      'near 8 -> dark',
    ]);
  });

  it('of a duplex cord is that of port 1', () => {
    expect(mapOf([duplexCord()])).toEqual(['near 1A -> far 1B', 'near 1B -> far 1A']);
    expect(mapOf([duplexCord({ wiring: 'A-to-A' }), splice])).toEqual([
      'near 1A -> far 1A',
      'near 1B -> far 1B',
    ]);
  });

  it('that ends in a splice has the fibre positions of the cable in which it lies', () => {
    expect(mapOf([cord(), splice, splice])).toEqual(mapOf([cord()]));
    expect(mapOf([adapter(), moduleOf(), duplexCord(), splice])).toEqual(
      mapOf([adapter(), moduleOf(), duplexCord()]),
    );
  });

  it('of a cord on a module has the ports of the module', () => {
    expect(mapOf([duplexCord(), moduleOf(), adapter(), cord()])).toHaveLength(8);
    expect(mapOf([adapter(), moduleOf(), duplexCord()])[0]).toBe('near 1 -> far 1A');
  });

  it('of a breakout cord leads to its legs', () => {
    expect(mapOf([harness({ legs: 1, facing: 'far' })])).toEqual(['near 1 -> far 1B', 'near 12 -> far 1A']);
    expect(mapOf([harness({ legs: 1, facing: 'near' })])).toEqual(['near 1A -> far 12', 'near 1B -> far 1']);
  });

  it('lists both sides of a port of which only one is wired', () => {
    const one = moduleOf({ fibres: 12, wiring: { custom: [['3B', 4]] } });
    expect(mapOf([one, adapter()])).toEqual([
      'near 3A -> dark',
      'near 3B -> far 4',
      ...[1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12].map((hole) => `far ${hole} -> dark`),
    ]);
  });

  it('numbers ports as on the label of a second rear', () => {
    const second = moduleOf({ fibres: 24, rearPort: 2, facing: 'near' });
    expect(mapOf([second, adapter(), trunk({ type: 'A' })]).slice(0, 2)).toEqual([
      'near 7A -> far 12',
      'near 7B -> far 1',
    ]);
    expect(mapOf([adapter(), { ...second, facing: 'far' } as Part]).slice(0, 1)).toEqual([
      'near 1 -> far 7B',
    ]);
  });

  it('shows the way through every part', () => {
    const [first] = traceHoles(assembled(channelOf(null, null, [cord(), adapter(), moduleOf()])));
    expect(first?.path).toEqual([
      { part: 0, in: 1, out: 12 },
      { part: 1, in: 12, out: 12 },
      { part: 2, in: 12, out: '1A' },
    ]);
  });
});
