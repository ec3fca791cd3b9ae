/** `tidegate verify <report.json>`: asks vendors if the credentials of a report still work. It never runs in a hook. */

import { liveCheckOf } from '../../detectors/secrets/catalogue.ts';
import { UsageError } from '../../model/errors.ts';
import type { LiveCheck } from '../../model/rule.ts';
import { plural } from '../../model/strings.ts';
import { visible } from '../../reporters/safe-text.ts';
import { readNamedJson } from '../named-file.ts';
import { defineCommand } from '../command.ts';
import { write } from '../streams/standard.ts';
import { AS_JSON, FILES, flag, REPO, type Option } from '../options.ts';
import type { Liveness } from '../verify/request.ts';
import type { Reported } from '../verify/values.ts';

const HOST = {
  name: 'host',
  value: '<host>',
  summary: 'Ask only this host; may be repeated. Left out: any host of a rule.',
  isRepeatable: true,
  read: (typed) => typed,
} as const satisfies Option<'host', readonly string[]>;

/** Milliseconds between two requests to one host, and for one answer. */
const [PAUSE, PATIENCE] = [1000, 10_000];

/** Variables that git and the pre-commit framework set for hooks. */
const OF_HOOKS = ['GIT_QUARANTINE_PATH', 'GIT_PUSH_OPTION_COUNT', 'GIT_INDEX_FILE', 'PRE_COMMIT'];

interface Result extends Reported {
  readonly host: string | null;
  readonly liveness: Liveness;
}

export const command = defineCommand({
  name: 'verify',
  group: 'Reports and records',
  summary: 'Ask vendors whether the leaked credentials still work.',
  details: [
    'Sends each credential of a report to its own vendor, by a read-only call, and to nobody else. ' +
      'The report holds no credential: it is read again from the repository. Nothing else of tidegate uses the network.',
  ],
  arguments: [{ shown: '<report>', summary: 'A JSON report', least: 1, most: 1, completes: FILES }],
  options: [flag('dry-run', 'Only show the requests, without the credentials.'), HOST, AS_JSON, REPO],
  examples: [
    { line: 'verify report.json --dry-run', does: 'shows what would be sent, and where' },
    { line: 'verify report.json --host api.github.com', does: 'asks GitHub alone' },
    { line: 'verify report.json --format json', does: 'for a program' },
  ],
  exitCodes: {
    0: 'none of them is live',
    1: 'at least one is live',
    2: 'wrong use',
    3: 'none is known to be live, and of some it is not known',
  },
  async run({ words: [file = ''], options }) {
    const hook = OF_HOOKS.find((name) => process.env[name] !== undefined);
    if (hook !== undefined)
      throw new UsageError('bad-arguments', `tidegate verify does not run in a hook (${hook} is set).`, {
        next: 'Run it by hand, or in a job of its own.',
      });
    const findings = await readReport(file);
    const checks = await checksOf(findings, options.host);
    const { shown, results } = await verifyAll(findings, checks, options.repo, options['dry-run']);
    if (options['dry-run']) {
      const lines = [...shown.map(visible), `${plural(shown.length, 'request')}; none was sent.`];
      await write(lines.map((line) => `${line}\n`).join(''));
      return 0;
    }
    await write(options.format ? `${JSON.stringify(results, null, 2)}\n` : table(results));
    if (results.some(({ liveness }) => liveness.kind === 'live')) return 1;
    return results.some(({ liveness }) => liveness.kind === 'unknown') ? 3 : 0;
  },
});

