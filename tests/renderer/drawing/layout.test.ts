import { describe, expect, it } from 'vitest';
import { layoutChannel } from '../../../src/renderer/drawing/layout';
import type { Layout } from '../../../src/renderer/drawing/layout-model';
import { boldWidth } from '../../../src/renderer/drawing/text-width';
import { traceHoles } from '../../../src/shared/channel/passive-map';
import { judgeChannel } from '../../../src/shared/rules/view-channel';
import { drawableExamples, example } from './examples';

const EXAMPLES = drawableExamples();
const WIDTHS = [400, 700, 1600];
/** What is left for the drawing at 1280 px, between the steps and what follows. */
const SMALLEST_WIDE = 670;

const columnOf = (layout: Layout, part: number) => {
  const column = layout.columns.find((one) => one.part === part);
  if (column === undefined) throw new Error(`part ${part} is not drawn`);
  return column;
};

/** Height of a hole as its number is drawn before column `at + 1`, for the ray that passes it. */
const heightOfNumber = (layout: Layout, ray: number, text: string, at: number): number | undefined => {
  const left = layout.columns[at];
  const right = layout.columns[at + 1];
  if (left === undefined || right === undefined) return undefined;
  // Where connectors of two sizes meet, the hole has another height on each side: it is numbered on the left one.
  if (JSON.stringify(left.right) !== JSON.stringify(right.left)) return undefined;
  return layout.numbers.find(
    (number) =>
      number.text === text &&
      number.rays.includes(ray) &&
      number.x > left.x + left.width &&
      number.x < right.x,
  )?.y;
};

