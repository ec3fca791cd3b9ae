/** Compressed texts of a picture. The others are scanned as they are. https://www.w3.org/TR/png-3/#11textinfo */

import type { Budget, Piece } from './container.ts';
import { expandZlib } from './deflate.ts';

const PNG_MAGIC = '\x89PNG\r\n\x1a\n';

const HEAD = 8;
const CHECKSUM = 4;
/** Language and translated keyword precede an international text. */
const TEXTS_BEFORE: Readonly<Record<string, number>> = { zTXt: 0, iTXt: 2 };

/** No type of a chunk: a picture may be followed by anything, such as a zip. */
const BEHIND = 'behind-the-picture';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Yields the chunks of a picture, then what follows its end as a chunk of type `BEHIND`. */
function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = PNG_MAGIC.length; at + HEAD <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const start = at + HEAD;
    const type = bytes.toString('latin1', at + 4, start);
    yield { type, data: bytes.subarray(start, start + size) };
    at = start + size + CHECKSUM;
    if (type !== 'IEND') continue;
    if (at < bytes.length) yield { type: BEHIND, data: bytes.subarray(at) };
    return;
  }
}

/** Returns the deflated text of a chunk; null if it has none. */
function deflatedIn({ type, data }: Chunk): Buffer | null {
  const before = TEXTS_BEFORE[type];
  const keyword = data.indexOf(0);
  if (before === undefined || keyword === -1) return null;
  // zTXt says how it is compressed, iTXt says first whether it is.
  if (type === 'iTXt' && data[keyword + 1] !== 1) return null;
  let at = keyword + (type === 'iTXt' ? 3 : 2);
  for (let text = 0; text < before; text++) {
    const end = data.indexOf(0, at);
    if (end === -1) return null;
    at = end + 1;
  }
  return data.subarray(at);
}

/** Reports whether a picture has a text that is compressed. */
export function isPngWithText(bytes: Buffer): boolean {
  if (bytes[0] !== 0x89 || bytes.toString('latin1', 0, PNG_MAGIC.length) !== PNG_MAGIC) return false;
  for (const chunk of chunksOf(bytes)) if (deflatedIn(chunk) !== null) return true;
  return false;
}

/** Yields each compressed text as a file, and what follows the picture. */
export function* readPng(bytes: Buffer, budget: Budget): Generator<Piece> {
  let number = 0;
  for (const chunk of chunksOf(bytes)) {
    if (chunk.type === BEHIND) yield { kind: 'entry', name: BEHIND, bytes: chunk.data };
    const deflated = deflatedIn(chunk);
    if (deflated === null) continue;
    budget.takeEntry();
    const name = `text-${++number}.txt`;
    const { bytes: content, failure } = expandZlib(deflated, budget.bytesLeft);
    budget.spend(content.length);
    if (content.length > 0) yield { kind: 'entry', name, bytes: content };
    if (failure) yield { kind: 'failed', name, failure };
  }
}
