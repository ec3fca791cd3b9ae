/** One pair of facts → what is weaker now, in words, or nothing. */

import type { ControlRow } from '../../../model/posture/control.ts';
import type { Certainty, PostureMatch } from '../../../model/match.ts';
import { STRONGER, type Comparison, type Loss } from '../../../model/posture.ts';
import { leastSure, type Confidence } from '../../../model/rule.ts';
import { compareValues, showDifference, showValue } from '../control.ts';
import type { Fact, Scene, Scope } from './scene.ts';
import { HOLE_START, showHoles } from '../holes.ts';
import type { ControlValue } from '../orders/index.ts';
import { compareOptions } from '../orders/frame.ts';
import type { Origin } from '../position.ts';
import { sentAs } from '../restore.ts';

/** One control of one scope, before and after. */
export interface Pair {
  readonly path: string;
  readonly oldPath: string | null;
  readonly scopeBefore: Scope;
  readonly scopeAfter: Scope;
  readonly before: Fact;
  readonly after: Fact;
  readonly oldLines: (origin: Origin) => string | null;
  readonly restore: Scene['restore'];
  /** The scope moved, and how sure that is. */
  readonly moved?: Confidence;
}

/** Compares the two facts of a pair by their order; a header that error answers lose is one more component. */
export function comparePair(pair: Pair): Comparison {
  const { before, after } = pair;
  const comparison = compareValues(before.control, before.value, after.value);
  const lostErrors = before.origin !== null && !before.partial && after.partial === true;
  if (lostErrors && comparison.kind === 'equal') {
    return {
      kind: 'weaker',
      weakening: 'downgrade',
      components: ['error answers: covered → not covered'],
      atMost: 'medium',
      verb: 'missing on error answers',
    };
  }
  if (before.older === 'beside' && after.older === undefined && after.origin !== null && comparison.kind === 'equal')
    return {
      kind: 'weaker',
      weakening: 'downgrade',
      components: ['older browsers: protected → not protected'],
      atMost: 'low',
      verb: 'missing for older browsers',
    };
  if (comparison.kind === 'equal' && before.value.kind === 'frame' && after.value.kind === 'frame') {
    const options = compareOptions(before.value, after.value);
    if (options.kind !== 'equal') return options;
  }
  const lack = lackOf(before, after);
  if (lack !== null && (comparison.kind === 'equal' || comparison.kind === 'stronger')) {
    const absent = pair.scopeAfter.absent(after.control, after.subject);
    const loss = compareValues(before.control, before.value, absent.value);
    if (loss.kind === 'weaker') return { ...loss, components: [lack.component], atMost: 'medium', verb: lack.verb };
  }
  if (comparison.kind === 'equal' && lackOf(after, before) !== null) return STRONGER;
  const gainedErrors = after.origin !== null && before.partial === true && !after.partial;
  return gainedErrors && comparison.kind === 'equal' ? STRONGER : comparison;
}

interface Lack {
  readonly component: string;
  readonly verb: string;
}

/**
 * Compares circumstances if both facts have a value: the second one may be sent for fewer answers or in fewer places.
 */
function lackOf(before: Fact, after: Fact): Lack | null {
  if (before.origin === null || after.origin === null) return null;
  if (!before.flagged && after.flagged)
    return {
      component: 'set: always → where the environment says so',
      verb: 'off unless the environment switches it on',
    };
  if (!before.late && after.late)
    return { component: 'routes: covered → answered before it is set', verb: 'missing on the routes before it' };
  return null;
}

/** A policy that is kept elsewhere is written in full there, and is read where it is. */
const MOVED_OUT: ReadonlySet<string> = new Set(['policy']);
/** Returns whether a policy as shown is one hole: nothing of it is known before run time. */
function isOneHole(shown: string): boolean {
  let depth = 0;
  for (const [at, char] of [...shown].entries()) {
    if (char === '{') depth++;
    else if (char === '}') depth--;
    if (depth === 0 && at < shown.length - 1) return false;
  }
  return shown.startsWith('{');
}

/** Programs, whose expressions somebody chose; a tag of a template stands for whatever its values say. */
const PROGRAM = /\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|java|kt|cs|exs?)$/;

/** Returns whether somebody wrote the value down, if only as an expression. */
function isChosen({ origin, certainty }: Fact): boolean {
  return origin !== null && certainty !== 'default';
}

