/**
 * Looks up the findings that another scanner accepts in the repository: what tidegate finds there is accepted by its
 * fingerprint, and nothing else, so no secret that comes later is accepted with it.
 */

import { addTo } from '../../model/groups.ts';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryScanner } from '../../detectors/secrets/index.ts';
import type { SecretMatch } from '../../model/match.ts';
import type { Policy } from '../../model/policy.ts';
import { decodeText, type Text } from '../../model/text.ts';
import { fingerprintSecret, prepareFingerprints } from '../../policy/fingerprint.ts';
import { globOfPath } from '../../policy/import/globs.ts';
import type { DraftAcceptance, Known, Resolved } from '../../policy/import/index.ts';
import { counterpartsOf } from '../../policy/import/names.ts';
import { findBlob, type ObjectSource } from '../../repository/object-source.ts';
import { readRegularFile } from '../../repository/regular-file.ts';
import { withFileMatch } from '../../scan/secrets/located-match.ts';
import { findFiles } from '../../sources/files.ts';

/** Bytes above which a file is not read: people accept findings in texts. */
const LARGEST = 10 * 1024 * 1024;

/** Number of commits, the newest, whose versions of a file are read. */
const VERSIONS_FROM = 5000;

export interface Places {
  readonly source: ObjectSource | null;
  /** The top of the working tree. */
  readonly folder: string;
  readonly scanner: HistoryScanner;
  readonly policy: Policy;
}

/** Returns acceptances by fingerprint, and notes on findings that are no longer there. */
export async function resolveKnown(known: readonly Known[], name: string, places: Places): Promise<Resolved> {
  const accepted: { rule: string; secret: string; path: string }[] = [];
  let absent = 0;
  const accept = (path: string, found: readonly SecretMatch[]): void => {
    if (found.length === 0) absent++;
    for (const { rule, secret } of found) accepted.push({ rule, secret: secret.reveal(), path });
  };
  const changed: string[] = [];
  for (const { path, isVersion } of known) {
    if (isVersion === undefined) continue;
    const text = await findVersion(places, path, isVersion);
    if (text === null) changed.push(path);
    else accept(path, matchesOf(places, text, path));
  }
  for (const [, group] of byFile(known.filter(({ path, isVersion }) => path !== '' && isVersion === undefined))) {
    const path = plainPath(group[0]!.path);
    const text = await textOf(places, path, group[0]!.commit);
    const matches = text === null ? [] : matchesOf(places, text, path);
    for (const one of group)
      accept(path, text === null ? [] : matches.filter((match) => isMeant(one, match, matches, text)));
  }
  const anywhere = known.filter(({ path, isSecret }) => path === '' && isSecret !== undefined);
  absent += known.filter(({ path, isSecret }) => path === '' && isSecret === undefined).length;
  if (anywhere.length > 0) {
    const all = everywhere(places);
    for (const one of anywhere) {
      const found = all.filter(({ match }) => one.isSecret!(match.secret.reveal()));
      if (found.length === 0) absent++;
      for (const { match, path } of found) accept(path, [match]);
    }
  }
  await prepareFingerprints(accepted);
  return { acceptances: acceptancesOf(accepted, name), absent, changed };
}

/** Returns an acceptance for each secret and path, sorted. */
function acceptancesOf(accepted: readonly { rule: string; secret: string; path: string }[], name: string) {
  const acceptances = new Map<string, DraftAcceptance>();
  for (const { rule, secret, path } of accepted) {
    const glob = globOfPath(path);
    const fingerprint = fingerprintSecret(rule, secret);
    if (glob !== null)
      acceptances.set(`${fingerprint} ${glob}`, { fingerprint, rule, path: glob, reason: `imported from ${name}` });
  }
  return [...acceptances].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, acceptance]) => acceptance);
}

function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** Groups findings by commit and file, so that each is read once. */
function byFile(known: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>();
  for (const one of known) {
    const key = `${one.commit ?? ''}:${plainPath(one.path)}`;
    addTo(groups, key, one);
  }
  return groups;
}

/** Returns the file at the commit, if one is named and present, otherwise as it is now. */
async function textOf({ source, folder }: Places, path: string, commit: string | undefined): Promise<Text | null> {
  const oid = commit === undefined || source === null ? null : await source.resolveCommit(commit);
  if (oid !== null && source !== null) {
    const blob = await findBlob(source, oid, path);
    const read = blob === null ? null : await source.readBlob(blob);
    return read?.kind === 'bytes' && read.bytes.length <= LARGEST ? decodeText(read.bytes) : null;
  }
  if (commit !== undefined || path.split('/').includes('..')) return null;
  try {
    const file = join(folder, path);
    const status = lstatSync(file);
    return status.isFile() && status.size <= LARGEST ? decodeText(readRegularFile(file)) : null;
  } catch {
    return null;
  }
}

/** Returns the version of a file that passes the test: as it is now, otherwise the newest that does. */
async function findVersion(
  places: Places,
  path: string,
  isVersion: (bytes: Uint8Array) => boolean,
): Promise<Text | null> {
  const { source } = places;
  const now = await textOf(places, path, undefined);
  if (now !== null && isVersion(now.bytes)) return now;
  const head = (await source?.resolveCommit('HEAD')) ?? null;
  if (source === null || head === null) return null;
  const commits = await source.listCommits({ include: [head], exclude: [], excludeAllRefs: false }).catch(() => []);
  const seen = new Set<string | null>([null]);
  for (const commit of commits.slice(-VERSIONS_FROM).reverse()) {
    const blob = await findBlob(source, commit, path);
    if (seen.has(blob)) continue;
    seen.add(blob);
    const read = await source.readBlob(blob!);
    if (read.kind === 'bytes' && read.bytes.length <= LARGEST && isVersion(read.bytes)) return decodeText(read.bytes);
  }
  return null;
}

function matchesOf({ scanner, policy }: Places, text: Text, path: string): readonly SecretMatch[] {
  return withFileMatch(scanner.scan(text, path, [text.whole]), text, path, () => [text.whole], policy, scanner);
}

/** Returns all matches in the folder. */
function everywhere(places: Places): readonly { readonly match: SecretMatch; readonly path: string }[] {
  const found: { match: SecretMatch; path: string }[] = [];
  for (const file of findFiles(['.'], places.folder)) {
    if (file.size > LARGEST) continue;
    for (const match of matchesOf(places, decodeText(file.read()), file.path)) found.push({ match, path: file.path });
  }
  return found;
}

/**
 * Reports whether a match is the known finding: by its secret if that is known, otherwise by its line, and by its rule
 * if several matches are on that line.
 */
function isMeant(one: Known, match: SecretMatch, all: readonly SecretMatch[], text: Text): boolean {
  if (one.isSecret !== undefined) return one.isSecret(match.secret.reveal());
  const counterparts = counterpartsOf(one.rule);
  if (one.line === undefined) return counterparts.includes(match.rule);
  const isThere = ({ span }: SecretMatch): boolean => {
    const { line, endLine } = text.placeOf(span);
    return one.line! >= line && one.line! <= endLine;
  };
  if (!isThere(match)) return false;
  return counterparts.includes(match.rule) || all.filter(isThere).length === 1;
}
