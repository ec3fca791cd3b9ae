/** Scans what is published beside files: messages and headers of commits and tags, names of refs. */

import type { Commit } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import { Text } from '../../model/text.ts';
import type { ScanContext } from '../context.ts';
import type { FindingCollector } from '../results/findings.ts';
import type { ScanResults } from '../results/index.ts';
import type { Origin, TextLocation } from './location.ts';
import { MOST_TAGS, tagsFrom } from './tags.ts';
import { scanName, scanText } from './texts.ts';
import { repositoryOf } from '../world.ts';

/** Ref that publishes a tag or a name, and the position in the history; both absent outside a history. */
export type RefAt = Pick<TextLocation, 'ref' | 'turn'>;

/** Scans the message of a commit or tag, and its headers with the names of people. */
export function scanMessage(
  context: ScanContext,
  findings: FindingCollector,
  { headers, message }: Pick<Commit, 'headers' | 'message'>,
  origin: Origin,
  at: RefAt = {},
): void {
  const location = { ...at, path: '', oldPath: null, origin };
  scanName(context, findings, headers, location, (offset) => headerAt(headers, offset));
  if (message !== '') scanText(context, findings, Text.of(message), location);
}

/** Returns the name of the header at a byte offset. A line that begins with a space continues a header. */
function headerAt(headers: string, offset: number): string {
  const before = Buffer.from(headers).toString('utf8', 0, offset);
  return [...before.matchAll(/^(\S+) /gm)].at(-1)?.[1] ?? 'header';
}

/** Scans an annotated tag, and the tags that it names. Returns the object that the last of them names. */
export async function scanTag(
  context: ScanContext,
  { findings, coverage }: ScanResults,
  first: Oid,
  at: RefAt = {},
): Promise<Oid> {
  const source = repositoryOf(context.world);
  let last = first;
  let count = 0;
  for await (const { oid, tag } of tagsFrom(source, first)) {
    scanMessage(context, findings, tag, { oid, author: tag.tagger, date: tag.date }, at);
    last = tag.target;
    count++;
  }
  if (count === MOST_TAGS && (await source.readTag(last)) !== null)
    coverage.gap(
      'limit',
      `The tag ${first} names a chain of more than ${MOST_TAGS} tags, and those after them were not read.`,
      'Let the tag name its commit directly.',
      at.turn,
    );
  return last;
}

/** Scans the name of a branch or tag. */
export function scanRefName(context: ScanContext, findings: FindingCollector, ref: string, at: RefAt = {}): void {
  scanName(context, findings, ref, { ...at, path: '', oldPath: null, origin: null }, () =>
    ref.startsWith('refs/tags/') ? 'name of a tag' : 'name of a branch',
  );
}
