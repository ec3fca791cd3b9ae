/**
 * `npx tsx src/dev/posture-history.ts [--laws] <repository> [<pathspec>…]`: judges every commit of a history against its parent, one line of JSON
 * a finding, to read what the judge would have said over years. The last line counts what was looked at; on standard error, what did not parse.
 * With `--laws` they are checked on the way: a file judged against itself is equal, and what is weaker one way is not weaker the other way round.
 */

import { spawnSync } from 'node:child_process';
import { detectPosture, isPostureFile, type ChangedFile } from '../detectors/posture/index.ts';
import { decodeText, type Text } from '../model/text.ts';
import { BatchReader } from '../repository/batch-reader.ts';

interface Change {
  readonly oldPath: string | null;
  readonly path: string;
  readonly oldOid: string;
  readonly oid: string;
}

interface Entry {
  readonly commit: string;
  readonly subject: string;
  readonly changes: readonly Change[];
}

const NOTHING = /^0+$/;

function historyOf(repository: string, paths: readonly string[]): Entry[] {
  const log = (renames: string) => spawnSync('git', ['-C', repository, '-c', 'core.quotePath=false', 'log', '--no-merges', '--raw', '--no-abbrev', renames, '--diff-filter=ACDMRT', '--format=%x01%H%x02%s', 'HEAD', '--', ...paths], { encoding: 'utf8', maxBuffer: 2 ** 31 - 1 });
  const similar = log('-M');
  // A copy without its large files cannot be asked for similar ones.
  const done = similar.status === 0 ? similar : log('-M100%');
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout.split('\u0001').slice(1).map((text) => {
    const [head = '', ...lines] = text.split('\n');
    const [commit = '', subject = ''] = head.split('\u0002');
    const changes = lines.flatMap((line): Change[] => {
      const [, oldOid, oid, first, second] = /^:\d+ \d+ (\w+) (\w+) \w+\t([^\t]+)(?:\t(.+))?$/.exec(line) ?? [];
      return first === undefined ? [] : [{ oldPath: second === undefined ? null : first, path: second ?? first, oldOid: oldOid!, oid: oid! }];
    });
    return { commit, subject, changes: changes.filter((change) => isPostureFile(change.path) || isPostureFile(change.oldPath ?? '')) };
  });
}

async function main(repository: string, paths: readonly string[], withLaws: boolean): Promise<void> {
  const reader = new BatchReader(repository, 4_000_000);
  const read = async (name: string): Promise<Text | null> => {
    const found = await reader.read(name);
    return found.kind === 'object' && found.type === 'blob' ? decodeText(found.bytes) : null;
  };
  const readOid = (oid: string) => (NOTHING.test(oid) ? Promise.resolve(null) : read(oid));
  const counts = { commits: 0, files: 0, findings: 0, blocks: 0, unparsable: 0, lawsBroken: 0 };
  for (const { commit, subject, changes } of historyOf(repository, paths)) {
    if (changes.length === 0) continue;
    counts.commits++;
    counts.files += changes.length;
    const files: ChangedFile[] = [];
    for (const change of changes) files.push({ path: change.path, oldPath: change.oldPath, before: await readOid(change.oldOid), after: await readOid(change.oid) });
    const trees = { before: (path: string) => read(`${commit}^:${path}`), after: (path: string) => read(`${commit}:${path}`) };
    const { matches, unparsable } = await detectPosture(files, trees);
    counts.unparsable += unparsable.length;
    for (const path of unparsable) console.error(`${commit.slice(0, 9)} does not parse: ${path}`);
    for (const match of matches) {
      counts.findings++;
      if (match.confidence === 'high') counts.blocks++;
      console.log(JSON.stringify({ commit: commit.slice(0, 9), subject, rule: match.rule, path: match.path, line: match.line, scope: match.scope, subjectOf: match.subject, before: match.before, after: match.after, weakening: match.weakening, confidence: match.confidence }));
    }
    if (withLaws) counts.lawsBroken += await brokenLaws(files, trees, matches.map((match) => `${match.rule} ${match.scope} ${match.subject} ${match.path}`));
  }
  reader.close();
  console.log(JSON.stringify(counts));
}

/** Nothing is weaker than itself; what went down going forth does not go down again coming back, unless something else of it did. */
async function brokenLaws(files: readonly ChangedFile[], trees: { before(path: string): Promise<Text | null>; after(path: string): Promise<Text | null> }, forth: readonly string[]): Promise<number> {
  const same = await detectPosture(files.filter((file) => file.after !== null).map((file) => ({ path: file.path, oldPath: null, before: file.after, after: file.after })), { before: trees.after, after: trees.after });
  const modified = files.filter((file) => file.oldPath === null);
  const back = await detectPosture(modified.map((file) => ({ ...file, before: file.after, after: file.before })), { before: trees.after, after: trees.before });
  const both = back.matches.filter((match) => match.confidence === 'high' && match.components.length > 0 && forth.includes(`${match.rule} ${match.scope} ${match.subject} ${match.path}`));
  for (const match of [...same.matches, ...both]) console.error(`law: ${match.rule} ${match.path}:${match.line} ${match.before} → ${match.after}`);
  return same.matches.length + both.length;
}

const words = process.argv.slice(2);
const [repository, ...paths] = words.filter((word) => word !== '--laws');
if (repository === undefined) throw new Error('Use: npx tsx src/dev/posture-history.ts [--laws] <repository> [<pathspec>…]');
await main(repository, paths, words.includes('--laws'));
