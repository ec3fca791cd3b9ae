/** One finding, or the gaps of a scan, as lines for people: what, where, why it matters, what to do now. */

import type { Finding, Keeping, PostureFinding, SecretFinding } from '../model/finding.ts';
import { shortOid } from '../model/oid.ts';
import type { RefUpdate } from '../model/range.ts';
import type { Reach } from '../model/reach.ts';
import type { Gap } from '../model/gap.ts';
import { othersOf, type FindingGroup } from './groups.ts';
import { paragraph, row, type Ink, type Paper } from './paper.ts';
import { standingOf, type Standing } from './standing.ts';
import { plural } from '../model/strings.ts';
import {
  furtherPaths,
  originOf,
  reachOf,
  idleCommentOf,
  sentence,
  suppressionOf,
  whatIs,
  whereIs,
  whyItPasses,
} from './words.ts';

/** Gaps that are listed; an unreadable history would fill the screen. */
const GAPS_SHOWN = 5;

const INKS: Readonly<Record<Standing, Ink>> = { blocks: 'red', warns: 'yellow', note: 'cyan', suppressed: 'dim' };

/**
 * Renders one entry of a report. Its first word is the standing: colour alone says nothing. `pushed`: the refs of the
 * push that it came with, for the commands that fix this very push.
 */
export function describeGroup(paper: Paper, group: FindingGroup, pushed: readonly RefUpdate[] = []): string[] {
  const others = othersOf(group);
  const lines = describeFinding(paper, group.lead, pushed);
  return others === null ? lines : [...lines, ...paragraph(paper, sentence(`And ${others}`), 4)];
}

/** Returns the lines of one finding: standing, title and place, then why it matters and what to do. */
function describeFinding(paper: Paper, finding: Finding, pushed: readonly RefUpdate[]): string[] {
  const standing = standingOf(finding);
  const head = { text: `${standing.padEnd('blocks'.length)}  ${finding.title}`, ink: INKS[standing] };
  const lines = row(paper, [head, { text: whereIs(finding) }, { text: whatIs(finding) }], 2, 4);
  if (finding.suppression !== null)
    return [...lines, ...paragraph(paper, sentence(`Suppressed: ${suppressionOf(finding)}`), 4)];
  const idle = idleCommentOf(finding);
  const passes = whyItPasses(finding);
  return [
    ...lines,
    ...(passes === null ? [] : paragraph(paper, passes, 4)),
    ...(idle === null ? [] : paragraph(paper, idle, 4)),
    ...(finding.kind === 'secret' ? describeLeak(paper, finding, pushed) : describeWeakening(paper, finding)),
  ];
}

/** Returns where a leak came from and is now, why it matters, and the steps. */
function describeLeak(paper: Paper, finding: SecretFinding, pushed: readonly RefUpdate[]): string[] {
  const origin = originOf(finding);
  const lines: string[] = [];
  const reach = reachOf(finding);
  if (reach !== null) lines.push(...paragraph(paper, origin === null ? reach : `${sentence(origin)} ${reach}`, 4));
  else if (origin !== null)
    lines.push(...paragraph(paper, `${origin}. Removing it in a later commit does not help.`, 4));
  if (finding.movedFrom !== null)
    lines.push(...paragraph(paper, `Moved here from ${finding.movedFrom} in the same commit.`, 4));
  const others = otherPlaces(finding);
  if (others !== null) lines.push(...paragraph(paper, sentence(`Also at ${others}`), 4));
  lines.push(...paragraph(paper, sentence(finding.why), 4));
  return [...lines, ...leakSteps(paper, finding, pushed)];
}

