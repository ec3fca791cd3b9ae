/**
 * What is kept between scans of a history, in one file: which blobs held nothing, by name and where they stood, of
 * others where they are to be looked at again, and what the last scan told commit by commit. No secret is in it. It
 * holds for one set of rules and one program only, and may be deleted at any time. Whoever can write it can hide a
 * finding.
 */

import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MatchingRule } from '../../detectors/secrets/rule-detector.ts';
import { UsageError } from '../../model/errors.ts';
import type { Oid } from '../../model/oid.ts';
import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/text.ts';
import { NameTable } from './name-table.ts';
import { bytesOf, copyOf } from './number-bytes.ts';
import { Past, type PastFacts } from './scan-record.ts';
import { digestOf, readSealed, writeSealed } from './sealed-file.ts';

export interface CachedBlob {
  readonly size: number;
  /** Where findings are; null where there are none. A file that is a finding as a whole may have no place. */
  readonly spans: readonly Span[] | null;
}

/** What its knowledge hangs on. */
export interface CacheKey {
  /** All of it. */
  readonly program: string;
  /** Ids of the rules that are a pattern and are on, each by a digest of the rule. */
  readonly rules: ReadonlyMap<string, string>;
  /**
   * Rules that are off and not of the catalogue of patterns: a blob that held nothing may hold something where one of
   * them is on again.
   */
  readonly off: readonly string[];
  /** What was told hangs on all of this. */
  readonly told: string;
}

/** `catalogue`: the rules that are a pattern, besides the policy's own. `program`: what applies them. */
export function cacheKey(
  { disabledRules, customRules, ignoredPaths }: Policy,
  catalogue: readonly MatchingRule[],
  program: unknown,
): CacheKey {
  const digest = (value: unknown): string => digestOf(JSON.stringify(value)).toString('hex', 0, 16);
  const ids = new Set(catalogue.map(({ id }) => id));
  const rules = new Map(
    [...catalogue, ...customRules].filter(({ id }) => !disabledRules.has(id)).map((rule) => [digest(rule), rule.id]),
  );
  // A policy may give a rule of its own the id of one that reads context.
  const off = [...disabledRules].filter((id) => !ids.has(id));
  return { program: digest(program), rules, off, told: digest([[...rules.keys()], off, ignoredPaths]) };
}

const PATH = 6;
const MOST_SPANS = 10_000;
/** Names that no commit of the history brings any more may be so many times those that one does. */
const MOST_STRAY = 1;
const QUIET = 1;
const LOUD = 2;
/** Either, with the rules of then. */
const DOUBTFUL = 3;

const ROOM = 1024;

/** What the names of the parts that are the past's begin with. */
const PAST = 'past ';

export class HistoryCache {
  /** Of blobs, in the order in which they came; some are only part of the past. */
  #names = new NameTable();
  #paths: Buffer = Buffer.alloc(ROOM * PATH);
  #sizes = new Uint32Array(ROOM);
  #states = new Uint8Array(ROOM);
  #spans = new Map<number, readonly Span[]>();
  #past: Past | null = null;
  readonly #pathNames = new Map<string, Buffer>();
  #changed = false;
  #newRules: ReadonlySet<string> = new Set();

