/**
 * Everything that is kept between scans of a history, in one file: which blobs contain nothing, by object id and path,
 * the spans of findings in others, and the record of the last scan. It contains no secret. It holds for one program and
 * adapts to other rules; it may be deleted at any time. Anyone who can write it can hide a finding.
 */

import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import type { Oid } from '../../model/oid.ts';
import { BlobResults, isKept, type CachedBlob } from './blob-results.ts';
import { canServe, hasLostRule, newRulesOf, writeKey, type CacheKey, type WrittenKey } from './cache-key.ts';
import { NameTable } from './name-table.ts';
import { ScanRecord, type RecordFacts } from './scan-record.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** Names of blobs that no commit adds any more, as a multiple of the names that are used; more are dropped. */
const MOST_UNUSED = 1;

/** Prefix of the names of the record's parts. */
const RECORD = 'record ';

export class HistoryCache {
  /** Object ids of blobs, in the order in which they were added. Some are only in the record. */
  #names = new NameTable();
  #blobs = new BlobResults();
  #record: ScanRecord | null = null;
  #hasChanged = false;
  #newRules: ReadonlySet<string> = new Set();

  /**
   * A file that is missing, damaged or of another program counts as empty. Throws `UsageError` if the folder cannot
   * be written.
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

  /** Returns the record of the last complete scan; null if it is missing, or not valid for these rules. */
  get record(): ScanRecord | null {
    return this.#record;
  }

  /** Returns the ids of rules that were not applied to blobs with a doubtful result. */
  get newRules(): ReadonlySet<string> {
    return this.#newRules;
  }

  /** Returns the result of a blob at a path; null if none is known. */
  blob(oid: Oid, path: string): CachedBlob | null {
    return this.#blobs.get(this.#names.find(oid), path);
  }

  /** Reports whether the result of the blob holds, unless a new rule finds something. */
  isDoubtful(oid: Oid, path: string): boolean {
    return this.#blobs.isDoubtful(this.#names.find(oid), path);
  }

  /** Keeps the doubtful result of a blob in which no new rule finds anything. */
  confirm(oid: Oid): void {
    this.#blobs.confirm(this.#names.find(oid));
    this.#hasChanged = true;
  }

  /** Forgets results that are still doubtful after all new rules were applied. */
  settle(): void {
    if (this.#newRules.size === 0) return;
    this.#newRules = new Set();
    this.#blobs.forgetDoubtful();
  }

  /** Keeps the result of a blob, unless it has too many findings. */
  addBlob(oid: Oid, path: string, result: CachedBlob): void {
    if (!isKept(result)) return;
    this.#blobs.set(this.#names.add(oid), path, result);
    this.#hasChanged = true;
  }

  /** Keeps the record of this scan in place of the previous one. */
  keepRecord(record: ScanRecord): void {
    this.#record = record;
    this.#hasChanged = true;
    this.#dropUnused(record);
  }

  /**
   * Writes the file if anything changed. False if that fails, as on a full disk: the report matters more, and the next
   * scan only takes longer.
   */
  save(): boolean {
    // While new rules are applied, the results on disk are worth more than those in between.
    if (!this.#hasChanged || this.#newRules.size > 0) return true;
    const { count, width, bytes } = this.#names;
    const record = Object.entries(this.#record?.write() ?? {}).map(([name, part]) => [RECORD + name, part] as const);
    try {
      writeSealed(this.#file, {
        head: { ...writeKey(this.key), width, record: this.#record?.facts ?? null },
        parts: { names: bytes, ...this.#blobs.write(count), ...Object.fromEntries(record) },
      });
      this.#hasChanged = false;
    } catch {
      return false;
    }
    return true;
  }

  /** Reads the file; what does not fit this program or these rules is not used. */
  #load(): void {
    const sealed = readSealed(this.#file);
    if (sealed === null) return;
    const written = sealed.head as unknown as WrittenKey & { width: number; record: RecordFacts | null };
    if (written.program !== this.key.program || !canServe(written, this.key)) return;
    const blobs = BlobResults.read(sealed.part);
    if (blobs === null) return;
    this.#blobs = blobs;
    this.#names = new NameTable(sealed.part('names'), written.width);
    if (written.results !== this.key.results) {
      this.#newRules = newRulesOf(written, this.key);
      this.#blobs.changeRules(this.#newRules.size > 0, hasLostRule(written, this.key));
    } else if (written.record !== null && this.#names.count > 0)
      this.#record = ScanRecord.read(written.record, (name) => sealed.part(RECORD + name));
  }

  /** Drops blobs that no commit adds any more, as after a history was rewritten: they must not accumulate. */
  #dropUnused(record: ScanRecord): void {
    const { bytes, width, count } = this.#names;
    const used = record.usedNames(this.#names);
    const usedCount = used.reduce((sum, one) => sum + one, 0);
    if (count - usedCount <= usedCount * MOST_UNUSED) return;
    const names = Buffer.alloc(usedCount * width);
    const numbers = new Uint32Array(count);
    for (let old = 0, number = 0; old < count; old++) {
      if (used[old] === 0) continue;
      bytes.copy(names, number * width, old * width, (old + 1) * width);
      numbers[old] = number++;
    }
    this.#blobs = this.#blobs.only(used, usedCount);
    this.#names = new NameTable(names, width);
    record.renumber(numbers);
  }
}
