/**
 * Plans the comments on the lines of a pull request: new ones where a finding has none, threads to resolve whose
 * finding went, threads to open again whose finding came back. Pure; a thread knows its finding by a mark in its first
 * comment.
 */

import type { Finding, PostureFinding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { remedyOf } from '../description.ts';
import { code, text } from '../markdown.ts';
import { visible } from '../safe-text.ts';
import { sortStandings } from '../standing.ts';
import { headlineOf, sentence } from '../words.ts';
import type { Line, Patch } from './patch.ts';

/** A thread that we began. */
export interface Thread {
  readonly id: string;
  readonly fingerprint: string;
  readonly isResolved: boolean;
  /** Anyone who else resolved it had a reason. */
  readonly resolvedByUs: boolean;
  /** The comment that began it. */
  readonly comment: { readonly number: string | null; readonly body: string };
}

/** https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request */
export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
  readonly start_line?: number;
  readonly start_side?: 'RIGHT';
  readonly body: string;
}

export interface ReviewPlan {
  readonly create: readonly ReviewComment[];
  readonly resolve: readonly Thread[];
  readonly reopen: readonly Thread[];
}

export interface ReviewOptions {
  /** May this line of a file be repeated in a comment? Not if there is a secret in it. */
  readonly mayShow: (line: string) => boolean;
  /** The page with one section a rule. */
  readonly rulesPage: string;
}

/** More at once is noise; the summary has all of them. */
const NEW_AT_MOST = 20;
const FIXED = '**Fixed:** it is no longer found.\n\n<details><summary>What it was</summary>';
const MARK = /<!-- tidegate:finding ([^\s>]{1,64}) -->/;

/** Returns the fingerprint that a comment of ours is about; null for any other comment. */
export function fingerprintIn(body: string): string | null {
  return MARK.exec(body)?.[1] ?? null;
}

/**
 * Returns the comment of a finding that is gone, for tokens that may not resolve its thread; it still has what it said
 * before.
 */
export function fixed(body: string): string {
  return `${FIXED}\n\n${body}\n\n</details>`;
}

/** Returns the comment as it was before `fixed`. */
export function unfixed(body: string): string {
  return isFixed(body) ? body.slice(FIXED.length, -'</details>'.length).trim() : body;
}

function isFixed(body: string): boolean {
  return body.startsWith(FIXED) && body.endsWith('</details>');
}

/**
 * Returns the findings without a comment that may have one, worst first. Only the patches of their files are needed.
 */
export function withoutThread(report: Report, threads: readonly Thread[]): readonly Finding[] {
  const { blocks, warns } = sortStandings(report);
  const known = new Set(threads.map(({ fingerprint }) => fingerprint));
  const without: Finding[] = [];
  for (const finding of [...blocks, ...warns]) {
    const isNowhere = finding.path === '' || (finding.kind === 'secret' && typeof finding.atHead !== 'object');
    if (isNowhere || known.has(finding.fingerprint)) continue;
    known.add(finding.fingerprint);
    without.push(finding);
  }
  return without;
}

/** Returns which comments to create, and which threads to resolve or reopen. */
export function planReview(
  report: Report,
  threads: readonly Thread[],
  patches: ReadonlyMap<string, Patch>,
  options: ReviewOptions,
): ReviewPlan {
  const create: ReviewComment[] = [];
  for (const finding of withoutThread(report, threads)) {
    const patch = patches.get(pathOf(finding));
    const comment = patch && create.length < NEW_AT_MOST ? commentOn(finding, patch, options) : null;
    if (comment !== null) create.push(comment);
  }
  const counting = new Set(
    report.findings.filter(({ suppression }) => suppression === null).map(({ fingerprint }) => fingerprint),
  );
  // A part that was not read may still contain the finding.
  const isWhole = report.verdict.kind !== 'incomplete';
  return {
    create,
    resolve: isWhole
      ? threads.filter(
          (thread) => !thread.isResolved && !isFixed(thread.comment.body) && !counting.has(thread.fingerprint),
        )
      : [],
    reopen: threads.filter(
      (thread) =>
        ((thread.isResolved && thread.resolvedByUs) || isFixed(thread.comment.body)) &&
        counting.has(thread.fingerprint),
    ),
  };
}

