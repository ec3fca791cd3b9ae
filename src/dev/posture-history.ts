/**
 * The posture detector over whole histories: `npx tsx src/dev/posture-history.ts laws|findings <repository>… [--
 * <glob>…]`. `findings` prints the findings of each commit, one JSON object each, and at last the coverage; on standard
 * error, files that did not parse. `laws` checks the laws of orders (`posture/laws.ts`) and exits 1 on any violation.
 * Formatters named in TIDEGATE_FORMATTERS (`prettier,black`, found on PATH) rewrite each version on the way: a version
 * that only looks different must be equal.
 */

import { detectPosture } from '../detectors/posture/index.ts';
import { PostureHistory } from './posture/history.ts';
import { checkLaws } from './posture/laws.ts';

const VIOLATIONS_SHOWN = 40;

/** Prints the findings of each commit, then the counts. */
async function printFindings(history: PostureHistory): Promise<void> {
  const counts = { commits: 0, files: 0, findings: 0, blocks: 0, unparsable: 0 };
  for await (const { commit, parent, changes } of history.steps()) {
    counts.commits++;
    counts.files += changes.length;
    const files = await Promise.all(
      changes.map(async (change) => ({
        path: change.path,
        oldPath: change.oldPath,
        before: await history.text(change.oldOids[0] ?? null),
        after: await history.text(change.oid),
      })),
    );
    const { matches, unparsable } = await detectPosture(files, {
      before: (path) => history.at(parent, path),
      after: (path) => history.at(commit.oid, path),
    });
    counts.findings += matches.length;
    counts.blocks += matches.filter((match) => match.confidence === 'high').length;
    counts.unparsable += unparsable.length;
    for (const path of unparsable)
      process.stderr.write(`${history.name} ${commit.oid.slice(0, 9)} does not parse: ${path}\n`);
    const subject = commit.message.split('\n')[0]!.slice(0, 120);
    for (const {
      rule,
      title,
      path,
      line,
      scope,
      subject: of,
      before,
      after,
      components,
      weakening,
      severity,
      confidence,
    } of matches) {
      const where = `${path}:${line}`;
      const judged = { rule, title, where, scope, of, before, after, components, weakening, severity, confidence };
      const row = { repository: history.name, commit: commit.oid, date: commit.date, subject, ...judged };
      process.stdout.write(`${JSON.stringify(row)}\n`);
    }
  }
  process.stdout.write(`${JSON.stringify({ repository: history.name, ...counts })}\n`);
}

/** Prints the violations of the laws; returns true if there are none. */
async function printLaws(history: PostureHistory): Promise<boolean> {
  const formatters = (process.env['TIDEGATE_FORMATTERS'] ?? '').split(',').filter((name) => name !== '');
  const { versions, pairs, triples, steps, formatted, violations } = await checkLaws(history, formatters);
  process.stdout.write(
    `${history.name}: ${versions} versions, ${pairs} pairs, ${triples} triples, ${steps} commits, ` +
      `${formatted} reformatted, ${violations.length} violations\n` +
      violations
        .slice(0, VIOLATIONS_SHOWN)
        .map((one) => `  ${one}\n`)
        .join(''),
  );
  return violations.length === 0;
}

async function main([command, ...words]: readonly string[]): Promise<number> {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const [repositories, globs] = [words.slice(0, end), words.slice(end + 1)];
  if ((command !== 'laws' && command !== 'findings') || repositories.length === 0) {
    process.stderr.write('Use: npx tsx src/dev/posture-history.ts laws|findings <repository>… [-- <glob>…]\n');
    return 2;
  }
  let code = 0;
  for (const folder of repositories) {
    const history = await PostureHistory.open(folder, globs);
    try {
      if (command === 'findings') await printFindings(history);
      else if (!(await printLaws(history))) code = 1;
    } finally {
      await history.close();
    }
  }
  return code;
}

process.exitCode = await main(process.argv.slice(2));
