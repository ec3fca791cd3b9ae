/** Says which commits an event cannot be judged without, before any repository is looked at. */

import { isOid, isZeroOid, type Oid } from '../model/oid.ts';
import { countAt, fieldAt, textAt, type WorkflowEvent } from './payload.ts';

export interface HistoryNeeds {
  /** Commits to ask the remote for, by name. */
  readonly oids: readonly Oid[];
  /** How many commits deep each of them is needed at least; `all` where nothing less than the whole history will do. */
  readonly depth: number | 'all';
  /** Also the tips of all branches and tags: what was there before cannot be told without them. */
  readonly allRefs: boolean;
  /**
   * Refs that lead to these commits, by full name: for a store that has none, and for a server that gives no commit by
   * its id.
   */
  readonly refs: readonly string[];
}

/** One more than the commits of the change: the commit it starts from. */
const START = 1;

/** Deeper than any change; git takes no number beyond 2^31. */
const DEEPEST = 1_000_000;

export function needsOfEvent(event: WorkflowEvent): HistoryNeeds {
  const { payload, sha } = event;
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target': {
      const number = countAt(payload, 'pull_request.number') ?? countAt(payload, 'number');
      const base = textAt(payload, 'pull_request.base.ref');
      const ends = [textAt(payload, 'pull_request.head.sha'), textAt(payload, 'pull_request.base.sha')];
      return {
        ...needs(event.name === 'pull_request' ? [sha, ...ends] : ends, countAt(payload, 'pull_request.commits')),
        refs: refsOf([
          base === null ? null : `refs/heads/${base}`,
          number === null ? null : `refs/pull/${number}/head`,
        ]),
      };
    }
    case 'merge_group':
      return {
        ...needs([textAt(payload, 'merge_group.head_sha'), textAt(payload, 'merge_group.base_sha')], null),
        refs: refsOf([textAt(payload, 'merge_group.base_ref'), textAt(payload, 'merge_group.head_ref')]),
      };
    case 'push': {
      const commits = fieldAt(payload, 'commits');
      const before = textAt(payload, 'before');
      const isRewrite = before === null || isZeroOid(before) || fieldAt(payload, 'forced') === true;
      return {
        ...needs([textAt(payload, 'after'), before], Array.isArray(commits) ? commits.length : null),
        allRefs: isRewrite,
        refs: refsOf([textAt(payload, 'ref')]),
      };
    }
    default:
      // What a person types as the base may be any branch.
      return {
        ...needs([sha], null),
        depth: 'all',
        allRefs: event.name === 'schedule' || (event.inputs['base'] ?? '') !== '',
        refs: refsOf([event.ref]),
      };
  }
}

function needs(names: readonly (string | null)[], commits: number | null): HistoryNeeds {
  const oids = new Set<Oid>();
  for (const name of names) if (name !== null && isOid(name) && !isZeroOid(name)) oids.add(name);
  return { oids: [...oids], depth: Math.min(commits ?? 1, DEEPEST) + START, allRefs: false, refs: [] };
}

/**
 * Names that git takes for a branch, a tag or a pull request, and that no refspec gives another meaning.
 * https://git-scm.com/docs/git-check-ref-format
 */
function refsOf(names: readonly (string | null)[]): readonly string[] {
  return names.filter(
    (name) =>
      name !== null &&
      /^refs\/(?:heads|tags|pull)\/[^\0-\x20\x7f~^:?*[\\]+$/.test(name) &&
      !/\.\.|@\{|\/\/|\/\.|\.$|\/$/.test(name),
  ) as string[];
}
