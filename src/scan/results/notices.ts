/**
 * Finds what people may believe to count and what this run did not use: a policy not committed, an entry not needed.
 */

import { shortOid, type Oid } from '../../model/oid.ts';
import type { ScanTarget } from '../../model/range.ts';
import type { Notice, Report } from '../../model/report.ts';
import { BASELINE_PATH } from '../../policy/baseline.ts';
import { matchesEverything } from '../../policy/glob.ts';
import { SETTINGS_PATHS } from '../../model/policy.ts';
import { plural } from '../../model/strings.ts';
import { expiredAcceptances, unmatchedBy } from '../../policy/unused.ts';
import { treeAround } from '../../repository/git/program.ts';
import { policyAtCommit, policyInFolder, type PolicyReader } from '../../sources/policy-files.ts';
import type { World } from '../world.ts';

/** Returns all notices of a run, each a message with its next step. */
export async function findNotices(report: Report, target: ScanTarget, world: World): Promise<readonly Notice[]> {
  return [
    ...missingFiles(report, world),
    ...(await emptyRange(report, target, world)),
    ...(await unusedFiles(report, target, world)),
    ...everythingIgnored(report),
    ...expiredNotice(report),
    ...idleCommentNotice(report),
    ...(await unmatchedEntries(report, target)),
  ];
}

/** Returns a notice for each policy file that was named for this run and that the base of the change lacks. */
function missingFiles({ policy }: Report, { policyFiles }: World): readonly Notice[] {
  const { settings, baseline } = policyFiles ?? {};
  const missing = [
    ...(settings !== undefined && policy.source === 'defaults' ? [settings] : []),
    ...(baseline !== undefined && policy.baseline.length === 0 ? [baseline] : []),
  ];
  return missing.map((path) => ({
    message: `${path} is not in the base of this change, or is empty: this run did without it.`,
    next: 'It applies once it is merged.',
  }));
}

/** Returns a notice for a range without commits: its ends are the same, or the wrong way round. */
async function emptyRange({ coverage }: Report, target: ScanTarget, { source }: World): Promise<readonly Notice[]> {
  if (target.kind !== 'range' || coverage.commitsExpected > 0 || source === null) return [];
  const { include, exclude, label } = target.range;
  const [head, base] = [include[0], exclude[0]];
  if (head === undefined || base === undefined) return [];
  const [, left, dots, right] = /^(.*?)(\.{2,3})(.*)$/s.exec(label) ?? [];
  const names = { base: left || 'HEAD', head: right || 'HEAD' };
  if (head === base)
    return [
      {
        message:
          names.base === names.head
            ? `${names.base}..${names.head} holds no commit.`
            : `${names.base} and ${names.head} are the same commit.`,
        next: `Did you mean ${names.head}^!?`,
        isWhole: true,
      },
    ];
  if (dots === undefined || !(await source.isAncestor(head, base))) return [];
  return [
    {
      message: `${names.head} is an ancestor of ${names.base}.`,
      next: `Did you mean ${names.head}${dots}${names.base}?`,
      isWhole: true,
    },
  ];
}

/**
 * Returns notices for policy files of the working folder that a scan of commits does not read, and for a baseline that
 * no policy names.
 */
async function unusedFiles(report: Report, target: ScanTarget, world: World): Promise<readonly Notice[]> {
  const { source, folder } = world;
  if (folder === undefined) return [];
  const inFolder = policyInFolder(treeAround(folder));
  const head = source === null ? null : await source.resolveCommit('HEAD');
  const atHead = source === null || head === null ? null : policyAtCommit(source, head);
  if (target.kind === 'range' || target.kind === 'history') {
    const policyAt = target.kind === 'range' ? target.range.policyAt : target.policyAt;
    const files = [...SETTINGS_PATHS, report.policy.baselineFile ?? BASELINE_PATH];
    const [path] = await differing(files, inFolder, atHead ?? nothing);
    // A checkout without commits of its own is not somebody's working folder.
    if (path !== undefined && atHead !== null)
      return [
        {
          message: `${path} is not committed: this run used ${usedPolicy(report, policyAt)}.`,
          next: 'Commit it to apply it.',
        },
      ];
    if (target.kind === 'range' && report.policy.source === 'defaults' && atHead !== null) {
      const [added] = await differing(SETTINGS_PATHS, atHead, nothing);
      if (added !== undefined)
        return [
          {
            message: `${added} is not in the base of this change: this run used the defaults.`,
            next: 'It applies to every change after this one.',
          },
        ];
    }
  }
  if (report.policy.baselineFile !== null || (await inFolder(BASELINE_PATH)) === null) return [];
  return [
    {
      message: `${BASELINE_PATH} is not used: the policy does not name it.`,
      next: `Add this line to ${SETTINGS_PATHS[0]}, and commit both: baseline: ${BASELINE_PATH}`,
    },
  ];
}

