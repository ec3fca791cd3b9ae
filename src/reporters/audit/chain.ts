/**
 * The chain of an audit log, as text: each line is a record that contains the hash of the one before it and its own.
 * Pure; files are `log.ts`'s matter.
 *
 * Without a key a hash shows every edit that did not hash again all that follows; with one, nobody without the key can
 * do that. What no chain can show by itself is a tail that was cut off together with the head (`<log>.head`) set back
 * to what it was then.
 */

import { createHash, createHmac } from 'node:crypto';

/** End of a chain: number and hash of its last record. */
export interface Link {
  readonly n: number;
  readonly hash: string;
}

export const START: Link = { n: 0, hash: '0'.repeat(64) };

/** Null: a plain SHA-256. */
export type Key = Buffer | null;

export interface Sealed {
  /** Without its line feed. */
  readonly line: string;
  readonly link: Link;
}

/**
 * Returns the line of a record, with its number, the previous hash and its own; `link` is what the next record follows.
 */
export function sealRecord(body: Readonly<Record<string, unknown>>, after: Link, key: Key): Sealed {
  const n = after.n + 1;
  const open = JSON.stringify({ n, previous: after.hash, ...body, sealed: sealName(key) }).slice(0, -1);
  const hash = hashOf(open, key);
  return { line: `${open},"hash":"${hash}"}`, link: { n, hash } };
}

export interface ReadRecord {
  readonly n: number;
  readonly previous: string;
  readonly hash: string;
  /** Does the hash fit the text and the key? */
  readonly whole: boolean;
  readonly sealed: string;
  /** The record's own fields. */
  readonly body: Readonly<Record<string, unknown>>;
}

const LINE = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/;

/** Parses a line and checks its hash; null if it is not a record at all. */
export function readRecord(line: string, key: Key): ReadRecord | null {
  const [, open, hash] = LINE.exec(line) ?? [];
  if (open === undefined || hash === undefined) return null;
  try {
    const { n, previous, sealed, ...body } = JSON.parse(`${open}}`) as Record<string, unknown>;
    if (typeof n !== 'number' || !Number.isSafeInteger(n) || typeof previous !== 'string') return null;
    return {
      n,
      previous,
      hash,
      sealed: String(sealed),
      whole: hash === hashOf(open, key) && sealed === sealName(key),
      body,
    };
  } catch {
    return null;
  }
}

/**
 * Content of `<log>.head`: the last record, and the first one of the log itself; null in a head of an older version.
 */
export interface Head extends Link {
  readonly first: number | null;
}

/** Returns the text of `<log>.head`, by which records that were cut from either end of the log are missed. */
export function renderHead(head: Link & Partial<Head>, key: Key): string {
  const said = wordsOfHead(head);
  return `${said} ${hashOf(`head ${said}`, key)}\n`;
}

function wordsOfHead({ n, hash, first = null }: Link & Partial<Head>): string {
  return `${n} ${hash}${first === null ? '' : ` ${first}`}`;
}

/** Returns null if the text is not a head, or not one that was made with this key. */
export function parseHead(text: string, key: Key): Head | null {
  const [, n, hash, first, seal] = /^(\d{1,15}) ([0-9a-f]{64})(?: (\d{1,15}))? ([0-9a-f]{64})\n$/.exec(text) ?? [];
  if (n === undefined || hash === undefined) return null;
  const head = { n: Number(n), hash, first: first === undefined ? null : Number(first) };
  return seal === hashOf(`head ${wordsOfHead(head)}`, key) ? head : null;
}

/** Returns the record by which the next writer vouches for a line that was cut short when its writer was stopped. */
export function attestTorn(bytes: Buffer): Readonly<Record<string, unknown>> {
  return { event: 'torn-line', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Reports whether a record vouches for exactly these bytes of a torn line. */
export function attests(record: ReadRecord | null, torn: Buffer): boolean {
  const { event, bytes, sha256 } = attestTorn(torn);
  return (
    record !== null &&
    record.body['event'] === event &&
    record.body['bytes'] === bytes &&
    record.body['sha256'] === sha256
  );
}

/** Returns the name of the hash that closes a record (its seal); a key makes it an HMAC. */
function sealName(key: Key): string {
  return key === null ? 'sha256' : 'hmac-sha256';
}

function hashOf(text: string, key: Key): string {
  return (key === null ? createHash('sha256') : createHmac('sha256', key)).update(text).digest('hex');
}
