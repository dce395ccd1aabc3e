import { describe, expect, it } from 'vitest';
import { labelsOfPlan } from '../../src/shared/plan/label-list';
import { nameInSeries, type PortPlace, portLabel, type TrunkPlace } from '../../src/shared/plan/labels';
import type { Link } from '../../src/shared/plan/link';
import {
  type AnswerChanges,
  breakoutLink,
  duplexLink,
  parallelLink,
} from '../../src/shared/rules/example-links';
import type { DocumentationAnswers, LabelPlace } from '../../src/shared/steps/documentation';
import { conversionLink, orderOf, patchFieldLink, planOf, portMap } from '../order/build';

const at = (place: Partial<LabelPlace>, port: Partial<PortPlace>): PortPlace => ({
  place: { rack: 'R12', panel: 'P1', firstCassette: 1, firstPort: 1, ...place },
  group: null,
  path: null,
  cassette: 0,
  port: 0,
  span: 1,
  portsPerCassette: 6,
  ...port,
});
const documentation = (scheme: DocumentationAnswers['scheme'], trunk?: string): DocumentationAnswers => ({
  scheme,
  near: at({}, {}).place,
  far: at({}, {}).place,
  ...(trunk === undefined ? {} : { trunk }),
});
const first = { trunk: 0, fibre: 1 };
const labelOf = (
  answers: DocumentationAnswers,
  port: PortPlace,
  other: PortPlace,
  along: TrunkPlace,
): string =>
  portLabel(
    answers,
    port,
    () => other,
    () => along,
  );

describe('a label', () => {
  it('by rack and panel is the example of the fact page', () => {
    expect(
      labelOf(documentation('rack-panel-cassette-port'), at({}, { cassette: 2, port: 3 }), at({}, {}), first),
    ).toBe('R12-P1-C3-Port4');
  });

  it('by TIA-606 is the example of the fact page, its far end with the halves exchanged', () => {
    const near = at({ room: '4BK', rack: '01', rackUnit: 55 }, { port: 49 });
    const far = at({ room: 'DC.', rack: 'C03', rackUnit: 14 }, { port: 3 });
    expect(labelOf(documentation('tia-606'), near, far, first)).toBe('4BK01-55:50/DC.C03-14:04');
    expect(labelOf(documentation('tia-606'), far, near, first)).toBe('DC.C03-14:04/4BK01-55:50');
  });

  it('by TIA-606 numbers the ports of a panel through, from its first port', () => {
    const near = at({ room: '4BK', rack: '01', rackUnit: 55, firstPort: 13 }, { cassette: 2, port: 1 });
    const far = at(
      { room: 'DC.', rack: 'C03', rackUnit: 14 },
      { cassette: 9, port: 5, portsPerCassette: 12 },
    );
    expect(labelOf(documentation('tia-606'), near, far, first)).toBe('4BK01-55:26/DC.C03-14:114');
  });

  it('by TIA-606 names all the ports that an MPO port leads to', () => {
    const near = at({ room: '4BK', rack: '01', rackUnit: 55 }, {});
    const far = at({ room: 'DC.', rack: 'C03', rackUnit: 14 }, { port: 8, span: 4 });
    expect(labelOf(documentation('tia-606'), near, far, first)).toBe('4BK01-55:01/DC.C03-14:09-12');
  });

  it('by trunk and fibre counts on from the first trunk', () => {
    const label = (trunk: number, fibre: number, port: number) =>
      labelOf(documentation('trunk-fibre-port', 'T1'), at({}, { port }), at({}, {}), { trunk, fibre });
    expect(label(0, 3, 1)).toBe('T1-F3-Port2');
    expect(label(9, 144, 11)).toBe('T10-F144-Port12');
  });

  it('tells path A from path B in every scheme', () => {
    const label = (scheme: DocumentationAnswers['scheme'], path: 'A' | 'B') =>
      labelOf(documentation(scheme, 'T1'), at({ rackUnit: 40 }, { path }), at({}, { path }), first);
    for (const scheme of ['rack-panel-cassette-port', 'trunk-fibre-port', 'tia-606'] as const)
      expect(label(scheme, 'A')).not.toBe(label(scheme, 'B'));
    expect(label('rack-panel-cassette-port', 'B')).toBe('R12-P1B-C1-Port1');
    expect(label('trunk-fibre-port', 'B')).toBe('T1B-F1-Port1');
  });

  it('takes the name of its far rack, and the common one where none is given', () => {
    const place = { racks: ['R21', 'R22'] };
    const label = (group: number) =>
      labelOf(documentation('rack-panel-cassette-port'), at(place, { group }), at({}, {}), first);
    expect([0, 1, 2].map(label)).toEqual(['R21-P1-C1-Port1', 'R22-P1-C1-Port1', 'R12-P1-C1-Port1']);
  });
});