/** Returns whether a value gives no protection at all: a switch that is off, answers to any origin. */
function isOff(value: ControlValue): boolean {
  if (value.kind === 'switch') return !value.on;
  return value.kind === 'origins' && (value.open === 'any' || value.open === 'reflect');
}

/** Parts of a request: its sender chooses the value. */
const CHOSEN =
  /\b(?:req|request|ctx|c|event)\.(?:query|params|body|args|GET|POST|QueryString)\b|\$_(?:GET|REQUEST|POST)\b/;

/** Returns the match for a weakened setting; null if it is equal, stronger, or not comparable. */
export function judgePair(pair: Pair, comparison: Comparison, atMost: Confidence = 'high'): PostureMatch | null {
  if (comparison.kind === 'equal' || comparison.kind === 'stronger') return null;
  const { before, after, scopeAfter } = pair;
  // A default that a run may replace is no more than what nobody knew.
  if (after.certainty === 'env' && before.certainty !== 'default' && !isKnown(before.value)) return null;
  const { row } = before.control;
  const shown = showPair(before, after);
  const isGivenUp =
    comparison.kind === 'unknown' &&
    (PROGRAM.test(pair.path) || shown[0].includes('%env(')) &&
    isOff(after.value) &&
    [before, after].every(isChosen);
  if (
    !isGivenUp &&
    comparison.kind === 'unknown' &&
    ((MOVED_OUT.has(before.control.kind) && !CHOSEN.test(shown[1])) ||
      !isKnown(before.value) ||
      isOff(before.value) ||
      shown[0] === shown[1] ||
      before.certainty === 'unknown' ||
      before.certainty === 'default')
  )
    return null;
  const loss: Loss =
    comparison.kind === 'unknown'
      ? {
          kind: 'weaker',
          weakening: 'downgrade',
          ...(CHOSEN.test(shown[1])
            ? { components: ['chosen by the request'], atMost: 'medium', verb: 'chosen by the request' }
            : isGivenUp
              ? { components: ['chosen at run time → off'], atMost: 'low', verb: 'off, whatever was chosen before' }
              : { components: ['no longer readable before run time'], atMost: 'low', verb: 'depends on run time' }),
        }
      : comparison;
  // The environment may have named any of them before.
  if (loss.weakening === 'widening' && before.certainty === 'env') return null;
  const [was, is] = [partOf(before, loss), partOf(after, loss)];
  const at = is !== null && is.path === pair.path ? is : scopeAfter.origin;
  const isFileOwn = was !== null && was.path === (pair.oldPath ?? pair.path);
  return {
    kind: 'posture',
    rule: row.id,
    title: `${titleOf(row, before.subject, loss.verb)}${cutOffOf(pair)}${moveOf(pair)}`,
    severity: row.severity[loss.weakening],
    confidence: leastSure(
      atMost,
      loss.atMost,
      loss.kind === 'incomparable' ? 'medium' : 'high',
      scopeAfter.atMost,
      pair.scopeBefore.atMost,
      pair.moved ?? 'high',
      isOverridden(before, after) ? 'low' : 'high',
      before.atMost ?? 'high',
      // Nobody knows what was there.
      before.control.kind === 'policy' && isOneHole(shown[0]) ? 'low' : 'high',
      // A control that nobody had switched on cannot be lost.
      before.flagged && after.origin === null ? 'low' : 'high',
      after.atMost ?? 'high',
      row.loudOnlyIn === undefined || new RegExp(row.loudOnlyIn, 'i').test(scopeAfter.id) ? 'high' : 'low',
      surenessOf(before.certainty),
      surenessOf(after.certainty),
    ),
    weakening: loss.weakening,
    components: loss.components,
    path: pair.path,
    oldPath: pair.oldPath,
    scope: scopeAfter.id,
    subject: before.subject,
    before: shown[0],
    after: after.certainty === 'env' ? `${shown[1]}, unless the environment says otherwise` : shown[1],
    line: at.line,
    endLine: at.endLine,
    oldLine: isFileOwn ? was.line : null,
    why: row.why,
    restore: restoreOf(pair, was, shown[0], componentOf(loss)),
    references: row.references,
  };
}

const COMPONENTS = new Set([
  'max-age',
  'includeSubDomains',
  'preload',
  'Secure',
  'HttpOnly',
  'SameSite',
  'Domain',
  'Path',
]);

