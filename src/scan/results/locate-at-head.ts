/** Finds each secret of a change at its head: whether the file that leaked it still contains it, and where. */

import type { Finding, SecretFinding, Sighting } from '../../model/finding.ts';
import type { Oid } from '../../model/oid.ts';
import { decodeText, type Text } from '../../model/text.ts';
import { findBlob, type ObjectSource } from '../../repository/object-source.ts';

/** Number of findings: each costs two look-ups in trees, and nobody reads more one by one. */
const MOST_FINDINGS = 500;
/** Number of occurrences of a secret that are tried: finding one is enough. */
const MOST_OCCURRENCES = 10;

/** Adds `atHead` to findings where it can be known: not for secrets that are encoded, in an archive, or in a name. */
export async function locateAtHead(
  findings: readonly Finding[],
  head: Oid,
  source: ObjectSource,
): Promise<readonly Finding[]> {
  const search = new HeadSearch(head, source);
  const located: Finding[] = [];
  for (const [index, finding] of findings.entries()) {
    const atHead = finding.kind === 'secret' && index < MOST_FINDINGS ? await search.locate(finding) : undefined;
    located.push(atHead === undefined ? finding : { ...(finding as SecretFinding), atHead });
  }
  return located;
}

class HeadSearch {
  readonly #texts = new Map<Oid, Text | null>();
  #paths: Map<Oid, string> | undefined;

  constructor(
    readonly head: Oid,
    readonly source: ObjectSource,
  ) {}

  /** Returns the first occurrence that is still at the head; without one, `gone` if that is known of any occurrence. */
  async locate(finding: SecretFinding): Promise<SecretFinding['atHead']> {
    let answer: SecretFinding['atHead'];
    for (const sighting of [finding, ...finding.alsoAt].slice(0, MOST_OCCURRENCES)) {
      const here = await this.#at(sighting, finding.secret.reveal());
      if (typeof here === 'object') return here;
      answer ??= here;
    }
    return answer;
  }

  /**
   * Returns the place of one occurrence at the head; `gone` if the file no longer contains it, undefined if that cannot
   * be known.
   */
  async #at({ commit, path, place }: Sighting, secret: string): Promise<SecretFinding['atHead']> {
    if (commit === null || path === '') return undefined;
    const then = await findBlob(this.source, commit, path);
    if (then === null) return undefined;
    const now = await findBlob(this.source, this.head, path);
    if (now === then) return { path, place };
    if (secret === '' || (await this.#textOf(then))?.bytes.includes(secret) !== true) return undefined;
    const moved = now === null ? await this.#pathOf(then) : undefined;
    if (moved !== undefined) return { path: moved, place };
    if (now === null) return 'gone';
    const text = await this.#textOf(now);
    if (text === null) return undefined;
    const from = text.bytes.indexOf(secret);
    return from < 0 ? 'gone' : { path, place: text.placeOf({ from, to: from + Buffer.byteLength(secret) }) };
  }

  /** Returns a blob as text, null if it cannot be read; reads each once. */
  async #textOf(blob: Oid): Promise<Text | null> {
    if (!this.#texts.has(blob)) {
      const read = await this.source.readBlob(blob);
      this.#texts.set(blob, read.kind === 'bytes' ? decodeText(read.bytes) : null);
    }
    return this.#texts.get(blob)!;
  }

  /** Returns the path of a file that was only renamed. */
  async #pathOf(blob: Oid): Promise<string | undefined> {
    this.#paths ??= new Map((await this.source.listTree(this.head)).map(({ oid, path }) => [oid, path]));
    return this.#paths.get(blob);
  }
}
