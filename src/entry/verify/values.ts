/**
 * Finds the values of a report again: a report holds none, so each place is scanned anew and compared by fingerprint.
 */

import { resolve } from 'node:path';
import type { SecretFinding } from '../../model/finding.ts';
import { DEFAULT_POLICY } from '../../model/policy.ts';
import type { Secret } from '../../model/secret.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { scan } from '../../scan.ts';
import type { World } from '../../scan/world.ts';
import { rangeOfWords } from '../../sources/revision.ts';

/** A finding as a JSON report names it. */
export interface Reported {
  readonly rule: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly path: string;
  readonly line: number;
  readonly commit: string | null;
  readonly redacted: string;
}

/** Returns the value of each fingerprint that is still where the report says. */
export async function findValues(
  findings: readonly Reported[],
  source: ObjectSource | null,
  repo: string,
): Promise<ReadonlyMap<string, Secret>> {
  const values = new Map<string, Secret>();
  const wanted = new Set(findings.map(({ fingerprint }) => fingerprint));
  const folder = resolve(repo);
  const world: World = { source, folder, policy: DEFAULT_POLICY };
  const commits = [...new Set(findings.flatMap(({ commit }) => commit ?? []))];
  const files = [...new Set(findings.filter(({ commit, path }) => commit === null && path !== '').map(fileOf))];
  const targets = [
    ...(source === null ? [] : commits.map((commit) => async () => await rangeOfWords([`${commit}^!`], source))),
    ...files.map((path) => async () => ({ kind: 'files', paths: [path] }) as const),
  ];
  for (const target of targets) {
    const found = await target()
      .then((known) => scan(known, world))
      .catch(() => null); // the place is gone: its value is not known
    for (const finding of found?.findings.filter(isSecret) ?? [])
      if (wanted.has(finding.fingerprint)) values.set(finding.fingerprint, finding.secret);
  }
  return values;
}

/** Returns the file to scan for a finding: of one within a container, the container. */
function fileOf({ path }: Reported): string {
  return path.split('!')[0]!;
}

function isSecret(finding: { readonly kind: string }): finding is SecretFinding {
  return finding.kind === 'secret';
}
