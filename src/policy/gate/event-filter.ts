/**
 * Filters of an event in a workflow (`paths`, `branches-ignore` …) before and after a change → whether the workflow
 * still runs for all that it ran for. Decided on the patterns themselves: `docs/*.md` in place of `docs/**` is less.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */

/** One step of a pattern. `**` and a slash behind it are three: one that takes nothing, two that it may skip. */
interface Step {
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly isEndless: boolean;
  /** Number of steps, from this one, that may be left out. */
  readonly skips: 0 | 1 | 3;
}

interface Pattern {
  readonly isException: boolean;
  readonly steps: readonly Step[];
}

/** Patterns of which the last that matches decides. `isIgnore`: what matches does not run. */
export interface EventFilter {
  readonly patterns: readonly string[];
  readonly isIgnore: boolean;
}

/** Names for which it no longer runs: none, some or all; `unknown` if the patterns are too many or not GitHub's. */
export type FilterLoss = 'none' | 'some' | 'all' | 'unknown';

const SLASH = 47;
const LAST = 0x10ffff;
const ANY: Step['ranges'] = [[0, LAST]];
const IN_NAME: Step['ranges'] = [
  [0, SLASH - 1],
  [SLASH + 1, LAST],
];

/** Returns the steps; null for what GitHub's pages do not define. */
function parsePattern(text: string): Pattern | null {
  const isException = text.startsWith('!');
  const points = [...(isException ? text.slice(1) : text)];
  const steps: Step[] = [];
  const add = (ranges: Step['ranges'], isEndless = false, skips: Step['skips'] = 0) =>
    steps.push({ ranges, isEndless, skips });
  for (let at = 0; at < points.length; at++) {
    const point = points[at]!;
    if (point === '?' || point === '+') {
      const last = steps.pop();
      if (last === undefined || last.ranges.length === 0) return null;
      steps.push(point === '?' ? { ...last, skips: 1 } : { ...last, isEndless: true });
    } else if (point === '*' && points[at + 1] === '*') {
      const areFolders = (at === 0 || points[at - 1] === '/') && points[at + 2] === '/';
      if (areFolders) add([], false, 3);
      add(ANY, true, 1);
      if (areFolders) add([[SLASH, SLASH]]);
      at += areFolders ? 2 : 1;
    } else if (point === '*') add(IN_NAME, true, 1);
    else if (point === '[') {
      const end = points.indexOf(']', at);
      const ranges = end === -1 ? null : rangesOf(points.slice(at + 1, end));
      if (ranges === null) return null;
      add(ranges);
      at = end;
    } else {
      const code = (point === '\\' ? points[++at] : point)?.codePointAt(0);
      if (code === undefined) return null;
      add([[code, code]]);
    }
  }
  return { isException, steps };
}

/** Returns the ranges within brackets, which are of letters and digits; null for others. */
function rangesOf(points: readonly string[]): Step['ranges'] | null {
  const ranges: [number, number][] = [];
  for (let at = 0; at < points.length; at++) {
    const isRange = points[at + 1] === '-' && points[at + 2] !== undefined;
    const [from, to] = [points[at]!, points[isRange ? at + 2 : at]!].map((point) => point.codePointAt(0)!);
    if (from! > to! || /[!^]/.test(points[at]!)) return null;
    ranges.push([from!, to!]);
    if (isRange) at += 2;
  }
  return ranges.length === 0 ? null : ranges;
}

/** Places in patterns that a name may have come to: `pattern:step`, as numbers. */
type Places = readonly (readonly [pattern: number, step: number])[];

/** Reads names by all patterns of a filter at once. */
class Reader {
  constructor(
    readonly patterns: readonly Pattern[],
    readonly isIgnore: boolean,
  ) {}

  start(): Places {
    return this.#reach(this.patterns.map((_, index) => [index, 0] as const));
  }

  /** Returns the places after one more character of the name. `code`: its code point. An endless step may also stay. */
  next(places: Places, code: number): Places {
    const taken = places.flatMap(([pattern, at]): Places => {
      const step = this.patterns[pattern]!.steps[at];
      if (!step?.ranges.some(([from, to]) => from <= code && code <= to)) return [];
      return step.isEndless
        ? [
            [pattern, at],
            [pattern, at + 1],
          ]
        : [[pattern, at + 1]];
    });
    return this.#reach(taken);
  }

  runs(places: Places): boolean {
    const ended = places.filter(([pattern, at]) => at === this.patterns[pattern]!.steps.length);
    const last = Math.max(-1, ...ended.map(([pattern]) => pattern));
    return (last >= 0 && !this.patterns[last]!.isException) !== this.isIgnore;
  }

  #reach(from: Places): Places {
    const seen = new Map<string, readonly [number, number]>();
    const left = [...from];
    for (let place = left.pop(); place !== undefined; place = left.pop()) {
      const [pattern, at] = place;
      if (seen.has(place.join(':'))) continue;
      seen.set(place.join(':'), place);
      const skips = this.patterns[pattern]!.steps[at]?.skips ?? 0;
      if (skips > 0) left.push([pattern, at + skips]);
      if (skips === 3) left.push([pattern, at + 1]);
    }
    return [...seen.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }
}

const MOST_STATES = 4000;
const MOST_STEPS = 600;

/** Compares filters. All names are tried at once: each state is a set of places of both filters. */
export function filterLoss(before: EventFilter, after: EventFilter): FilterLoss {
  const parsed = [before, after].map(({ patterns }) => patterns.map(parsePattern));
  const all = parsed.flat();
  if (all.includes(null) || all.reduce((sum, one) => sum + one!.steps.length, 0) > MOST_STEPS) return 'unknown';
  const [was, is] = [before, after].map(({ isIgnore }, side) => new Reader(parsed[side] as Pattern[], isIgnore));
  const codes = alphabetOf(all as Pattern[]);
  const start = { was: was!.start(), is: is!.start(), last: SLASH };
  const seen = new Set([JSON.stringify(start)]);
  let [isLost, isKept] = [false, false];
  const left = [start];
  for (let state = left.pop(); state !== undefined; state = left.pop()) {
    if (seen.size > MOST_STATES) return 'unknown';
    if (state.last !== SLASH && was!.runs(state.was)) {
      if (is!.runs(state.is)) isKept = true;
      else isLost = true;
      if (isLost && isKept) return 'some';
    }
    for (const code of codes) {
      if (code === SLASH && state.last === SLASH) continue; // no name begins with a slash or has two
      const next = { was: was!.next(state.was, code), is: is!.next(state.is, code), last: code === SLASH ? SLASH : 0 };
      const key = JSON.stringify(next);
      if (seen.has(key)) continue;
      seen.add(key);
      left.push(next);
    }
  }
  return isLost ? 'all' : 'none';
}

/** Returns a character of each kind that the patterns distinguish. */
function alphabetOf(patterns: readonly Pattern[]): readonly number[] {
  const codes = new Set([SLASH, 0xe000]);
  for (const { steps } of patterns)
    for (const [from, to] of steps.flatMap(({ ranges }) => ranges))
      for (const code of [from, to, from - 1, to + 1]) if (code > 0 && code <= LAST) codes.add(code);
  return [...codes];
}
