/**
 * The posture judge over whole histories: `npx tsx src/dev/posture-laws.ts laws|findings <repository>…`
 *
 * `laws` takes every version of every file that may hold a setting and checks what must hold of any order: a version is equal to itself, weaker one
 * way is stronger the other, weaker than weaker is weaker. Formatters named in TIDEGATE_FORMATTERS (`prettier,black`, found on PATH) rewrite each
 * version: what only looks different must be equal. Exits 1 on any violation.
 * `findings` prints, as one JSON object a line, what each commit would have been told, for people to read.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { detectPosture, isPostureFile, mayHoldPosture } from '../detectors/posture/index.ts';
import { sceneOf } from '../detectors/posture/extract.ts';
import { comparePair } from '../detectors/posture/judge.ts';
import { compareValues } from '../detectors/posture/orders/index.ts';
import { pairsOf } from '../detectors/posture/pair.ts';
import type { Fact, Scene } from '../detectors/posture/scene.ts';
import type { CommitChanges } from '../repository/object-source.ts';
import { decodeText, type Text } from '../model/text.ts';
import type { Oid } from '../model/oid.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { openRepository } from '../repository/open.ts';

const OPPOSITE = { equal: 'equal', stronger: 'weaker', weaker: 'stronger', incomparable: 'incomparable', unknown: 'unknown' } as const;
const LARGEST = 300_000;

class History {
  readonly #texts = new Map<Oid, Promise<Text | null>>();

  constructor(
    readonly name: string,
    readonly source: ObjectSource,
  ) {}

  async *commits(): AsyncIterable<CommitChanges> {
    const head = await this.source.resolveCommit('HEAD');
    if (head === null) return;
    const all = this.source.listCommits({ include: [head], exclude: [], excludeAllRefs: false });
    for await (const one of this.source.readChanges(all, { renames: true })) {
      const changes = one.changes.filter((change) => isPostureFile(change.path) || (change.oldPath !== null && isPostureFile(change.oldPath)));
      if (one.commit.parents.length === 1 && changes.length > 0) yield { ...one, changes };
    }
  }

  text(oid: Oid | null): Promise<Text | null> {
    if (oid === null) return Promise.resolve(null);
    const known = this.#texts.get(oid) ?? this.#read(oid);
    this.#texts.set(oid, known);
    return known;
  }

  async at(commit: Oid, path: string): Promise<Text | null> {
    return await this.text(await this.source.findPath(commit, path));
  }

  async #read(oid: Oid): Promise<Text | null> {
    const blob = await this.source.readBlob(oid);
    return blob.kind === 'bytes' && blob.bytes.length <= LARGEST ? decodeText(blob.bytes) : null;
  }
}

interface Tally {
  versions: number;
  pairs: number;
  triples: number;
  formatted: number;
  violations: string[];
}

/** Versions of one file, oldest first, each once. */
async function versionsOf(history: History): Promise<ReadonlyMap<string, readonly Text[]>> {
  const versions = new Map<string, Map<Oid, Text>>();
  for await (const { changes } of history.commits()) {
    for (const change of changes) {
      for (const oid of [change.oldOids[0] ?? null, change.oid]) {
        const text = await history.text(oid);
        if (oid === null || text === null || text.encoding === 'binary' || !mayHoldPosture(change.path, text.bytes)) continue;
        if (!versions.has(change.path)) versions.set(change.path, new Map());
        versions.get(change.path)!.set(oid, text);
      }
    }
  }
  return new Map([...versions].map(([path, all]) => [path, [...all.values()]]));
}

async function checkLaws(history: History, formatters: readonly string[]): Promise<Tally> {
  const tally: Tally = { versions: 0, pairs: 0, triples: 0, formatted: 0, violations: [] };
  const nowhere = async () => null;
  const written: { path: string; text: Text }[] = [];
  for (const [path, texts] of await versionsOf(history)) {
    const scenes: Scene[] = [];
    for (const text of texts) {
      const scene = await sceneOf(path, text, nowhere);
      if (scene === null) continue;
      tally.versions++;
      scenes.push(scene);
      written.push({ path, text });
      const itself = await detectPosture([{ path, oldPath: null, before: text, after: copyOf(text) }], { before: nowhere, after: nowhere });
      for (const match of itself.matches) tally.violations.push(`${path}: not equal to itself: ${match.title}`);
    }
    const chains = new Map<string, Fact[]>();
    for (const [at, after] of scenes.entries()) {
      const before = scenes[at - 1];
      if (before !== undefined) {
        for (const pair of pairsOf({ path, oldPath: null, before, after, oldLines: () => null })) {
          tally.pairs++;
          const [there, back] = [comparePair(pair).kind, comparePair({ ...pair, before: pair.after, after: pair.before }).kind];
          if (back !== OPPOSITE[there]) tally.violations.push(`${path} ${pair.before.control}: ${there} one way, ${back} the other`);
        }
      }
      for (const scope of after.scopes) for (const fact of scope.facts) {
        const key = `${scope.id}\n${fact.control}\n${fact.subject}`;
        chains.set(key, [...(chains.get(key) ?? []), fact]);
      }
    }
    for (const chain of chains.values()) checkChain(path, chain, tally);
  }
  if (formatters.length > 0) await checkFormatted(written, formatters, tally);
  return tally;
}