describe('a name in a series', () => {
  it.each([
    ['T1', 0, 'T1'],
    ['T7', 2, 'T9'],
    ['T9', 1, 'T10'],
    ['TRK-007', 5, 'TRK-012'],
    ['TRK-099', 1, 'TRK-100'],
    ['Trunk', 0, 'Trunk1'],
    ['Trunk', 3, 'Trunk4'],
    ['2026', 1, '2027'],
  ])('%s and %i on is %s', (name, index, expected) => {
    expect(nameInSeries(name, index)).toBe(expected);
  });
});

const TIA: AnswerChanges['documentation'] = {
  scheme: 'tia-606',
  near: { rack: '01', room: '4BK', rackUnit: 55, panel: 'P1', firstCassette: 1, firstPort: 1 },
  far: { rack: 'C03', room: 'DC.', rackUnit: 14, panel: 'P1', firstCassette: 1, firstPort: 1 },
  field: { rack: 'M3', room: '1M', rackUnit: 20, panel: 'P1', firstCassette: 1, firstPort: 1 },
};
const TRUNK: AnswerChanges['documentation'] = { scheme: 'trunk-fibre-port', trunk: 'T1' };

type Make = (changes: AnswerChanges) => Link;

const LINKS: readonly (readonly [string, Make])[] = [
  ['a breakout', (changes) => breakoutLink({ application: { links: 7 }, ...changes })],
  [
    'a breakout with straight eight-fibre parts',
    (changes) =>
      duplexLink({
        application: { links: 13 },
        interface: { fibres: 8 },
        polarity: { method: 'A' },
        ...changes,
      }),
  ],
  ['duplex links', (changes) => duplexLink({ application: { links: 13 }, ...changes })],
  [
    'duplex links by Method B',
    (changes) => duplexLink({ application: { links: 13 }, polarity: { method: 'B' }, ...changes }),
  ],
  [
    'duplex links in modules of two rears',
    (changes) => duplexLink({ application: { links: 13 }, interface: { rearsPerModule: 2 }, ...changes }),
  ],
  [
    'duplex links on A and B',
    (changes) => duplexLink({ application: { links: 7, redundancy: 'A/B' }, ...changes }),
  ],
  ['a patch field', (changes) => patchFieldLink(changes)],
  ['parallel links', (changes) => parallelLink(changes)],
  ['a conversion', (changes) => conversionLink({ application: { links: 7 }, ...changes })],
];

