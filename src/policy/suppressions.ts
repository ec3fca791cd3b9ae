/** Decides which findings are accepted. An accepted finding is marked with its reason and still shown. */

import { addTo } from '../model/groups.ts';
import {
  acceptedTexts,
  CONTENT_CONDITIONS,
  SETTINGS_PATHS,
  type AcceptedText,
  type BaselineEntry,
  type Policy,
} from '../model/policy.ts';
import type { InlineAllow, Suppression } from '../model/finding.ts';
import { AcceptanceIndex } from './acceptance-index.ts';
import { globMatcher } from './glob.ts';

/** Reports whether the policy permits anything but a fix to settle the finding. */
export function canBeSuppressed(rule: string, policy: Policy): boolean {
  return policy.always.length === 0 || !globMatcher(policy.always)(rule);
}

export interface Suppressible {
  readonly rule: string;
  readonly path: string;
  readonly oldPath: string | null;
  readonly fingerprint: string;
  /** Places of accepted texts whose conditions on contents hold; absent for a setting. */
  readonly texts?: readonly number[];
  /** Acceptance in the file itself, which may have expired. */
  readonly inline?: InlineAllow | null;
}

/** Makes the test of an accepted text's paths. */
export type PathTests = (text: AcceptedText) => (path: string) => boolean;

/**
 * Returns a function that finds the acceptance of a finding in the policy or the baseline. `today` is an ISO date.
 * `isGone` reports whether a path of the baseline no longer exists: its finding may have moved. It is for files without
 * a history, which would know the move.
 */
export function createSuppressor(
  policy: Policy,
  today: string,
  pathTest: PathTests = () => () => false,
  isGone: (path: string) => boolean = () => false,
): (finding: Suppressible) => Suppression | null {
  const texts = acceptedTexts(policy);
  const accepted = policy.acceptances.map((acceptance) => ({
    acceptance,
    hasText: textTest(acceptance.text, texts, pathTest),
  }));
  const index = new AcceptanceIndex(policy.acceptances);
  const own = new Set(policy.customRules.map(({ id }) => id));
  const baseline = new Map<string, BaselineEntry[]>();
  for (const entry of policy.baseline) addTo(baseline, entry.fingerprint, entry);

  return (finding) => {
    const { inline = null } = finding;
    if (inline !== null && inline.kind !== 'idle' && (inline.until === null || inline.until >= today)) return inline;
    if (own.has(finding.rule) && SETTINGS_PATHS.some((path) => path === finding.path)) return OF_ITSELF;
    for (const number of index.matching(finding)) {
      const { acceptance, hasText } = accepted[number]!;
      if (!hasText(finding)) continue;
      if (acceptance.until !== null && acceptance.until < today) continue; // it ran out: the finding counts again
      const kind = acceptance.text === undefined ? 'policy' : 'text';
      return { kind, reason: acceptance.reason, owner: acceptance.owner, until: acceptance.until };
    }
    const known = baseline
      .get(finding.fingerprint)
      ?.some(({ path }) => path === finding.path || path === finding.oldPath || isGone(path));
    return known
      ? { kind: 'baseline', reason: 'It was there when the baseline was written.', owner: null, until: null }
      : null;
  };
}

/** A pattern in the policy often matches the text that it is written as. */
const OF_ITSELF: Suppression = {
  kind: 'policy',
  reason: 'The policy itself defines this rule.',
  owner: null,
  until: null,
};

/** Returns a test of the texts that an acceptance names; always true if it names none. */
function textTest(
  text: AcceptedText | undefined,
  texts: readonly AcceptedText[],
  pathTest: PathTests,
): (finding: Suppressible) => boolean {
  if (text === undefined) return () => true;
  const place = texts.indexOf(text);
  const hasPath = pathTest(text);
  const isOnContents = CONTENT_CONDITIONS.some((kind) => text[kind].length > 0);
  return ({ texts: held, path }) => {
    if (held === undefined) return false;
    const contents = held.includes(place);
    if (!text.all || text.path.length === 0) return contents || hasPath(path);
    return (contents || !isOnContents) && hasPath(path);
  };
}