/** A text of the same bytes that is not the same object. */
function copyOf(text: Text): Text {
  return decodeText(Buffer.from(text.bytes));
}

/** Every three distinct values that one setting ever had. */
function checkChain(path: string, chain: readonly Fact[], tally: Tally): void {
  const distinct = [...new Map(chain.map((fact) => [JSON.stringify(fact.value, (_key, value: unknown) => (value instanceof Map ? [...value] : value)), fact])).values()].slice(0, 25);
  const isDown = (kind: string) => kind === 'weaker' || kind === 'equal';
  for (const a of distinct) for (const b of distinct) for (const c of distinct) {
    const kinds = [compareValues(a.control, a.value, b.value).kind, compareValues(a.control, b.value, c.value).kind];
    if (!kinds.every(isDown)) continue;
    tally.triples++;
    const whole = compareValues(a.control, a.value, c.value).kind;
    if (whole !== (kinds.includes('weaker') ? 'weaker' : 'equal')) tally.violations.push(`${path} ${a.control}: ${kinds.join(', then ')}, but together ${whole}`);
  }
}

/** How each formatter is called on a folder, and what it rewrites. */
const FORMATTERS: Readonly<Record<string, { readonly extensions: readonly string[]; readonly args: (folder: string) => readonly string[] }>> = {
  prettier: { extensions: ['.js', '.mjs', '.cjs', '.ts', '.mts', '.tsx', '.jsx', '.json', '.yml', '.yaml'], args: (folder) => ['--write', '--log-level=silent', '--ignore-path=/nonexistent', '--print-width=72', '--single-quote', '--tab-width=3', folder] },
  black: { extensions: ['.py'], args: (folder) => ['--quiet', '--line-length=60', folder] },
};

async function checkFormatted(all: readonly { path: string; text: Text }[], formatters: readonly string[], tally: Tally): Promise<void> {
  for (const name of formatters) {
    const formatter = FORMATTERS[name];
    if (formatter === undefined) throw new Error(`No formatter ${name}: there are ${Object.keys(FORMATTERS).join(', ')}.`);
    const folder = mkdtempSync(join(tmpdir(), 'tidegate-laws-'));
    try {
      const files = all.filter(({ path }) => formatter.extensions.includes(extname(path))).map(({ path, text }, at) => ({ path, text, file: join(folder, String(at), basename(path)) }));
      for (const { file, text } of files) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text.bytes);
      }
      try {
        execFileSync(name, formatter.args(folder), { stdio: 'ignore', maxBuffer: 1 << 28 });
      } catch {
        // It says so when one file of many does not parse: that one stays as it was.
      }
      for (const { path, text, file } of files) {
        const after = decodeText(readFileSync(file));
        if (after.bytes.equals(text.bytes)) continue;
        tally.formatted++;
        const { matches } = await detectPosture([{ path, oldPath: null, before: text, after }], { before: async () => null, after: async () => null });
        for (const match of matches) tally.violations.push(`${path}: ${name} changed it: ${match.title}: ${match.before} → ${match.after}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function printFindings(history: History): Promise<void> {
  for await (const { commit, changes } of history.commits()) {
    const parent = commit.parents[0]!;
    const files = await Promise.all(changes.map(async (change) => ({ path: change.path, oldPath: change.oldPath, before: await history.text(change.oldOids[0] ?? null), after: await history.text(change.oid) })));
    const { matches, unparsable } = await detectPosture(files, { before: (path) => history.at(parent, path), after: (path) => history.at(commit.oid, path) });
    const subject = commit.message.split('\n')[0]!.slice(0, 120);
    if (matches.length === 0 && unparsable.length === 0) continue;
    const shown = matches.map((match) => ({ rule: match.rule, title: match.title, where: `${match.path}:${match.line}`, scope: match.scope, before: match.before, after: match.after, components: match.components, weakening: match.weakening, severity: match.severity, confidence: match.confidence }));
    process.stdout.write(`${JSON.stringify({ repository: history.name, commit: commit.oid, date: commit.date, subject, findings: shown, unparsable })}\n`);
  }
}

async function main([mode, ...repositories]: readonly string[]): Promise<number> {
  const formatters = (process.env['TIDEGATE_FORMATTERS'] ?? '').split(',').filter((name) => name !== '');
  if ((mode !== 'laws' && mode !== 'findings') || repositories.length === 0) {
    process.stderr.write('Use: npx tsx src/dev/posture-laws.ts laws|findings <repository>…\n');
    return 2;
  }
  let violations = 0;
  for (const folder of repositories) {
    const source = await openRepository(folder, { backend: 'git' });
    const history = new History(basename(folder.replace(/(?:\/(?:repo|\.git))+\/?$/, '')), source);
    try {
      if (mode === 'findings') await printFindings(history);
      else {
        const tally = await checkLaws(history, formatters);
        violations += tally.violations.length;
        process.stdout.write(`${history.name}: ${tally.versions} versions, ${tally.pairs} pairs, ${tally.triples} triples, ${tally.formatted} reformatted, ${tally.violations.length} violations\n${tally.violations.slice(0, 40).map((one) => `  ${one}\n`).join('')}`);
      }
    } finally {
      await source.close();
    }
  }
  return violations === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