const nothing: PolicyReader = async () => null;

/** Returns the paths whose files differ between two places, or exist in the first only. Line endings do not count. */
async function differing(paths: readonly string[], here: PolicyReader, there: PolicyReader): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const [one, other] = [await here(path), await there(path)];
    if (one !== null && withUnixLineEnds(one.text) !== (other === null ? null : withUnixLineEnds(other.text)))
      found.push(path);
  }
  return found;
}

function withUnixLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function usedPolicy({ policy }: Report, at: Oid | null): string {
  return policy.source === 'defaults' || at === null ? 'the defaults' : `the one at ${shortOid(at)}`;
}

/** Returns a notice for a policy that leaves no file to scan. */
function everythingIgnored({ policy }: Report): readonly Notice[] {
  if (!matchesEverything(policy.ignoredPaths)) return [];
  return [
    { message: `ignore-paths of ${policy.source} leaves out every file: nothing is scanned.`, next: 'Narrow it.' },
  ];
}

/** Returns a notice that names the acceptances in the policy whose last day is over. */
function expiredNotice({ policy }: Report): readonly Notice[] {
  const over = expiredAcceptances(policy, new Date().toISOString().slice(0, 10));
  if (over.length === 0) return [];
  const which = over.map(({ line, until }) => `${line === undefined ? '' : `line ${line}, `}until ${until}`);
  const one = over.length === 1;
  return [
    {
      message:
        `${one ? 'An acceptance' : `${over.length} acceptances`} of ${policy.source} ` +
        `${one ? 'has' : 'have'} expired and no longer ${one ? 'counts' : 'count'} (${listed(which)}).`,
      next: 'Give it a later date with its reason, or remove it.',
    },
  ];
}

/** Returns a notice for comments that would accept a finding and do not count. */
function idleCommentNotice({ findings }: Report): readonly Notice[] {
  const idle = findings.flatMap(({ path, place, idleComment }) =>
    idleComment === undefined ? [] : [`${path}:${place.line}, ${idleComment}`],
  );
  if (idle.length === 0) return [];
  const one = idle.length === 1;
  return [
    {
      message:
        `${one ? 'A comment' : `${idle.length} comments`} that would accept ${one ? 'a finding' : 'findings'} ` +
        `${one ? 'does' : 'do'} not count (${listed(idle)}).`,
      next: 'Correct it, or remove it.',
    },
  ];
}

/** Returns notices for entries of policy and baseline that match nothing in a whole history. */
async function unmatchedEntries(report: Report, target: ScanTarget): Promise<readonly Notice[]> {
  const isWhole = target.kind === 'history' && target.all && target.shard === undefined;
  if (!isWhole || report.verdict.kind === 'incomplete') return [];
  const { policy, findings } = report;
  if (policy.acceptances.length + policy.baseline.length === 0) return [];
  const { CONTROLS } = await import('../../detectors/posture/controls.ts');
  const { acceptances, baseline } = unmatchedBy(findings, policy, (rule) => CONTROLS.has(rule));
  const notices: Notice[] = [];
  if (acceptances.length > 0) {
    const lines = acceptances.flatMap(({ line }) => (line === undefined ? [] : [String(line)]));
    notices.push({
      message:
        `${acceptances.length === 1 ? 'An acceptance' : `${acceptances.length} acceptances`} of ${policy.source} ` +
        `${acceptances.length === 1 ? 'matches' : 'match'} nothing in this history` +
        `${lines.length === 0 ? '' : ` (${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)})`}.`,
      next: 'Remove what is no longer needed.',
    });
  }
  if (baseline.length > 0)
    notices.push({
      message:
        `${baseline.length} of ${plural(policy.baseline.length, 'entry', 'entries')} of the baseline ` +
        `${baseline.length === 1 ? 'matches' : 'match'} nothing in this history.`,
      next: 'Drop them with: tidegate baseline --update',
    });
  return notices;
}

const LISTED = 5;

function listed(texts: readonly string[]): string {
  return `${texts.slice(0, LISTED).join('; ')}${texts.length > LISTED ? `; and ${texts.length - LISTED} more` : ''}`;
}
