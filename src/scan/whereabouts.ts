/** Says of each leak whether the file that brought it still holds it at the head of the change, and where. */

import type { Finding, SecretFinding } from '../model/finding.ts';
import type { Oid } from '../model/oid.ts';
import { decodeText, type Text } from '../model/text.ts';
import type { ObjectSource } from '../repository/object-source.ts';

/** Each costs two look-ups in trees; nobody reads more findings one by one. */
const LOCATED_AT_MOST = 500;

/** The findings with `atHead` where it can be told: not for what stands encoded, in an archive, or in a name. */
export async function locateAtHead(findings: readonly Finding[], head: Oid, source: ObjectSource): Promise<readonly Finding[]> {
  const texts = new Map<Oid, Text | null>();
  const textOf = async (blob: Oid): Promise<Text | null> => {
    if (!texts.has(blob)) {
      const read = await source.readBlob(blob);
      texts.set(blob, read.kind === 'bytes' ? decodeText(read.bytes) : null);
    }
    return texts.get(blob)!;
  };
  const located: Finding[] = [];
  for (const [index, finding] of findings.entries()) {
    const atHead = finding.kind === 'secret' && index < LOCATED_AT_MOST ? await whereIsIt(finding, head, source, textOf) : undefined;
    located.push(atHead === undefined ? finding : { ...(finding as SecretFinding), atHead });
  }
  return located;
}

async function whereIsIt(finding: SecretFinding, head: Oid, source: ObjectSource, textOf: (blob: Oid) => Promise<Text | null>): Promise<SecretFinding['atHead']> {
  if (finding.commit === null || finding.path === '') return undefined;
  const then = await source.findPath(finding.commit, finding.path);
  if (then === null) return undefined;
  const now = await source.findPath(head, finding.path);
  if (now === then) return finding.place;
  const secret = finding.secret.reveal();
  if (secret === '' || (await textOf(then))?.bytes.includes(secret) !== true) return undefined;
  if (now === null) return 'gone';
  const text = await textOf(now);
  if (text === null) return undefined;
  const from = text.bytes.indexOf(secret);
  return from < 0 ? 'gone' : text.placeOf({ from, to: from + Buffer.byteLength(secret) });
}
