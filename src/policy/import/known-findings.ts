/**
 * Findings that were accepted elsewhere → acceptances by rule and path, where there is no repository to look them up
 * in.
 * They were named by line, by commit, or by a plain hash that would give a password away; none of that is kept.
 */

import { plural } from '../../model/strings.ts';
import type { Draft, DraftAcceptance, Known } from './draft.ts';
import { customId } from './foreign-rule.ts';
import { globOfPath } from './globs.ts';
import { counterpartsOf } from './names.ts';

/** Returns acceptances by rule and path; a path that no glob matches alone is left out, with a note. */
export function acceptKnown(known: readonly Known[], name: string): Pick<Draft, 'acceptances' | 'notes'> {
  const acceptances = new Map<string, Required<Pick<DraftAcceptance, 'rule' | 'path' | 'reason'>>>();
  let placed = 0;
  const unplaced = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { rule, path, isVersion } of known) {
    if (isVersion !== undefined) continue;
    const glob = globOfPath(path);
    if (rule === '' || path === '' || glob === null || path.includes('!')) {
      unplaced.add(path);
      continue;
    }
    placed++;
    const here = counterpartsOf(rule);
    if (here.length === 0) elsewhere.add(customId(rule));
    for (const id of here.length === 0 ? [customId(rule)] : here)
      acceptances.set(`${glob}\0${id}`, { rule: id, path: glob, reason: `imported from ${name}` });
  }
  const list = [...acceptances.values()].sort((a, b) =>
    a.path === b.path ? (a.rule < b.rule ? -1 : 1) : a.path < b.path ? -1 : 1,
  );
  return {
    acceptances: list,
    notes: [
      ...(list.length === 0
        ? []
        : [
            `${plural(placed, 'accepted finding')} became ${plural(list.length, 'acceptance')} by ` +
              'rule and path, wider than before: a new secret of the same kind in the same file is ' +
              'accepted too.',
            'To accept only what is there today, remove them and run: tidegate baseline --write',
          ]),
      ...(known.some(({ isVersion }) => isVersion !== undefined)
        ? ['Files that were accepted by a checksum were left out: they are not known outside their repository.']
        : []),
      ...(unplaced.size === 0
        ? []
        : [
            `The findings of ${plural(unplaced.size, 'path')} were left out: a path outside the ` +
              'repository, within an archive, or with a character of globs cannot be accepted on its ' +
              'own.',
          ]),
      ...(elsewhere.size === 0
        ? []
        : [
            `Acceptances of ${[...elsewhere].sort().join(', ')} count only where rules of these ` +
              'names are imported too.',
          ]),
      ...(known.length === 0 ? ['It contains no finding to accept.'] : []),
    ],
  };
}
