/**
 * Finds secrets that were a reference before and are a literal now: a leak for the other detectors, and a weakening
 * here. Pure.
 */

import type { PostureMatch } from '../../../model/match.ts';
import type { Confidence } from '../../../model/rule.ts';
import type { Secret } from '../../../model/secret.ts';
import type { Text } from '../../../model/text.ts';
import { controls } from '../controls.ts';
import { findReference, type Reference } from './secret-reference.ts';

/** One file on both sides of a change, and the secrets found in it. */
export interface ChangedText {
  readonly path: string;
  readonly oldPath: string | null;
  readonly before: Text;
  readonly after: Text;
}

export interface FoundSecret {
  readonly secret: Secret;
  readonly confidence: Confidence;
}

/** A file with more secrets than this is not a file of settings. */
const MOST_SECRETS = 50;
/** Longer lines and more of them are data, not settings. */
const LONGEST_LINE = 2000;
const MOST_LINES = 5000;
/** Names on one line that are asked for, the nearest first. */
const MOST_NAMES = 6;

/** Returns a match for each secret that replaces a reference and is still in the file. */
export function detectInlined(
  { path, oldPath, before, after }: ChangedText,
  secrets: readonly FoundSecret[],
): readonly PostureMatch[] {
  const was = linesOf(before);
  if (!was.some((line) => findReference(line) !== null)) return [];
  const is = linesOf(after);
  const [oldOf, newOf] = [was, is].map(remembered) as [Lookup, Lookup];
  const matches: PostureMatch[] = [];
  for (const { secret, confidence } of secrets.slice(0, MOST_SECRETS)) {
    const value = secret.reveal();
    const isLost = (name: string, at: number): boolean => {
      const [old, now] = [oldOf(name), newOf(name)];
      // The value may be a default now, beside a reference that stood alone.
      const isAlone = old.some(({ reference }) => reference.alone);
      return old.length > (isAlone ? now.filter(({ line }) => line !== at + 1) : now).length;
    };
    const index = is.findIndex(
      (line, at) => line.includes(value) && namesBefore(is, at, value).some((name) => isLost(name, at)),
    );
    if (index === -1) continue;
    const name = namesBefore(is, index, value).find((known) => isLost(known, index))!;
    matches.push(matchOf({ path, oldPath, name, old: oldOf(name)[0]!, secret, confidence, line: index + 1 }));
  }
  return matches;
}

type Lookup = (name: string) => readonly Place[];

/** Returns a look-up of references by name over `lines` that searches each name once. */
function remembered(lines: readonly string[]): Lookup {
  const known = new Map<string, readonly Place[]>();
  return (name) => {
    const places = known.get(name) ?? referencesOf(lines, name);
    known.set(name, places);
    return places;
  };
}

interface Found {
  readonly path: string;
  readonly oldPath: string | null;
  readonly name: string;
  readonly old: Place;
  readonly secret: Secret;
  readonly confidence: Confidence;
  readonly line: number;
}

/** Builds the finding: `subject` replaced a reference (`before`) by a literal, shown redacted (`after`). */
function matchOf({ path, oldPath, name, old, secret, confidence, line }: Found): PostureMatch {
  const { row } = controls.secretSource;
  return {
    kind: 'posture',
    rule: row.id,
    title: `${row.noun} replaced by a literal`,
    severity: row.severity.downgrade,
    confidence,
    weakening: 'downgrade',
    components: [`${name}: ${old.reference.text} → ${secret.redacted}`],
    path,
    oldPath,
    scope: '',
    subject: name,
    before: old.reference.text,
    after: secret.redacted,
    line,
    endLine: line,
    oldLine: old.line,
    why: row.why,
    restore: old.restore,
    references: row.references,
  };
}

/** Returns the lines of a text, cut at `LONGEST_LINE`; empty for a text with more than `MOST_LINES`. */
function linesOf(text: Text): readonly string[] {
  if (text.lineCount > MOST_LINES) return [];
  return Array.from({ length: text.lineCount }, (_, index) => text.line(index).slice(0, LONGEST_LINE));
}

/** Returns the names that the value may be given to, the nearest first: `DB_PASSWORD`, `password`. */
function namesBefore(lines: readonly string[], index: number, value: string): readonly string[] {
  const prefix = lines[index]!.slice(0, lines[index]!.indexOf(value));
  const names = [...prefix.matchAll(/([A-Za-z_][\w.$-]*)["'\])]*\s*(?:=>|:=|\?=|[:=])/g)]
    .map((hit) => hit[1]!)
    .reverse();
  const spaced = /^\s*(?:ENV|ARG|SET|setenv|export)\s+(\w+)[\s=]/i.exec(prefix);
  if (spaced) names.push(spaced[1]!);
  // `- name: DB_PASSWORD` is above its `value:`, `variable "db_password"` above its default.
  if (/^(?:value|default|stringValue)$/i.test(names[0] ?? '')) {
    names.shift();
    for (let above = index - 1; above >= Math.max(0, index - 4); above--) {
      const named = /(?:name|key|variable)["']?\s*[:=]?\s*["']?([A-Za-z_][\w.-]*)/i.exec(lines[above]!);
      if (named) names.unshift(named[1]!);
    }
  }
  return [...new Set(names)].filter((name) => name.length >= 2).slice(0, MOST_NAMES);
}

interface Place {
  readonly reference: Reference;
  /** From 1. */
  readonly line: number;
  /** The line as it stood, where it holds nothing but name and reference. */
  readonly restore: string | null;
}

/** Count of lines below its name in which a reference may be: `valueFrom:` and what is under it. */
const LINES_BELOW = 3;

/** Finds lines that set `name` to a reference, such as `DB_PASSWORD: ${{ secrets.DB_PASSWORD }}`. */
function referencesOf(lines: readonly string[], name: string): readonly Place[] {
  const places: Place[] = [];
  const literal = name.replace(/[.$-]/g, String.raw`\$&`);
  // `DB_PASSWORD_FILE` names the file that has the value.
  const after = new RegExp(
    String.raw`(?<![\w.-])${literal}(?:_FILE)?(?![\w-])["'\])]*(?:\s*(?:=>|:=|\?=|[:=,])|\s|$)(.*)$`,
  );
  for (const [index, line] of lines.entries()) {
    const rest = after.exec(line)?.[1];
    if (rest === undefined) continue;
    if (rest.trim() !== '') {
      const reference = findReference(rest);
      if (reference) places.push({ reference, line: index + 1, restore: reference.alone ? line.trim() : null });
      continue;
    }
    const indent = /^[\s-]*/.exec(line)![0].length;
    for (const [below, next] of lines.slice(index + 1, index + 1 + LINES_BELOW).entries()) {
      if (next.trim() !== '' && /^[\s-]*/.exec(next)![0].length < indent) break;
      const reference = findReference(next);
      if (!reference) continue;
      places.push({ reference, line: index + 2 + below, restore: null });
      break;
    }
  }
  return places;
}
