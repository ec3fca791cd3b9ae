/**
 * Comments that accept findings in the file itself: `tidegate:allow <rule> [owner=…] [until=…] -- <reason>` for its
 * line, `tidegate:allow-next-line`, and `tidegate:allow-start` to `tidegate:allow-end`. Without a reason none counts.
 */

import type { InlineAllow } from '../model/finding.ts';
import { isDate, shortenToWords } from '../model/strings.ts';
import type { Text } from '../model/text.ts';

/** Begins every such comment. */
export const ALLOW_WORD = 'tidegate:allow';

/** Longest prefix of a line that is read, in UTF-16 units. */
const LINE_READ = 10_000;

type Scope = 'line' | 'next-line' | 'start' | 'end';

interface Marker {
  readonly scope: Scope;
  readonly rule: string;
  readonly allow: InlineAllow;
  /** Counted from 1. */
  readonly line: number;
  /** Line below it that is not such a comment alone. */
  readonly below: number;
  /** The line is only a comment. */
  readonly isAlone: boolean;
}

interface Block {
  readonly rule: string;
  readonly allow: InlineAllow;
  /** Lines, counted from 1, both included. */
  readonly from: number;
  readonly to: number;
}

interface Allows {
  readonly markers: readonly Marker[];
  readonly blocks: readonly Block[];
}

const known = new WeakMap<Text, Allows>();

/**
 * Returns the acceptance of a finding on these lines, from 1: by a comment on one of them, on a line of its own above,
 * or around them. It may have expired.
 */
export function findInlineAllow(text: Text, rule: string, line: number, endLine: number): InlineAllow | null {
  const allows = known.get(text) ?? readAllows(text);
  known.set(text, allows);
  const found = [
    ...allows.markers.filter((one) => isAbout(one, rule) && covers(one, line, endLine)),
    ...allows.blocks.filter((one) => isAbout(one, rule) && one.from <= line && endLine <= one.to),
  ].map(({ allow }) => allow);
  return found.find(({ kind }) => kind !== 'idle') ?? found[0] ?? null;
}

/** Reports whether a comment is about the rule. One without a rule cannot count, which is worth saying for any. */
function isAbout(one: Pick<Marker, 'rule' | 'allow'>, rule: string): boolean {
  return one.rule === rule || (one.rule === '' && one.allow.kind === 'idle');
}

/** Reports whether a comment is on one of the lines, or right above them. */
function covers(marker: Marker, line: number, endLine: number): boolean {
  if (marker.scope === 'line' && marker.line >= line && marker.line <= endLine) return true;
  return (marker.scope === 'next-line' || (marker.scope === 'line' && marker.isAlone)) && marker.below === line;
}

/** Lists the comments of a file that do not count today, an ISO date, because of their words or their day. */
export function idleAllows(text: Text, today: string): readonly IdleLine[] {
  return readMarkers(text).flatMap(({ line, rule, allow, scope }) => {
    if (scope === 'end') return [];
    if (allow.kind === 'idle') return [{ line, rule, why: allow.why }];
    return allow.until !== null && allow.until < today ? [{ line, rule, why: `it counted until ${allow.until}` }] : [];
  });
}

interface IdleLine {
  /** Counted from 1. */
  readonly line: number;
  readonly rule: string;
  readonly why: string;
}

/** Returns the comments of a text, and the blocks between `allow-start` and `allow-end`. */
function readAllows(text: Text): Allows {
  const markers = withLinesBelow(readMarkers(text));
  const open: Marker[] = [];
  const blocks: Block[] = [];
  for (const marker of markers) {
    if (marker.scope === 'start') open.push(marker);
    if (marker.scope !== 'end') continue;
    const ended = open.filter(({ rule }) => marker.rule === '' || rule === marker.rule);
    for (const one of ended) {
      blocks.push({ rule: one.rule, allow: one.allow, from: one.line, to: marker.line });
      open.splice(open.indexOf(one), 1);
    }
  }
  return { markers, blocks }; // what was never ended accepts nothing
}

/** Returns each `tidegate:allow` of a text with its line. */
function readMarkers(text: Text): readonly Marker[] {
  const markers: Marker[] = [];
  let at = text.bytes.indexOf(ALLOW_WORD);
  while (at !== -1) {
    const index = text.lineAt(at);
    const written = text.line(index).slice(0, LINE_READ);
    const first = written.indexOf(ALLOW_WORD);
    const isAlone = first !== -1 && isComment(written.slice(0, first));
    for (const read of markersIn(written)) markers.push({ ...read, line: index + 1, below: index + 2, isAlone });
    at = text.bytes.indexOf(ALLOW_WORD, text.lineSpan(index).to);
  }
  return markers;
}

