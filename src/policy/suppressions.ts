/** Decides which findings are accepted. An accepted finding is marked with its reason and still shown. */

import {
  acceptedTexts,
  CONTENT_CONDITIONS,
  type AcceptedText,
  type BaselineEntry,
  type Policy,
} from '../model/policy.ts';
import type { Suppression } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import { globMatcher } from './glob.ts';

/** `tidegate:allow <rule> -- <reason>`; without a reason it does not count. */
const ALLOW = /tidegate:allow[ \t]+([a-z0-9*-]+)(?:[ \t]+--[ \t]+(.*))?/g;

/** Text before it on a line that is only a comment: comment marks of any language, or the word for one. */
const COMMENT = /^\W*(?:rem|dnl|_?comment)?\W*$/i;

/**
 * Looks on the finding's own lines, then on the line above, if that is a comment: on a line of code it counts for that
 * line (counted from 1).
 */
export function findInlineAllow(text: Text, rule: string, line: number, endLine: number): Suppression | null {
  for (let index = Math.max(1, line - 1); index <= Math.min(endLine, line + 200); index++) {
    const span = text.lineSpan(index - 1);
    if (span.from === span.to) break;
    if (!text.bytes.subarray(span.from, span.to).includes('tidegate:allow')) continue;
    const written = text.line(index - 1).slice(0, 10_000);
    for (const { index: at, 1: id, 2: reason } of written.matchAll(ALLOW)) {
      if (index < line && !COMMENT.test(written.slice(0, at))) continue;
      if (id === rule && reason !== undefined && cleanReason(reason) !== '') {
        return { kind: 'inline', reason: cleanReason(reason), owner: null, until: null };
      }
    }
  }
  return null;
}

/** Without the end of the comment that it is in. */
function cleanReason(reason: string): string {
  // Trimmed first: a reason full of spaces must not cost one expression the square or the cube of its length.
  return reason
    .trim()
    .replace(/(?:\*\/|-->|#\}|%>)$/, '')
    .trim();
}

/** Does the policy let anything but the finding's own disappearance settle it? */
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
}

/** Makes the test of an accepted text's paths. */
export type PathTests = (text: AcceptedText) => (path: string) => boolean;

/** Acceptances of the policy and the baseline, made ready once a run. `today` is an ISO date. */
export function createSuppressor(
  policy: Policy,
  today: string,
  pathTest: PathTests = () => () => false,
): (finding: Suppressible) => Suppression | null {
  const texts = acceptedTexts(policy);
  const accepted = policy.acceptances.map((acceptance) => ({
    acceptance,
    covers: acceptance.path === null ? () => true : globMatcher([acceptance.path]),
    hasText: textTest(acceptance.text, texts, pathTest),
  }));
  const baseline = new Map<string, BaselineEntry[]>();
  for (const entry of policy.baseline)
    baseline.set(entry.fingerprint, [...(baseline.get(entry.fingerprint) ?? []), entry]);

  return (finding) => {
    for (const { acceptance, covers, hasText } of accepted) {
      if (acceptance.fingerprint !== null && acceptance.fingerprint !== finding.fingerprint) continue;
      if (acceptance.rule !== null && acceptance.rule !== finding.rule) continue;
      if (!covers(finding.path) || !hasText(finding)) continue;
      if (acceptance.until !== null && acceptance.until < today) continue; // it ran out: the finding counts again
      const kind = acceptance.text === undefined ? 'policy' : 'text';
      return { kind, reason: acceptance.reason, owner: acceptance.owner, until: acceptance.until };
    }
    const known = baseline
      .get(finding.fingerprint)
      ?.some((entry) => entry.path === finding.path || entry.path === finding.oldPath);
    return known
      ? { kind: 'baseline', reason: 'It was there when the baseline was written.', owner: null, until: null }
      : null;
  };
}

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
