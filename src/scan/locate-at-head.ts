/** Says of each leak whether the file that brought it still holds it at the head of the change, and where. */

import type { Finding, SecretFinding, Sighting } from '../model/finding.ts';
import type { Oid } from '../model/oid.ts';
import { decodeText, type Text } from '../model/text.ts';
import type { ObjectSource } from '../repository/object-source.ts';

/** Each costs two look-ups in trees; nobody reads more findings one by one. */
const LOCATED_AT_MOST = 500;
/** Of one secret; where it is once is enough to say that it is there. */
const PLACES_AT_MOST = 10;

/** The findings with `atHead` where it can be told: not for what stands encoded, in an archive, or in a name. */
export async function locateAtHead(
  findings: readonly Finding[],
  head: Oid,
  source: ObjectSource,
): Promise<readonly Finding[]> {
  const whereabouts = new Whereabouts(head, source);
  const located: Finding[] = [];
  for (const [index, finding] of findings.entries()) {
    const atHead = finding.kind === 'secret' && index < LOCATED_AT_MOST ? await whereabouts.of(finding) : undefined;
    located.push(atHead === undefined ? finding : { ...(finding as SecretFinding), atHead });
  }
  return located;
}

class Whereabouts {
  readonly #texts = new Map<Oid, Text | null>();
  #paths: Map<Oid, string> | undefined;

  constructor(
    readonly head: Oid,
    readonly source: ObjectSource,
  ) {}

  /** In the first of its places that still has it. */
  async of(finding: SecretFinding): Promise<SecretFinding['atHead']> {
    let answer: SecretFinding['atHead'];
    for (const sighting of [finding, ...finding.alsoAt].slice(0, PLACES_AT_MOST)) {
      const here = await this.#at(sighting, finding.secret.reveal());
      if (typeof here === 'object') return here;
      answer ??= here;
    }
    return answer;
  }

  async #at({ commit, path, place }: Sighting, secret: string): Promise<SecretFinding['atHead']> {
    if (commit === null || path === '') return undefined;
    const then = await this.source.findPath(commit, path);
    if (then === null) return undefined;
    const now = await this.source.findPath(this.head, path);
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

  async #textOf(blob: Oid): Promise<Text | null> {
    if (!this.#texts.has(blob)) {
      const read = await this.source.readBlob(blob);
      this.#texts.set(blob, read.kind === 'bytes' ? decodeText(read.bytes) : null);
    }
    return this.#texts.get(blob)!;
  }

  /** A file that only changed its name. */
  async #pathOf(blob: Oid): Promise<string | undefined> {
    this.#paths ??= new Map((await this.source.listTree(this.head)).map(({ oid, path }) => [oid, path]));
    return this.#paths.get(blob);
  }
}