/** Moves the line below each comment past other comments of its kind. */
function withLinesBelow(markers: readonly Marker[]): readonly Marker[] {
  const alone = new Set(markers.filter(({ isAlone }) => isAlone).map(({ line }) => line));
  const below = new Map<number, number>();
  for (const line of [...alone].sort((a, b) => b - a)) below.set(line, below.get(line + 1) ?? line + 1);
  return markers.map((marker) => ({ ...marker, below: below.get(marker.line + 1) ?? marker.line + 1 }));
}

/** Reports whether text before a marker has only marks of comments, of any language, or the word for one. */
function isComment(prefix: string): boolean {
  const words = prefix.match(/\w+/g) ?? [];
  return words.length === 0 || (words.length === 1 && /^(?:rem|dnl|_?comment)$/i.test(words[0]));
}

type Written = Pick<Marker, 'scope' | 'rule' | 'allow'>;

/** Returns the markers on a line. A reason is the rest of the line, so that a marker with a reason is the last. */
function markersIn(line: string): readonly Written[] {
  const found: Written[] = [];
  let at = line.indexOf(ALLOW_WORD);
  while (at !== -1) {
    const start = at + ALLOW_WORD.length;
    const dashes = startOfReason(line, start);
    const next = line.indexOf(ALLOW_WORD, start);
    const isLast = next === -1 || (dashes !== -1 && dashes < next);
    const head = line.slice(start, dashes === -1 || !isLast ? (next === -1 ? undefined : next) : dashes);
    const read = readMarker(head, isLast && dashes !== -1 ? cleanReason(line.slice(dashes + 3)) : '');
    if (read !== null) found.push(read);
    if (read !== null && read.allow.kind !== 'idle' && isLast) break;
    at = next;
  }
  return found;
}

/** Returns the offset of ` -- `, or -1. */
function startOfReason(line: string, from: number): number {
  const at = line.slice(from).search(/[ \t]--[ \t]/);
  return at === -1 ? -1 : from + at;
}

/** Reads scope, rule, owner and last day. `head`: the text between the word and the dashes. */
function readMarker(head: string, reason: string): Written | null {
  const scope = (['next-line', 'start', 'end'] as const).find((one) => head.startsWith(`-${one}`)) ?? 'line';
  const rest = scope === 'line' ? head : head.slice(scope.length + 1);
  if (rest !== '' && !/^[ \t]/.test(rest) && scope !== 'end') return null;
  const [rule = '', ...words] = rest.split(/[ \t]+/).filter((word) => word !== '');
  if (scope === 'end') {
    const ended = /^[a-z0-9-]+$/.test(rule) ? rule : '';
    return { scope, rule: ended, allow: { kind: 'inline', reason: '', owner: null, until: null } };
  }
  const given = new Map(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
  const [owner = null, until = null] = [given.get('owner'), given.get('until')];
  const named = rule.includes('=') ? '' : rule;
  const why = problemOf(named, words, given, reason);
  return { scope, rule: named, allow: why === null ? { kind: 'inline', reason, owner, until } : { kind: 'idle', why } };
}

/** Returns why such a comment does not count; null if it does. A mistyped end must not make it last for ever. */
function problemOf(
  rule: string,
  words: readonly string[],
  given: ReadonlyMap<string, string>,
  reason: string,
): string | null {
  const until = given.get('until');
  const strange = words.find((word) => !/^(?:owner|until)=./.test(word));
  if (rule === '') return 'it names no rule';
  if (until !== undefined && !isDate(until)) return `until=${shortened(until)} is not a date such as 2027-01-31`;
  if (strange !== undefined) return `only owner=… and until=… may follow the rule, not ${shortened(strange)}`;
  if (given.size !== words.length) return 'it has a word twice';
  return reason === '' ? 'it gives no reason after " -- "' : null;
}

/** Shortens a word of a comment, which may be any text. */
function shortened(word: string): string {
  return shortenToWords(word, 30);
}

/** Removes the end of the comment that contains the reason. */
function cleanReason(reason: string): string {
  // Trimmed first: a reason full of spaces must not cost one expression the square or the cube of its length.
  return reason
    .trim()
    .replace(/(?:\*\/|-->|#\}|%>)$/, '')
    .trim();
}
