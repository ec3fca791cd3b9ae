/**
 * A made-up history of a wanted size: source texts that are edited again and again, so that most of its blobs are
 * stored as small changes to others, about as in real repositories (1.2 KB of pack for a blob of 18 KB). The same for
 * the same seed.
 */

import { FastImport, type Change } from './fast-import.ts';

/** A number in [0, 1). */
type Random = () => number;

/** Bytes of a blob in a pack, including its trees and commits. */
const PACKED = 1_230;
const VERSIONS = 12;
const LINES = 420;
/** Files of a commit at most. */
const FILES = 4;

const WORDS = (
  'account action array async await base batch body buffer build cache call chain change check child ' +
  'class client close code column command commit config const context copy count create ' +
  ('current data debug default delete delta depth error event export extends false field file filter find ' +
    'first format from function group handle header height import index input insert item join ') +
  'label last layout length level limit line link list load local lock login logger map match member ' +
  'message method mode module name next node null number object offset open option order output page ' +
  'parent parse path pattern promise query queue range read record reduce region remove render ' +
  'report request require reset resolve result return role root route rule save scan schema scope ' +
  'select session setting shape signal size slice sort source split stack start state static status ' +
  'step stream string super switch symbol table target task test text throw timer title total ' +
  'trace true type undefined union unit update user utils value verify version view void wait watch ' +
  'width window word worker write'
).split(' ');

/** Keywords of credentials, in one line of fifty. */
const KEYWORDS = ['key', 'password', 'secret', 'token'];

export interface Synthetic {
  /** Size of its pack, in bytes. */
  readonly packed: number;
  readonly blobs: number;
  /** Size of all its blobs, in bytes. */
  readonly expanded: number;
}

/** Makes a history with a pack of about `size` bytes; returns its measures. */
export async function makeHistory(folder: string, size: number, seed = 1): Promise<Synthetic> {
  const history = new FastImport(folder);
  const random = randomFrom(seed);
  const files = Math.max(1, Math.round(size / PACKED / VERSIONS));
  /** By version, so that history goes through all files again and again. */
  const rounds: Change[][] = Array.from({ length: VERSIONS }, () => []);
  let expanded = 0;
  for (let file = 0; file < files; file++) {
    const path = `src/part${file % 23}/unit${Math.floor(file / 23) % 29}/${wordOf(random)}-${file}.ts`;
    const lines = Array.from({ length: Math.ceil(LINES * (0.2 + 1.6 * random())) }, () => lineOf(random));
    for (let version = 0; version < VERSIONS; version++) {
      if (version > 0) editLines(lines, random);
      const bytes = Buffer.from(`${lines.join('\n')}\n`);
      expanded += bytes.length;
      rounds[version]!.push({ path, blob: await history.blob(bytes) });
    }
  }
  let commits = 0;
  for (const round of rounds) {
    for (let at = 0; at < round.length; ) {
      const count = 1 + Math.floor(random() * FILES);
      await history.commit(`Change ${++commits}: ${wordOf(random)} the ${wordOf(random)}`, round.slice(at, at + count));
      at += count;
    }
  }
  return { packed: await history.finish(), blobs: files * VERSIONS, expanded };
}

function wordOf(random: Random): string {
  return WORDS[Math.floor(random() * WORDS.length)]!;
}

/** Returns a line of made-up code; a few have a keyword, one in ten thousand a token. */
function lineOf(random: Random): string {
  const indent = '  '.repeat(Math.floor(random() * 4));
  const [a, b, c] = [wordOf(random), wordOf(random), wordOf(random)];
  const kind = random();
  if (kind < 0.02) return `${indent}${a}.${KEYWORDS[Math.floor(random() * KEYWORDS.length)]} = ${b}.${c};`;
  if (kind < 0.0201)
    return (
      `${indent}const ${a} = ` +
      `'dop_v1_${Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('')}';`
    );
  if (kind < 0.3)
    return (
      `${indent}const ${a}${Math.floor(random() * 1000)} = ${b}.${c}(${wordOf(random)}, ` +
      `${Math.floor(random() * 10_000)});`
    );
  if (kind < 0.5) return `${indent}if (${a}.${b} !== ${c}) return ${wordOf(random)}['${wordOf(random)}'];`;
  if (kind < 0.65) return `${indent}// ${a} ${b} ${c} ${wordOf(random)} ${wordOf(random)} ${wordOf(random)}`;
  if (kind < 0.8)
    return `${indent}${a}: { ${b}: '${c}-${Math.floor(random() * 100)}', ${wordOf(random)}: ${random() < 0.5} },`;
  if (kind < 0.9) return `${indent}}`;
  return kind < 0.95 ? '' : `import { ${a} } from './${b}/${c}.ts';`;
}

/** Adds, changes and deletes lines at a few places. */
function editLines(lines: string[], random: Random): void {
  for (let places = 1 + Math.floor(random() * 6); places > 0; places--) {
    const at = Math.floor(random() * lines.length);
    const fresh = Array.from({ length: Math.floor(random() * 10) }, () => lineOf(random));
    lines.splice(at, Math.floor(random() * 8), ...fresh);
  }
}

/**
 * Returns a generator of numbers in [0, 1); the same for the same seed.
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