/** Finds the values again and asks about each; `shown` are the requests, without the values. */
async function verifyAll(
  findings: readonly Reported[],
  checks: ReadonlyMap<string, LiveCheck>,
  repo: string,
  isDry: boolean,
): Promise<{ readonly shown: readonly string[]; readonly results: readonly Result[] }> {
  const [{ openRepository }, { findValues }, { ask }, { requestOf }, { connectBy }] = await Promise.all([
    import('../../repository/open.ts'),
    import('../verify/values.ts'),
    import('../verify/ask.ts'),
    import('../verify/request.ts'),
    import('../verify/send.ts'),
  ]);
  const asked = findings.filter(({ rule }) => checks.has(rule));
  const needsRepository = asked.some(({ commit }) => commit !== null);
  const source = needsRepository ? await openRepository(repo) : null;
  const values = await findValues(asked, source, repo).finally(async () => await source?.close());
  const known = asked.filter(({ fingerprint }) => values.has(fingerprint));
  const questions = known.map(({ rule, fingerprint }) => ({
    check: checks.get(rule)!,
    secret: values.get(fingerprint)!,
  }));
  if (isDry) return { shown: questions.map(({ check, secret }) => requestOf(check, secret).shown), results: [] };
  const connect = connectBy(process.env);
  const answers = await ask(questions, { connect, pause: PAUSE, patience: PATIENCE });
  const results = findings.map((finding) => {
    const check = checks.get(finding.rule);
    const answer = answers[known.indexOf(finding)];
    const why = check === undefined ? 'no check for its rule, or its host is not asked' : 'its place is gone';
    return {
      ...finding,
      host: check === undefined ? null : new URL(check.url.replaceAll('{secret}', '')).host,
      liveness: answer ?? ({ kind: 'unknown', why } as const),
    };
  });
  return { shown: [], results: results.sort((a, b) => rankOf(a) - rankOf(b)) };
}

/** Ranks live credentials first. */
function rankOf({ liveness }: Result): number {
  return ['live', 'unknown', 'revoked'].indexOf(liveness.kind);
}

/** Returns the live check of each rule whose host may be asked. */
async function checksOf(findings: readonly Reported[], hosts: readonly string[]) {
  const checks = new Map<string, LiveCheck>();
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const check = await liveCheckOf(rule);
    if (check === null) continue;
    const { host } = new URL(check.url.replaceAll('{secret}', ''));
    if (hosts.length === 0 || hosts.includes(host)) checks.set(rule, check);
  }
  return checks;
}

/** Returns the credentials of a report, each once. Throws `UsageError`. */
async function readReport(file: string): Promise<readonly Reported[]> {
  const refuse = (why: string) =>
    new UsageError('bad-arguments', `${file} is not a JSON report of tidegate: ${why}.`, {
      next: 'Write one with: tidegate history --all --format json=report.json',
    });
  const report = readNamedJson(file, refuse);
  const { schemaVersion, findings } = (report ?? {}) as { schemaVersion?: unknown; findings?: unknown };
  if (schemaVersion !== 1 || !Array.isArray(findings)) throw refuse('it has no findings of a version that is known');
  const known = new Map<string, Reported>();
  for (const one of findings as readonly (Readonly<Record<string, unknown>> | null)[]) {
    const { rule, title, fingerprint, path, line, commit, redacted, kind } = one ?? {};
    if (kind !== 'secret' || typeof rule !== 'string' || typeof fingerprint !== 'string') continue;
    const id = typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit) ? commit : null;
    known.set(fingerprint, {
      rule,
      title: String(title),
      fingerprint,
      path: String(path),
      line: Number(line),
      commit: id,
      redacted: String(redacted),
    });
  }
  return [...known.values()];
}

function table(results: readonly Result[]): string {
  const rows = results.map(({ liveness, title, path, line, redacted, host }) => {
    const what = `${liveness.kind.padEnd('unknown'.length)}  ${title}   ${path}:${line}   ${redacted}`;
    const who = liveness.kind === 'unknown' ? `${host === null ? '' : `${host}: `}${liveness.why}` : host;
    return `  ${visible(what)}\n    ${visible(String(who))}\n`;
  });
  const count = (kind: Liveness['kind']): number => results.filter(({ liveness }) => liveness.kind === kind).length;
  const live = count('live');
  const advice = live === 0 ? '' : ' Revoke the live ones now.';
  return `${rows.join('')}${live} live, ${count('revoked')} revoked, ${count('unknown')} unknown.${advice}\n`;
}
