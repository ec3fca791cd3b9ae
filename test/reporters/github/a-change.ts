/** Changes on GitHub for the tests of feedback. */

import type { BypassOutcome } from '../../../src/model/bypass.ts';
import type { Change, PullRequest } from '../../../src/model/change.ts';

export const HEAD = 'a'.repeat(40);

export function aPull(parts: Partial<PullRequest> = {}): PullRequest {
  return { number: 7, branch: 'feature', base: 'main', start: 'b'.repeat(40), ...parts };
}

export function aChange(parts: Partial<Change> = {}): Change {
  return { head: HEAD, pull: aPull(), askedIn: 7, analysed: { commit: HEAD, ref: 'refs/pull/7/merge' }, ...parts };
}

/** A refused request; `which` and `may` are the text as well, unless they are given. */
export function aRefusal(text: string, which = text, may = text): BypassOutcome {
  const request = {
    who: { name: text, teams: [], permission: null },
    which,
    reason: text,
    asked: '2026-01-01',
    until: null,
  };
  return {
    kind: 'refused',
    request,
    message: `The policy does not allow ${text} to bypass findings.`,
    next: `Ask one of those who may: ${may}.`,
  };
}