/** Returns the comment on a finding's line; null if GitHub shows no such line in the diff. */
function commentOn(finding: Finding, patch: Patch, options: ReviewOptions): ReviewComment | null {
  const path = pathOf(finding);
  if (finding.kind === 'secret') {
    if (typeof finding.atHead !== 'object') return null;
    const { line, endLine } = finding.atHead.place;
    return patch.right.has(line)
      ? { path, ...linesOf(patch, line, endLine), body: bodyOf(finding, null, options) }
      : null;
  }
  const old = oldLinesOf(finding, patch);
  if (old !== null) {
    const shown =
      old.every(
        ({ text }) => !text.includes('\r') && visible(text.replaceAll('\t', '')) === text.replaceAll('\t', ''),
      ) && options.mayShow(old.map(({ text }) => text).join('\n'));
    return {
      path,
      ...linesOf(patch, finding.place.line, finding.place.endLine),
      body: bodyOf(finding, shown ? old : null, options),
    };
  }
  // GitHub takes no suggestion for a deleted line.
  if (finding.oldLine !== null && patch.left.has(finding.oldLine))
    return { path, line: finding.oldLine, side: 'LEFT', body: bodyOf(finding, null, options) };
  return patch.right.has(finding.place.line)
    ? { path, ...linesOf(patch, finding.place.line, finding.place.line), body: bodyOf(finding, null, options) }
    : null;
}

/** Returns the current path of its file. */
export function pathOf(finding: Finding): string {
  return finding.kind === 'secret' && typeof finding.atHead === 'object' ? finding.atHead.path : finding.path;
}

/** Returns the lines of a comment, or the first of them only if not all are in the diff. */
function linesOf(
  patch: Patch,
  start: number,
  end: number,
): Pick<ReviewComment, 'line' | 'side' | 'start_line' | 'start_side'> {
  for (let line = start; line <= end; line++) if (!patch.right.has(line)) return { line: start, side: 'RIGHT' };
  return end > start
    ? { line: end, side: 'RIGHT', start_line: start, start_side: 'RIGHT' }
    : { line: start, side: 'RIGHT' };
}

/**
 * Returns the old lines that exactly the finding's lines replaced, or null: putting them back restores the value and
 * touches nothing else.
 */
function oldLinesOf({ place, oldLine }: PostureFinding, patch: Patch): readonly Line[] | null {
  const run = patch.right.get(place.line);
  if (!run || oldLine === null || !run.deleted.some(({ line }) => line === oldLine)) return null;
  const endLine = Math.max(place.line, place.endLine);
  if (patch.right.get(endLine) !== run) return null;
  const old =
    run.deleted.length === run.added.length
      ? run.deleted.filter((_, index) => run.added[index]!.line >= place.line && run.added[index]!.line <= endLine)
      : run.deleted;
  const isWhole = run.deleted.length === run.added.length || run.added.length === endLine - place.line + 1;
  return isWhole && old.some(({ line }) => line === oldLine) ? old : null;
}

/** Returns a comment's text, with a suggestion that restores the old lines where there is one. */
function bodyOf(finding: Finding, suggestion: readonly Line[] | null, { rulesPage }: ReviewOptions): string {
  const lines = [`**${text(headlineOf(finding))}**`, '', text(sentence(finding.why)), ''];
  if (suggestion !== null) lines.push(...fenced(suggestion), '');
  else if (finding.kind === 'secret')
    lines.push(
      `${text(sentence(finding.fix))} Deleting the line is not enough: the commit that added it still contains ` +
        'it. The summary explains how to remove it from the branch.',
      '',
    );
  else lines.push(finding.restore === null ? text(remedyOf(finding)) : `Restore ${code(finding.restore)}`, '');
  // A rule of the policy has no section on that page, and no harm comes of the link.
  lines.push(
    `Rule <a href="${rulesPage}#${encodeURIComponent(finding.rule)}">${text(finding.rule)}</a>, ` +
      `fingerprint ${code(finding.fingerprint)}.`,
    `<!-- tidegate:finding ${finding.fingerprint} -->`,
  );
  return lines.join('\n');
}

/** Returns the lines as a suggestion, in a fence that none of them can close. */
function fenced(lines: readonly Line[]): string[] {
  const longest = Math.max(2, ...lines.flatMap(({ text }) => (text.match(/`+/g) ?? []).map((ticks) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}suggestion`, ...lines.map(({ text }) => text), fence];
}
