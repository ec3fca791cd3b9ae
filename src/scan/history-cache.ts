/**
 * What earlier scans found nothing in, so that the next one reads only what is new: names of blobs with where they stood, and of
 * commits. Of a blob with findings it keeps where they are, and it is looked at there again: no secret is in it. It holds for one
 * set of rules and one program only, and may be deleted at any time. Whoever can write it can hide a finding.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Oid } from '../model/oid.ts';
import type { Span } from '../model/text.ts';
import { digestOf, readSealed, writeSealed } from './sealed.ts';

export interface CachedBlob {
  readonly size: number;
  /** Where findings are; null where there are none. A file that is a finding as a whole may have no place. */
  readonly spans: readonly Span[] | null;
}

const MAGIC = Buffer.from('tidegate history cache 1\n');
const PATH = 6;
const MOST_SPANS = 10_000;
const HAS_FINDINGS = 0x8000;

export class HistoryCache {
  /** Each record as it stands in the file, by blob. */
  readonly #blobs = new Map<Oid, Buffer>();
  readonly #commits = new Set<Oid>();
  readonly #pathNames = new Map<string, Buffer>();
  #changed = false;

  /** `key`: what all that it knows hangs on. A file that is not there, or not whole, knows nothing. Throws `UsageError` where the folder cannot be made. */
  constructor(
    readonly folder: string,
    readonly key: string,
  ) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw new UsageError('bad-arguments', `Cannot keep a cache in ${folder}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}.`, { cause });
    }
    const content = readSealed(this.#file);
    if (content?.subarray(0, MAGIC.length).equals(MAGIC)) this.#parse(content);
  }

  get #file(): string {
    return join(this.folder, `history-${this.key}.cache`);
  }

  /** Null where it is not known at this path. */
  blob(oid: Oid, path: string): CachedBlob | null {
    const record = this.#blobs.get(oid);
    if (!record || record.compare(this.#pathName(path), 0, PATH, 0, PATH) !== 0) return null;
    const count = record.readUInt16LE(PATH + 4);
    const spans: Span[] = [];
    for (let i = 0, at = PATH + 6; i < (count & ~HAS_FINDINGS); i++, at += 8) spans.push({ from: record.readUInt32LE(at), to: record.readUInt32LE(at + 4) });
    return { size: record.readUInt32LE(PATH), spans: count & HAS_FINDINGS ? spans : null };
  }

  addBlob(oid: Oid, path: string, { size, spans }: CachedBlob): void {
    if (spans && spans.length > MOST_SPANS) return;
    const record = Buffer.allocUnsafe(PATH + 6 + 8 * (spans?.length ?? 0));
    this.#pathName(path).copy(record);
    record.writeUInt32LE(size, PATH);
    record.writeUInt16LE(spans ? spans.length | HAS_FINDINGS : 0, PATH + 4);
    spans?.forEach(({ from, to }, i) => {
      record.writeUInt32LE(from, PATH + 6 + i * 8);
      record.writeUInt32LE(to, PATH + 10 + i * 8);
    });
    this.#blobs.set(oid, record);
    this.#changed = true;
  }

  /** Is nothing to be found in the commit's message, its names, and the names of its new files? */
  isQuiet(commit: Oid): boolean {
    return this.#commits.has(commit);
  }

  addQuiet(commit: Oid): void {
    if (this.#commits.has(commit)) return;
    this.#commits.add(commit);
    this.#changed = true;
  }

  save(): void {
    if (!this.#changed) return;
    const parts: Buffer[] = [MAGIC, countOf(this.#blobs.size)];
    for (const [oid, record] of this.#blobs) parts.push(nameOf(oid), record);
    parts.push(countOf(this.#commits.size));
    for (const oid of this.#commits) parts.push(nameOf(oid));
    writeSealed(this.#file, Buffer.concat(parts));
    this.#changed = false;
  }

  #parse(content: Buffer): void {
    let at = MAGIC.length;
    const name = (): Oid => {
      const length = content[at]!;
      at += 1 + length;
      return content.toString('hex', at - length, at);
    };
    const count = (): number => content.readUInt32LE((at += 4) - 4);
    for (let left = count(); left > 0; left--) {
      const oid = name();
      const length = PATH + 6 + 8 * (content.readUInt16LE(at + PATH + 4) & ~HAS_FINDINGS);
      this.#blobs.set(oid, content.subarray(at, at + length));
      at += length;
    }
    for (let left = count(); left > 0; left--) this.#commits.add(name());
  }

  #pathName(path: string): Buffer {
    let name = this.#pathNames.get(path);
    if (!name) this.#pathNames.set(path, (name = digestOf(path).subarray(0, PATH)));
    return name;
  }
}

function countOf(count: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32LE(count);
  return bytes;
}

/** Its length in bytes, then the name: there are two kinds. */
function nameOf(oid: Oid): Buffer {
  return Buffer.from((oid.length / 2).toString(16) + oid, 'hex');
}
