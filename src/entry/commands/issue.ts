/**
 * `tidegate issue [<repository>=]<report.json>…`: the issue that follows what histories hold. `--write` keeps it on
 * GitHub; else its text is shown.
 */

import { RepositoryError, UsageError } from '../../model/errors.ts';
import type { Reach } from '../../model/reach.ts';
import { isApiError } from '../../reporters/github/api-error.ts';
import type { GitHubApi } from '../../reporters/github/api.ts';
import { changeIssue, findIssue } from '../../reporters/github/tracking-issue.ts';
import { trackIssue, type TrackedFinding, type TrackedReport } from '../../reporters/tracking-issue.ts';
import { readNamedJson, readShape } from '../named-file.ts';
import { defineCommand } from '../command.ts';
import { write } from '../streams/standard.ts';
import { flag, FILES } from '../options.ts';

export const command = defineCommand({
  name: 'issue',
  group: 'Reports and records',
  summary: "Keep a GitHub issue up to date with a history's leaks.",
  details: [
    'Prints the text of the issue; --write opens, updates or closes it in GITHUB_REPOSITORY with ' +
      'GITHUB_TOKEN (issues: write).',
  ],
  arguments: [
    {
      shown: '[<owner>/<name>=]<report>…',
      summary: 'JSON reports of histories',
      least: 1,
      most: Infinity,
      completes: FILES,
    },
  ],
  options: [flag('write', 'Keep the issue on GitHub.')],
  examples: [
    { line: 'history --all --format json=all.json', does: 'writes the report that this reads' },
    { line: 'issue all.json', does: 'shows the text of the issue' },
    { line: 'issue acme/shop=shop.json acme/api=api.json --write', does: 'one issue for two repositories' },
  ],
  exitCodes: {
    0: 'shown, or kept',
    2: 'wrong use or configuration',
    3: 'GitHub did not take the issue; the reports are complete',
  },
  run: async ({ words, options }) => keepIssue(words, options.write, process.env),
});

/** Writes the issue to GitHub, or its text to standard output. */
async function keepIssue(words: readonly string[], isWritten: boolean, env: NodeJS.ProcessEnv): Promise<number> {
  const reports = await Promise.all(words.map(readReport));
  if (!isWritten) {
    const change = trackIssue(reports, null, null);
    await write(change.kind === 'open' ? change.body : 'tidegate: nothing to follow.\n');
    return 0;
  }
  const api = await openIn(env);
  try {
    const change = trackIssue(reports, await findIssue(api), runIn(env));
    const number = await changeIssue(change, api);
    await write(`tidegate: ${number === null ? 'nothing to follow' : `${DONE[change.kind]} issue #${number}`}.\n`);
    return 0;
  } catch (error) {
    if (!isApiError(error)) throw error;
    throw new RepositoryError('not-delivered', `The issue could not be updated. ${error.message}.`, {
      next: NEXT[error.status] ?? 'The reports are complete; run the job again.',
      cause: error,
    });
  }
}

/** A secondary limit may want some minutes; nobody waits for this. */
const PATIENCE_MS = 10 * 60_000;

const DONE = { none: '', open: 'opened', update: 'updated', close: 'closed' } as const;

const NEXT: Readonly<Record<number, string>> = {
  401: 'Set GITHUB_TOKEN to a token that may write issues here.',
  403: 'Give the job permissions: issues: write.',
  404: 'Give the job permissions: issues: write.',
  410: 'Issues are switched off in this repository: switch them on, or leave the step out.',
};

/** Opens the API with the token of a workflow. Throws `UsageError('bad-arguments')` without one. */
async function openIn(env: NodeJS.ProcessEnv): Promise<GitHubApi> {
  const { GITHUB_TOKEN: token = '', GITHUB_REPOSITORY: repository = '' } = env;
  if (token === '' || !/^[\w-][\w.-]*\/[\w.-]+$/.test(repository)) {
    throw new UsageError(
      'bad-arguments',
      `${token === '' ? 'GITHUB_TOKEN' : 'GITHUB_REPOSITORY'} is not set, so the issue cannot be written.`,
      {
        next:
          'In a workflow, give the step env: GITHUB_TOKEN: ${{ github.token }}, and the job ' +
          'permissions: issues: write. Without --write the text is only shown.',
      },
    );
  }
  const { openGitHub } = await import('../../reporters/github/api.ts');
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  return openGitHub({
    token,
    repository,
    apiUrl,
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || `${apiUrl}/graphql`,
    patience: PATIENCE_MS,
  });
}

/** Returns the address of the workflow run; null outside one. */
function runIn(env: NodeJS.ProcessEnv): string | null {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: run = '' } = env;
  return server === '' || run === '' ? null : `${server}/${repository}/actions/runs/${run}`;
}

/** The fields of https://github.com/tidegate/tidegate/blob/main/src/reporters/json.ts that an issue is made of. */
interface ReportFile {
  readonly schemaVersion: 1;
  readonly verdict: TrackedReport['verdict'];
  readonly coverage: {
    readonly commitsScanned: number;
    readonly gaps: readonly { readonly message: string; readonly next: string | null }[];
  };
  readonly findings: readonly (Omit<TrackedFinding, 'more' | 'live'> & {
    readonly blocks: boolean;
    readonly alsoAt: readonly unknown[];
    readonly reach?: Pick<Reach, 'live'> | null;
  })[];
}

/** Reads `[<repository>=]<report.json>`: the blocking findings. */
async function readReport(word: string): Promise<TrackedReport> {
  const [, repository = '', file = word] = /^([\w-][\w.-]*\/[\w.-]+)=(.+)$/s.exec(word) ?? [];
  const report = await parseReport(file);
  return readShape(
    () => ({
      repository,
      verdict: report.verdict,
      commits: report.coverage.commitsScanned,
      gaps: report.coverage.gaps.map(({ message, next }) => (next === null ? message : `${message} ${next}`)),
      findings: report.findings
        .filter(({ blocks }) => blocks)
        .map(({ fingerprint, message, path, line, commit, date, alsoAt, reach }) => ({
          fingerprint,
          message,
          path,
          line,
          commit,
          date,
          more: alsoAt.length,
          live: reach?.live ?? null,
        })),
    }),
    (cause) => notAReport(file, cause),
  );
}

/** Reads a JSON report. Throws `UsageError` for any other file, and for an unknown version. */
async function parseReport(file: string): Promise<ReportFile> {
  const report = readNamedJson(file, (why) => notAReport(file, undefined, why)) as Partial<ReportFile> | null;
  if (
    report?.schemaVersion === 1 &&
    ['pass', 'warn', 'block', 'incomplete'].includes(report.verdict ?? '') &&
    Array.isArray(report.findings) &&
    Array.isArray(report.coverage?.gaps)
  )
    return report as ReportFile;
  throw notAReport(file);
}

function notAReport(file: string, cause?: unknown, why = 'it lacks its findings or coverage'): UsageError {
  return new UsageError('no-such-file', `${file} is not a JSON report of this version of tidegate: ${why}.`, {
    next: 'Make it with: tidegate history --all --format json=<file>',
    cause,
  });
}
