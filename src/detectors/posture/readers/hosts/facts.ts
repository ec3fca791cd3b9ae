/** Facts and lines of the files by which a machine is configured. */

import type { RankedControl } from '../../../../model/posture/resource.ts';
import type { Confidence } from '../../../../model/rule.ts';
import { makeFact, nothingSet, type Control } from '../../control.ts';
import { CONTROLS } from '../../controls.ts';
import { plainScene, type Fact, type Scene, type Scope } from '../../judge/scene.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Origin } from '../../position.ts';
import { refuseBeyond } from '../../languages/limits.ts';

export interface Line {
  readonly text: string;
  readonly words: readonly string[];
  readonly origin: Origin;
}

/** Characters of a line, with those that it continues. */
const LONGEST = 4000;

/** Yields the lines without comments and blank ones. A backslash at the end takes in the next line. */
export function* linesIn(source: string, path: string): Generator<Line> {
  let text = '';
  let start = 0;
  for (const [at, raw] of source.split('\n').entries()) {
    if (text === '') start = at;
    const line = raw.trim();
    const isOpen = line.endsWith('\\');
    text += isOpen ? `${line.slice(0, -1)} ` : line;
    if (isOpen) continue;
    const plain = withoutComment(text).trim();
    refuseBeyond(plain.length > LONGEST);
    text = '';
    const origin = { path, line: start + 1, endLine: at + 1 };
    if (plain !== '') yield { text: plain, words: plain.split(/\s+/), origin };
  }
}

/** Cuts a comment: a line that begins with `#`, or ` # …` at its end. */
function withoutComment(text: string): string {
  if (text.startsWith('#')) return '';
  const at = text.search(/\s#/);
  return at === -1 ? text : text.slice(0, at);
}

interface Terms {
  readonly atMost?: Confidence;
  readonly weakening?: Rank['weakening'];
  /** Rank and word of a file that does not say it. */
  readonly unset?: readonly [rank: number, word: string];
}

/** Makes a fact whose values are ranked; higher is stronger. */
export function rankFact(
  control: RankedControl,
  subject: string,
  [rank, word]: readonly [rank: number, word: string],
  origin: Origin,
  { atMost = 'medium', weakening = 'downgrade', unset }: Terms = {},
): Fact {
  const value = (of: number, shown: string): Rank => ({
    kind: 'rank',
    name: subject,
    rank: of,
    word: shown,
    atMost,
    weakening,
  });
  return makeFact(CONTROLS.get(control) as Control<'rank'>, value(rank, word), {
    subject,
    certainty: 'literal' as const,
    origin,
    ...(unset !== undefined && { without: value(...unset) }),
  });
}

/** Makes a fact about a list, whose items are each bad or each good. */
export function listFact(
  control: RankedControl,
  subject: string,
  names: readonly string[],
  origin: Origin,
  { isGood = false, ...terms }: Terms & { readonly isGood?: boolean } = {},
): Fact {
  const [all, none] = [[...new Set(names)], []].map((of: readonly string[]) => ({
    word: of.length === 0 ? 'none' : of.join(', '),
    items: { isGood, names: of },
  }));
  const fact = rankFact(control, subject, [0, ''], origin, { ...terms, unset: [0, 'none'] });
  return { ...fact, value: { ...fact.value, ...all }, without: { ...fact.without, ...none } } as Fact;
}

/** Returns a scene with one scope for the whole file, and those of `more`. */
export function hostScene(path: string, facts: readonly Fact[], more: readonly Scope[] = []): Scene {
  return plainScene([hostScope('', { path, line: 1, endLine: 1 }, facts), ...more], () => null);
}

/** Makes a scope whose unset controls are just not set. */
export function hostScope(id: string, origin: Origin, facts: readonly Fact[]): Scope {
  return { id, origin, facts, absent: nothingSet, atMost: 'high', site: '' };
}