describe.each(LINKS)('the labels of %s', (_, make) => {
  it.each([
    ['rack and panel', {}],
    ['TIA-606', TIA],
  ] as const)('by %s name one port each', (_, changes) => {
    const { documentation: own } = make({}).answers;
    const merged = {
      ...changes,
      ...('field' in changes || own?.field === undefined ? {} : { field: own.field }),
    };
    const labels = Object.values(labelsOfPlan(planOf(make({ documentation: merged })))).flat();
    expect(labels.length).toBeGreaterThan(0);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('by TIA-606 answer each other: what is a near half here is a far half there', () => {
    const labels = labelsOfPlan(planOf(make({ documentation: TIA })));
    const halves = (label: string) => label.split('/');
    const nearHalves = new Set(
      [...labels.near, ...labels['field-near'], ...labels['field-far'], ...labels.far].map(
        (label) => halves(label)[0],
      ),
    );
    // A port of the last module that no trunk leg reaches has nothing behind it, and one half.
    const joined = Object.values(labels)
      .flat()
      .filter((label) => label.includes('/'));
    expect(joined.length).toBeGreaterThan(0);
    for (const label of joined) {
      const beyond = halves(label)[1]?.replace(/-\d+$/, (span) => (/:\d+-\d+$/.test(label) ? '' : span));
      expect(nearHalves).toContain(beyond);
    }
  });

  it('by trunk and fibre are the same at both ends of a trunk and name one port at each', () => {
    const labels = labelsOfPlan(
      planOf(
        make({
          documentation: {
            ...TRUNK,
            ...(make({}).answers.documentation?.field === undefined
              ? {}
              : { field: make({}).answers.documentation?.field }),
          },
        }),
      ),
    );
    for (const own of Object.values(labels)) expect(new Set(own).size).toBe(own.length);
    // Ports that no trunk leg reaches are named by where they are.
    const onTrunks = (place: keyof typeof labels) => labels[place].filter((label) => label.startsWith('T1'));
    if (labels['field-near'].length > 0) {
      expect(onTrunks('near')).toEqual(onTrunks('field-near'));
      expect(onTrunks('far')).toEqual(onTrunks('field-far'));
      expect(labels.near.filter((label) => labels.far.includes(label))).toEqual([]);
    } else if (labels.near.length === labels.far.length) expect(onTrunks('near')).toEqual(onTrunks('far'));
  });
});

describe('fibres in labels by trunk', () => {
  it('are the ones that the port map shows, counted without the empty fibre positions', () => {
    for (const method of ['A', 'B', 'C', 'U1', 'U2'] as const) {
      const rows = portMap(
        duplexLink({
          application: { links: 8 },
          interface: { fibres: 8 },
          polarity: { method },
          documentation: TRUNK,
        }),
      );
      const lowest = new Map<string, number>();
      for (const { fromEnd, fromLabel, toLabel, trunkHole, trunkLeg } of rows) {
        expect(fromLabel).toBe(toLabel);
        expect(fromEnd).toMatch(/near|far/);
        const hole = Number(trunkHole);
        const fibre = 8 * (Number(trunkLeg) - 1) + (hole > 4 ? hole - 4 : hole);
        lowest.set(fromLabel, Math.min(fibre, lowest.get(fromLabel) ?? 99));
      }
      expect(lowest.size).toBe(8);
      for (const [label, fibre] of lowest) expect(label).toMatch(new RegExp(`^T1-F${fibre}-Port[1-4]$`));
    }
  });

  it('count the fibres of an installed trunk, which may have more than the modules', () => {
    const installed = {
      trunk: { type: 'A', pins: 'unpinned', fibres: 12, fibre: 'OM4', polish: 'UPC', lengthM: 30 },
    } as const;
    const labels = labelsOfPlan(
      planOf(
        duplexLink({
          application: { links: 8, installed },
          interface: { fibres: 8 },
          polarity: { method: 'A' },
          documentation: TRUNK,
        }),
      ),
    );
    expect(labels.near).toEqual([
      'T1-F1-Port1',
      'T1-F3-Port2',
      'T1-F9-Port3',
      'T1-F11-Port4',
      'T1-F13-Port1',
      'T1-F15-Port2',
      'T1-F21-Port3',
      'T1-F23-Port4',
    ]);
  });
});

describe('labels that name two ports', () => {
  const collisions = (...links: Link[]): (readonly string[])[] =>
    orderOf(links).links.map(({ findings }) =>
      findings.filter(({ rule }) => rule === 'labels/collide').map(({ message }) => message),
    );
  const racks = (...names: string[]) => ({
    documentation: { far: { rack: 'R12', racks: names, panel: 'P1', firstCassette: 1, firstPort: 1 } },
  });

  it('are found in two far racks of one name', () => {
    const perRack = { application: { links: 12, perRack: [6, 6] } };
    expect(collisions(duplexLink({ ...perRack, ...racks('R12', 'R13') }))).toEqual([[]]);
    expect(collisions(duplexLink({ ...perRack, ...racks('R12', 'R12') }))).toEqual([
      ['The label R12-P1-C1-Port1 is also used by another of its own ports.'],
    ]);
  });

  it('are found across links, at both of them', () => {
    const [one, other] = collisions(
      { ...duplexLink(), id: 'one' },
      {
        ...duplexLink({
          documentation: { near: { rack: 'R02', panel: 'P1', firstCassette: 1, firstPort: 1 } },
        }),
        id: 'other',
      },
    );
    expect(one).toEqual(['The label R12-P1-C1-Port1 is also used by link other.']);
    expect(other).toEqual(['The label R12-P1-C1-Port1 is also used by link one.']);
  });

  it('are not found where cassettes are counted on', () => {
    const second = duplexLink({
      documentation: {
        near: { rack: 'R01', panel: 'P1', firstCassette: 5, firstPort: 1 },
        far: { rack: 'R12', panel: 'P1', firstCassette: 5, firstPort: 1 },
      },
    });
    expect(collisions({ ...duplexLink(), id: 'one' }, { ...second, id: 'other' })).toEqual([[], []]);
  });
});