  /**
   * A file that is not there, or not whole, knows nothing. Throws `UsageError` where nothing can be kept in the folder.
   */
  constructor(
    readonly folder: string,
    readonly key: CacheKey,
  ) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
    } catch (cause) {
      throw new UsageError(
        'bad-arguments',
        `Cannot keep a cache in ${folder}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
        { cause },
      );
    }
    this.#load();
  }

  get #file(): string {
    return join(this.folder, 'history.cache');
  }

  get names(): NameTable {
    return this.#names;
  }

  /** Null where no whole scan was made before. */
  get past(): Past | null {
    return this.#past;
  }

  /** Ids of rules with which what is doubtful was not looked at. */
  get newRules(): ReadonlySet<string> {
    return this.#newRules;
  }

  /** Null where it is not known at this path. */
  blob(oid: Oid, path: string): CachedBlob | null {
    const number = this.#find(oid, path);
    const state = this.#states[number];
    if (state !== QUIET && state !== LOUD) return null;
    return { size: this.#sizes[number]!, spans: state === QUIET ? null : this.#spans.get(number)! };
  }

  /** Is it known here, unless a new rule finds something? */
  isDoubtful(oid: Oid, path: string): boolean {
    return this.#states[this.#find(oid, path)] === DOUBTFUL;
  }

  /** No new rule finds anything in this blob, which was doubtful. */
  confirm(oid: Oid): void {
    const number = this.#names.find(oid);
    this.#states[number] = this.#spans.has(number) ? LOUD : QUIET;
    this.#changed = true;
  }

  /** All that may be looked at with the new rules was: what is still doubtful is not known. */
  settle(): void {
    if (this.#newRules.size === 0) return;
    this.#newRules = new Set();
    for (let i = 0; i < this.#states.length; i++) if (this.#states[i] === DOUBTFUL) this.#forget(i);
  }

  #forget(number: number): void {
    this.#states[number] = 0;
    this.#spans.delete(number);
  }

  /** Its number at this path, or -1. */
  #find(oid: Oid, path: string): number {
    const number = this.#names.find(oid);
    if (number < 0 || number >= this.#states.length) return -1;
    return this.#paths.compare(this.#pathName(path), 0, PATH, number * PATH, (number + 1) * PATH) === 0 ? number : -1;
  }

  addBlob(oid: Oid, path: string, { size, spans }: CachedBlob): void {
    if (spans && spans.length > MOST_SPANS) return;
    const number = this.#names.add(oid);
    this.#makeRoom(number + 1);
    this.#pathName(path).copy(this.#paths, number * PATH, 0, PATH);
    this.#sizes[number] = size;
    this.#states[number] = spans ? LOUD : QUIET;
    if (spans) this.#spans.set(number, spans);
    else this.#spans.delete(number);
    this.#changed = true;
  }

  /** What the next scan begins from. */
  keepPast(past: Past): void {
    this.#past = past;
    this.#changed = true;
    this.#dropStrays();
  }

  /**
   * Where the disk is full nothing is kept: the report matters more, and the next scan only costs more. Is all of it
   * kept?
   */
  save(): boolean {
    // What it knew is worth more than what it knows halfway.
    if (!this.#changed || this.#newRules.size > 0) return true;
    const { count, width } = this.#names;
    this.#makeRoom(count);
    const parts = {
      names: this.#names.bytes,
      paths: this.#paths.subarray(0, count * PATH),
      sizes: bytesOf(this.#sizes.subarray(0, count)),
      states: this.#states.subarray(0, count),
      spans: bytesOf(
        Uint32Array.from(
          [...this.#spans].flatMap(([number, spans]) => [
            number,
            spans.length,
            ...spans.flatMap(({ from, to }) => [from, to]),
          ]),
        ),
      ),
    };
    try {
      writeSealed(this.#file, {
        head: { ...headOf(this.key), width, past: this.#past?.facts ?? null },
        parts: { ...parts, ...named(this.#past?.write() ?? {}) },
      });
      this.#changed = false;
    } catch {
      return false;
    }
    return true;
  }

  #load(): void {
    const sealed = readSealed(this.#file);
    if (sealed === null) return;
    const before = sealed.head as unknown as Head;
    if (before.program !== this.key.program || !this.#reaches(before)) return;
    const count = sealed.part('states').length;
    if (sealed.part('paths').length !== count * PATH) return;
    this.#names = new NameTable(sealed.part('names'), sealed.head['width'] as number);
    this.#paths = sealed.part('paths');
    this.#sizes = new Uint32Array(copyOf(sealed.part('sizes')));
    this.#states = new Uint8Array(sealed.part('states'));
    const spans = new Uint32Array(copyOf(sealed.part('spans')));
    for (let at = 0; at < spans.length; ) {
      const number = spans[at++]!;
      const found: Span[] = [];
      for (let left = spans[at++]!; left > 0; left--) found.push({ from: spans[at++]!, to: spans[at++]! });
      this.#spans.set(number, found);
    }
    if (before.told !== this.key.told) return this.#doubt(before);
    const facts = sealed.head['past'] as PastFacts | null;
    if (facts !== null && count > 0) this.#past = Past.read(facts, (name) => sealed.part(PAST + name));
  }

  /**
   * Can what was known with those rules serve for these? What is off is seen all the same, and may then have stood
   * before what a rule that is gone stood before.
   */
  #reaches({ rules, off }: Head): boolean {
    const isOff = new Set(this.key.off);
    return off.every((rule) => isOff.has(rule)) && (off.length === 0 || !this.#hasLost(rules));
  }

  #hasLost(rules: readonly string[]): boolean {
    return rules.some((digest) => !this.key.rules.has(digest));
  }

  /** Its knowledge is of other rules, or of other paths. */
  #doubt(before: Head): void {
    const known = new Set(before.rules);
    this.#newRules = new Set([...this.key.rules].flatMap(([digest, id]) => (known.has(digest) ? [] : [id])));
    // What a rule that is gone found may have stood before what another finds, and not only there where it was told.
    const hasLost = this.#hasLost(before.rules);
    for (let i = 0; i < this.#states.length; i++) {
      if (this.#states[i] === LOUD && hasLost) this.#forget(i);
      else if (this.#states[i] !== 0 && this.#newRules.size > 0) this.#states[i] = DOUBTFUL;
    }
  }

  #makeRoom(count: number): void {
    if (count <= this.#states.length) return;
    const room = Math.max(ROOM, this.#states.length * 2, count);
    const paths = Buffer.alloc(room * PATH);
    this.#paths.copy(paths);
    const sizes = new Uint32Array(room);
    sizes.set(this.#sizes);
    const states = new Uint8Array(room);
    states.set(this.#states);
    [this.#paths, this.#sizes, this.#states] = [paths, sizes, states];
  }

  /** A rewritten history leaves names behind: they must not pile up. */
  #dropStrays(): void {
    const past = this.#past!;
    this.#makeRoom(this.#names.count);
    const used = past.usedNames(this.#names.count);
    const count = used.reduce((sum, one) => sum + one, 0);
    if (this.#names.count - count <= count * MOST_STRAY) return;
    const { bytes, width } = this.#names;
    const [paths, sizes, states, spans] = [this.#paths, this.#sizes, this.#states, this.#spans];
    const names = Buffer.alloc(count * width);
    const numbers = new Uint32Array(this.#names.count);
    [this.#paths, this.#sizes, this.#states, this.#spans] = [
      Buffer.alloc(count * PATH),
      new Uint32Array(count),
      new Uint8Array(count),
      new Map(),
    ];
    for (let old = 0, number = 0; old < used.length; old++) {
      if (used[old] === 0) continue;
      bytes.copy(names, number * width, old * width, (old + 1) * width);
      numbers[old] = number;
      paths.copy(this.#paths, number * PATH, old * PATH, (old + 1) * PATH);
      this.#sizes[number] = sizes[old]!;
      this.#states[number] = states[old]!;
      if (spans.has(old)) this.#spans.set(number, spans.get(old)!);
      number++;
    }
    this.#names = new NameTable(names, width);
    past.renumber(numbers);
  }

  #pathName(path: string): Buffer {
    let name = this.#pathNames.get(path);
    if (!name) this.#pathNames.set(path, (name = digestOf(path).subarray(0, PATH)));
    return name;
  }
}

/** A key as it is written. */
interface Head extends Omit<CacheKey, 'rules'> {
  readonly rules: readonly string[];
}

function headOf({ program, rules, off, told }: CacheKey): Head {
  return { program, rules: [...rules.keys()], off, told };
}

function named(parts: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [PAST + name, bytes]));
}
