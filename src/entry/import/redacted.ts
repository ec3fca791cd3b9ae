/** Removes credentials from what an import shows and writes: other scanners' files have some in titles and reasons. */

import type { Draft } from '../../policy/import/draft.ts';
import { mapStrings } from '../../model/strings.ts';

/**
 * Returns the draft without credentials. A rule whose expression has one is left out: changed, it would find something
 * else. Texts and paths to be accepted stay, because nothing else would accept them.
 */
export function redactedDraft(draft: Draft, redact: (text: string) => string): Draft {
  const { rules = [], acceptances = [], notes } = draft;
  const kept = rules.filter(({ pattern = '', keywords = [], paths = '' }) => {
    const parts = [pattern, paths, ...keywords];
    return parts.every((part) => redact(part) === part);
  });
  const left = rules.length - kept.length;
  return {
    ...draft,
    ...(draft.rules === undefined ? {} : { rules: mapStrings(kept, redact) }),
    acceptances: acceptances.map((one) => ({ ...one, reason: redact(one.reason) })),
    notes: [
      ...mapStrings(notes, redact),
      ...(left === 0 ? [] : [`Rules left out, because their expressions contain a credential: ${left}.`]),
    ],
  };
}
