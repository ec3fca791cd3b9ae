/**
 * Does a Java key store (JKS, JCEKS) contain more than certificates? Walks its entries, which are named in the clear.
 */

const PRIVATE_KEY = 1;
const CERTIFICATE = 2;
const SECRET_KEY = 3;
const MOST = 2000;

/**
 * Reports whether a store has more than certificates. One that is cut off, or of another version, counts as if: its
 * magic number says that it is a store.
 */
export function hasPrivateEntry(bytes: Buffer): boolean {
  if (bytes.length < 12) return false;
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  if (version !== 1 && version !== 2) return false;
  let at = 12;
  for (let entry = 0; entry < Math.min(count, MOST); entry++) {
    if (at + 6 > bytes.length) return true;
    const tag = bytes.readUInt32BE(at);
    if (tag === PRIVATE_KEY || tag === SECRET_KEY) return true;
    if (tag !== CERTIFICATE) return true;
    at += 6 + bytes.readUInt16BE(at + 4) + 8; // tag, alias, date
    if (version === 2) {
      if (at + 2 > bytes.length) return true;
      at += 2 + bytes.readUInt16BE(at); // certificate type
    }
    if (at + 4 > bytes.length) return true;
    at += 4 + bytes.readUInt32BE(at);
  }
  return false;
}