describe('the layout of a channel', () => {
  it('is tried on every example that can be drawn', () => {
    expect(EXAMPLES.length).toBeGreaterThan(40);
  });

  it.each(EXAMPLES)('%s: draws the lanes of the trace and no others', (_, judged) => {
    const { view } = judged;
    const traced = view.light.verdict === 'passive' ? traceHoles(view.channel) : view.lanes;
    expect(layoutChannel(judged, 700).rays.map(({ ray }) => ray)).toEqual(traced);
  });

  it.each(EXAMPLES)('%s: leads every lane through the fibre positions of its path, in order', (_, judged) => {
    const layout = layoutChannel(judged, 700);
    layout.rays.forEach(({ ray, points }, index) => {
      const heading = ray.from.end === 'near' ? 1 : -1;
      let at = 1;
      for (const step of ray.path) {
        const column = columnOf(layout, step.part);
        const { x, width } = column;
        const place = layout.columns.indexOf(column);
        const [before, after] = heading === 1 ? [place - 1, place] : [place, place - 1];
        const [entry, exit] = heading === 1 ? [x, x + width] : [x + width, x];
        const enter = points[at++];
        expect(enter?.x).toBe(entry);
        const height = heightOfNumber(layout, index, String(step.in), before);
        if (height !== undefined) expect(enter?.y).toBe(height);
        if (step.out === null) continue;
        const leave = points[at++];
        expect(leave?.x).toBe(exit);
        const outHeight = heightOfNumber(layout, index, String(step.out), after);
        if (outHeight !== undefined) expect(leave?.y).toBe(outHeight);
      }
    });
  });

  it.each(EXAMPLES)('%s: numbers every fibre position that light passes outside of splices', (_, judged) => {
    const layout = layoutChannel(judged, 700);
    const splices = new Set(layout.columns.flatMap(({ kind, part }) => (kind === 'splice' ? [part] : [])));
    layout.rays.forEach(({ ray }, index) => {
      const own = layout.numbers.filter(({ rays }) => rays.includes(index)).map(({ text }) => text);
      for (const step of ray.path)
        if (step.out !== null && !splices.has(step.part) && !splices.has(step.part + 1))
          expect(own).toContain(String(step.out));
    });
  });

  it.each(EXAMPLES)('%s: keeps every stroke unbroken from fibre position to fibre position', (_, judged) => {
    for (const { strokes } of layoutChannel(judged, 700).rays) {
      let end = '';
      for (const { path } of strokes) {
        const start = /^M([\d.-]+ [\d.-]+)/.exec(path)?.[1];
        if (end !== '') expect(start).toBe(end);
        const last = /(?:([\d.-]+ [\d.-]+)|H([\d.-]+))$/.exec(path);
        const from = path.match(/[\d.-]+ [\d.-]+/g)?.at(-1) ?? '';
        end = last?.[2] === undefined ? from : `${last[2]} ${from.split(' ')[1]}`;
      }
    }
  });

  it.each(WIDTHS)('fits into its own size at %i px, columns side by side', (available) => {
    for (const [name, judged] of EXAMPLES) {
      const { columns, width, height, rays, marks, top, bodyHeight } = layoutChannel(judged, available);
      expect(width, name).toBeGreaterThanOrEqual(available);
      let right = 0;
      for (const column of columns) {
        expect(column.x, name).toBeGreaterThanOrEqual(right);
        right = column.x + column.width;
      }
      expect(right, name).toBeLessThanOrEqual(width);
      expect(height, name).toBeGreaterThan(top + bodyHeight);
      for (const { x, y } of [...rays.flatMap(({ points }) => points), ...marks]) {
        expect(x, name).toBeGreaterThanOrEqual(0);
        expect(x, name).toBeLessThanOrEqual(width);
        expect(y, name).toBeGreaterThanOrEqual(top);
        expect(y, name).toBeLessThanOrEqual(top + bodyHeight);
      }
    }
  });

  it('shows a usual channel whole beside everything else in the smallest wide window, words clear of each other', () => {
    for (const [name, judged] of EXAMPLES) {
      const { width, columns, words } = layoutChannel(judged, SMALLEST_WIDE);
      expect(width, name).toBe(SMALLEST_WIDE);
      for (const row of [0, 1])
        columns
          .filter((column) => column.row === row && column.title !== '')
          .reduce((right, { x, width: own, end, part, title }) => {
            const label = boldWidth(part === null ? title : `${part} ${title}`, words.titleSize);
            const left = end === 'near' ? x : end === 'far' ? x + own - label : x + (own - label) / 2;
            expect(left, `${name}, ${title}`).toBeGreaterThan(right);
            return left + label;
          }, -Infinity);
    }
  });

  it('crowds nothing that scrolls anyway', () => {
    const { width, words } = layoutChannel(example('meet-me-room'), 500);
    expect(width).toBeGreaterThan(500);
    expect(words.rows).toBe(1);
  });

  it('gives each fibre the colour of its number in the part that it is in', () => {
    // Near hole 12 of a Type B cord comes out at 1 and enters the module there.
    const layout = layoutChannel(example('qsfp-to-four-sfp'), 700);
    expect(layout.rays[0]?.strokes.map(({ fibre }) => fibre)).toEqual([12, 1]);
  });

  it('tells the two fibres of a cord apart where no part numbers them', () => {
    const duplex = example('wrong-a-to-a-cord').view.channel.document;
    const judged = judgeChannel({
      ...duplex,
      parts: duplex.parts.map((part) => (part.part === 'duplex-cord' ? { ...part, wiring: 'A-to-B' } : part)),
    });
    if (!judged.ok) throw new Error('cannot be judged');
    const { rays } = layoutChannel(judged.value, 700);
    expect(rays.map(({ strokes }) => strokes.map(({ fibre }) => fibre))).toEqual([[2], [1]]);
  });

  it('ends a fibre in the dark in the part where the trace does, and marks where transmit faces transmit', () => {
    for (const name of ['wrong-eight-fibre-trunk-under-twelve-fibre-modules', 'wrong-a-to-a-cord']) {
      for (const { ray, stop } of layoutChannel(example(name), 700).rays) {
        if (ray.to === null) expect(stop?.kind).toBe('dark');
        else expect(stop?.kind).toBe('role' in ray.to && ray.to.role === 'Tx' ? 'clash' : undefined);
      }
    }
  });

  it('shows the guide pins of each plug, and where two of a kind meet', () => {
    const guides = (name: string) =>
      layoutChannel(example(name), 1600).guides.map(({ pinned, collides }) => ({ pinned, collides }));
    const both = (one: { pinned: boolean; collides: boolean }) => [one, one];
    expect(guides('qsfp-to-four-sfp')).toEqual([
      ...both({ pinned: false, collides: false }),
      ...both({ pinned: false, collides: false }),
      ...both({ pinned: true, collides: false }),
    ]);
    expect(guides('wrong-pinned-meets-pinned').every(({ collides }) => collides)).toBe(true);
  });

  it('lights both directions of a lane together', () => {
    const { strands, rays } = layoutChannel(example('qsfp-to-four-sfp'), 700);
    expect(strands.map(({ title }) => title)).toEqual([1, 2, 3, 4].map((lane) => `Lane ${lane}, both ways`));
    expect(strands[1]?.route).toBe('40GBASE-SR4 lane 2 to 10GBASE-SR port 2');
    const ends = strands[1]?.rays.map((index) => rays[index]?.ray.from.end);
    expect(ends).toEqual(['near', 'far']);
  });

  it('puts every ray into exactly one strand', () => {
    for (const [name, judged] of EXAMPLES) {
      const { strands, rays } = layoutChannel(judged, 700);
      const held = strands.flatMap((strand) => strand.rays).sort((a, b) => a - b);
      expect(held, name).toEqual(rays.map((_, index) => index));
    }
  });

  it('draws one transmitter and one receiver for each that is plugged in', () => {
    for (const [name, { view, ...judged }] of EXAMPLES) {
      const { marks } = layoutChannel({ view, ...judged }, 700);
      for (const end of ['near', 'far'] as const) {
        const each = view.channel[end];
        const plugged = each === null ? 0 : view.occupied[end].length * each.transmit.length;
        const count = (role: string) => marks.filter((mark) => mark.end === end && mark.role === role).length;
        expect([count('Tx'), count('Rx')], name).toEqual([plugged, plugged]);
      }
    }
  });
});
