/** What the page's main thread did, out of the engine's own trace. Times in milliseconds; those of work are of the processor. */
const SCRIPT = new Set([
  'EventDispatch',
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'v8.callFunction',
  'MajorGC',
  'MinorGC',
]);
const STYLE_AND_LAYOUT = new Set(['UpdateLayoutTree', 'RecalculateStyles', 'Layout']);
/** What a person does to answer, from the first to the last event of it; a key that goes up again answers nothing. */
const ACTS = new Set(['pointerup', 'mouseup', 'click', 'input', 'change', 'keydown']);

export const CATEGORIES = ['devtools.timeline', 'blink.user_timing'];

const ms = (microseconds) => microseconds / 1000;

/** Spans that lie in each other are counted once, by the outermost. */
const outermost = (spans) => {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept = [];
  for (const span of sorted) if (kept.length === 0 || span.from >= kept.at(-1).to) kept.push(span);
  return kept;
};

const totalMs = (spans) => spans.reduce((sum, { cpuMs }) => sum + cpuMs, 0);

/**
 * Reads the answers out of a trace in which each lies between marks `answer N` and `settled N`. One that leads to another screen
 * is painted when the mark `new heading` is.
 * @param {readonly object[]} events the trace's own
 * @returns {{ number: number, costMs: number, toPaintMs: number, laterMs: number, longestMs: number }[]} `costMs` is script,
 * style and layout from the act to its paint, `laterMs` what follows the paint, `longestMs` the longest piece of both that
 * nothing can come between
 */
export const answersIn = (events) => {
  const marks = events.filter(({ name }) => /^(answer|settled) \d+$/.test(name));
  const [first] = marks;
  if (first === undefined) return [];
  const own = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const spans = own
    .filter(({ dur }) => dur !== undefined)
    .map(({ name, ts, dur, tdur, args }) => ({
      name,
      from: ms(ts),
      to: ms(ts + dur),
      // Time of the processor, which other programs on the machine do not lengthen.
      cpuMs: ms(tdur ?? dur),
      type: args?.data?.type,
    }));
  const work = outermost(spans.filter(({ name }) => SCRIPT.has(name) || STYLE_AND_LAYOUT.has(name)));
  const paints = spans
    .filter(({ name }) => name === 'Commit' || name === 'Paint')
    .sort((a, b) => a.from - b.from);
  const headings = own.filter(({ name }) => name === 'new heading').map(({ ts }) => ms(ts));
  const acts = spans.filter(({ name, type }) => name === 'EventDispatch' && ACTS.has(type));
  const at = new Map(marks.map(({ name, ts }) => [name, ms(ts)]));
  return [...at].flatMap(([name, since]) => {
    const number = /^answer (\d+)$/.exec(name)?.[1];
    const until = at.get(`settled ${number}`);
    if (number === undefined || until === undefined) return [];
    const mine = acts.filter((act) => act.from >= since && act.to <= until);
    const began = Math.min(...mine.map((act) => act.from));
    const ended = Math.max(...mine.map((act) => act.to));
    const shown = headings.find((at) => at >= began && at <= until) ?? ended;
    const paint = paints.find((one) => one.from >= shown && one.from <= until);
    if (mine.length === 0 || paint === undefined) return [];
    const all = work.filter((one) => one.from >= began && one.to <= until);
    return {
      number: Number(number),
      costMs: totalMs(all.filter(({ from }) => from <= paint.to)),
      toPaintMs: paint.to - began,
      laterMs: totalMs(all.filter(({ from }) => from > paint.to)),
      longestMs: Math.max(0, ...all.map(({ cpuMs }) => cpuMs)),
    };
  });
};