/** Returns the first of the other places: `a.ts:3, b.ts:9 and 2 more places`; null for none. */
function otherPlaces(finding: SecretFinding): string | null {
  const further = furtherPaths(finding);
  const shown = [...finding.alsoAt.map(whereIs), ...further.names].slice(0, 3);
  if (shown.length === 0) return null;
  const left = finding.alsoAt.length + further.count - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${plural(left, 'more place')}` : shown.join(', ');
}

/** Returns the steps: revoke first, then remove. In the other order the credential stays usable for longer. */
function leakSteps(paper: Paper, finding: SecretFinding, pushed: readonly RefUpdate[]): string[] {
  const page =
    finding.revoke === null || finding.fix.includes(withoutScheme(finding.revoke))
      ? ''
      : ` ${withoutScheme(finding.revoke)}`;
  const lines = paragraph(paper, `1. ${sentence(finding.fix)}${page}`, 4, 7);
  if (finding.keep !== null) lines.push(...keepLine(paper, finding.keep));
  if (finding.commit === null && finding.path === '' && finding.field !== undefined)
    return [...lines, ...paragraph(paper, '2. Rename it, and push it under the new name.', 4, 7)];
  if (finding.reach) {
    lines.push(...paragraph(paper, `2. ${whatIsLeft(finding.reach)}`, 4, 7));
    return finding.blocks
      ? [
          ...lines,
          ...row(
            paper,
            ACCEPT_HISTORY.map((text) => ({ text })),
            4,
            7,
          ),
        ]
      : lines;
  }
  if (finding.commit === null)
    return [...lines, ...paragraph(paper, '2. Remove it from the file before you commit.', 4, 7)];
  const [step, how] = wayOut(
    finding,
    finding.commit,
    pushed.filter(({ newOid }) => newOid === finding.commit),
  );
  return [...lines, ...row(paper, [{ text: `2. ${step}` }, { text: `(${how})` }], 4, 7)];
}

/** Last step for a leak in history: even a revoked credential is found there by every scan. */
export const ACCEPT_HISTORY = [
  '3. Accept what history keeps, so that this scan passes:',
  'tidegate baseline --write',
] as const;

/**
 * Returns the second step for a leak in history. Commits that others fetched cannot be recalled, so that revoking is
 * what counts.
 */
export function whatIsLeft({ live }: Reach): string {
  return live !== null && live.count > 0
    ? 'Remove it from the current files. Once it is revoked, the copies in history are harmless: no rewrite needed.'
    : 'Leave the history as it is: once it is revoked, the copies there are harmless.';
}

/**
 * Returns the command that removes the secret from what was pushed, and a hint. `tips`: the refs that point at its
 * commit.
 */
export function wayOut(
  { path, isRoot }: SecretFinding,
  commit: string,
  tips: readonly RefUpdate[],
): readonly [string, string] {
  const tag =
    path === '' ? tips.find(({ ref }) => ref.startsWith('refs/tags/'))?.ref.slice('refs/tags/'.length) : undefined;
  // The pusher chooses the name, and somebody may copy the line into a shell.
  if (tag !== undefined)
    return [`Replace the tag: git tag -f -a ${/^\w[\w./-]*$/.test(tag) ? tag : '<tag>'}`, 'with another message'];
  const last = tips.some(({ ref }) => ref.startsWith('refs/heads/'));
  if (last)
    return [
      'Remove it from your last commit: git commit --amend',
      path === '' ? 'with another message' : 'delete the line and git add the file first',
    ];
  return [
    `Remove it from your commits: ${rebaseOf(commit, isRoot)}`,
    path === '' ? 'reword that commit' : 'edit that commit, delete the line',
  ];
}

/** Returns the command that opens a commit, and all after it, for editing. */
export function rebaseOf(commit: string, isRoot = false): string {
  return `git rebase -i ${isRoot ? '--root' : `${shortOid(commit)}^`}`;
}

/** Returns one line; the source of the value follows in brackets if it fits. */
function keepLine(paper: Paper, { line, where, isInFile }: Keeping): string[] {
  const text = isInFile ? `In this file, use: ${line}` : `Safer: ${line}`;
  const whole = `${text}   (${where})`;
  return row(paper, [{ text: whole.length + 7 <= paper.width ? whole : text }], 7, 7);
}

function withoutScheme(link: string): string {
  return link.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

function describeWeakening(paper: Paper, finding: PostureFinding): string[] {
  // A line to restore is copied, so it stays whole on a line of its own.
  if (finding.restore === null) return paragraph(paper, `${sentence(finding.why)} ${remedyOf(finding)}`, 4);
  return [...paragraph(paper, sentence(finding.why), 4), ...row(paper, [{ text: remedyOf(finding) }], 4, 4)];
}

/** Returns the line to restore if it is known, otherwise the advice of the rule. */
export function remedyOf(finding: PostureFinding): string {
  return finding.restore === null ? sentence(finding.fix) : `Restore: ${finding.restore}`;
}

/** Lists the gaps of a scan, each with its next step. The first gap shares the line of the head. */
export function describeGaps(paper: Paper, head: string, gaps: readonly Gap[]): string[] {
  const lines: string[] = [];
  let lastNext: string | null = null;
  for (const [index, gap] of gaps.slice(0, GAPS_SHOWN).entries()) {
    const message = sentence(gap.message);
    lines.push(...(index === 0 ? paragraph(paper, `${head} ${message}`, 0, 2) : paragraph(paper, message, 2, 4)));
    if (gap.next !== null && gap.next !== lastNext) lines.push(...paragraph(paper, sentence(gap.next), 2, 4));
    lastNext = gap.next;
  }
  if (gaps.length === 0) lines.push(...paragraph(paper, head, 0, 2));
  if (gaps.length > GAPS_SHOWN)
    lines.push(...paragraph(paper, `and ${plural(gaps.length - GAPS_SHOWN, 'more gap')}.`, 2, 4));
  return lines;
}