function componentOf(loss: Loss): string {
  return /^[\w-]*/.exec(loss.components[0] ?? '')![0];
}

/**
 * Returns the origin of the component that became weaker: `Secure: on → off` is the line of `SESSION_COOKIE_SECURE`.
 */
function partOf(fact: Fact, loss: Loss): Origin | null {
  if (fact.parts === undefined || (fact.needs !== undefined && fact.needs.origin === null)) return fact.origin;
  const component = componentOf(loss);
  return fact.parts[component] ?? (COMPONENTS.has(component) ? null : fact.origin);
}

/** Shows only the differences of two policies, which a reader does not see in the whole text. */
function showPair(before: Fact, after: Fact): readonly [string, string] {
  const short = showDifference(before.control, before.value, after.value);
  if (short !== null) return short;
  const [was, is] = [showValue(before.control, before.value), showValue(after.control, after.value)];
  const lack = lackOf(before, after);
  if (was === is && lack !== null) return [was, `${is}, ${lack.verb}`];
  return [was, was === is && after.partial ? `${is}, but not on error answers` : is];
}

/** Returns whether everything that is based on these settings is as strong as it was: production overrides them. */
function isOverridden({ control, heirs: old }: Fact, { heirs }: Fact): boolean {
  if (heirs === undefined || heirs.size === 0) return false;
  return [...heirs].every(([name, value]) => {
    const was = old?.get(name);
    return was !== undefined && ['equal', 'stronger'].includes(compareValues(control, was, value).kind);
  });
}

/** Returns the title's note on the previous name or file of a moved scope; empty if it did not move. */
function moveOf({ moved, path, oldPath, scopeBefore, scopeAfter }: Pair): string {
  if (moved === undefined) return '';
  const places = [
    ...(scopeBefore.id === scopeAfter.id ? [] : [scopeBefore.id]),
    ...(oldPath === null || oldPath === path ? [] : [oldPath]),
  ];
  return places.length === 0 ? '' : ` (moved from ${showHoles(places.join(' in '))})`;
}

/** Returns the title's reason for a header that the scope inherited before; empty if it did not. */
function cutOffOf({ before, after, scopeBefore, scopeAfter }: Pair): string {
  const isAround = before.origin?.path === scopeBefore.origin.path && before.origin.line < scopeBefore.origin.line;
  const isCutOff = isAround && scopeBefore.cutOff === undefined && after.origin === null;
  if (!isCutOff || scopeAfter.cutOff === undefined || before.control.row.headers === undefined) return '';
  return ` ${showHoles(scopeAfter.cutOff)}`;
}

function titleOf({ noun, namesSubject }: ControlRow, subject: string, verb: string): string {
  if (namesSubject === undefined || subject === '') return `${noun} ${verb}`;
  return [noun, ...(namesSubject === 'for' ? ['for'] : []), showHoles(subject), verb].join(' ');
}

/**
 * Returns the highest confidence that a certainty allows: a value blocks only if it is written in the text, or is a
 * framework's default.
 */
function surenessOf(certainty: Certainty): Confidence {
  return certainty === 'env' || certainty === 'unknown' ? 'medium' : 'high';
}

/** Returns whether every part of a value is known: no hole, nothing opaque, no component that is null. */
export function isKnown(value: ControlValue): boolean {
  const text = JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? [...part] : part));
  const isOpen = Object.values(value).includes(null) || (value.kind === 'policy' && value.opaque.length > 0);
  return value.kind !== 'opaque' && !isOpen && !text.includes(JSON.stringify(HOLE_START).slice(1, -1));
}

/** The last line opens a block or a text that goes on below: alone it is not valid. */
const OPENS = /(?:[{[(]|<<[-~]?\s*["']?\w+["']?|^[^'"#]*:)[ \t]*$/;

/** Returns the old lines; if they cannot be quoted, the setting as this format writes it. */
function restoreOf(pair: Pair, was: Origin | null, shown: string, component: string): string | null {
  const { before, after } = pair;
  const missing = after.needs !== undefined && after.needs.origin === null;
  const origin = missing ? (before.needs?.origin ?? null) : was;
  if (origin !== null && origin.endLine - origin.line <= 12) {
    const lines = pair.oldLines(origin);
    if (lines !== null && !OPENS.test(lines)) return lines;
  }
  return pair.restore(before.control, before.subject, sentAs(before, shown), component);
}
