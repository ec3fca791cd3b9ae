/** A match with its place → a finding: how bad it is here, whether it blocks, and in what words. */

import { addTo } from '../model/groups.ts';
import type { InlineAllow, PostureFinding, SecretFinding, Sighting, Suppression } from '../model/finding.ts';
import type { PostureMatch, SecretMatch } from '../model/match.ts';
import type { Oid } from '../model/oid.ts';
import type { Policy } from '../model/policy.ts';
import { lowerSeverity, type RuleWords } from '../model/rule.ts';
import { abridged, type ReachMap } from '../model/reach.ts';
import type { Place } from '../model/text.ts';
import { fingerprintPosture, fingerprintSecret, prepareFingerprints } from './fingerprint.ts';
import { keepingOf } from './keep.ts';
import { joinParts } from './parts.ts';
import { confidenceAt, isSamplePath } from './sample-path.ts';
import { canBeSuppressed, type Suppressible } from './suppressions.ts';
import { secretBlocks, weakeningBlocks } from './verdict.ts';

type Suppress = (finding: Suppressible) => Suppression | null;

export interface SecretCase {
  readonly match: Omit<SecretMatch, 'span' | 'matchSpan' | 'specificity'>;
  readonly sighting: Sighting;
  readonly oldPath: string | null;
  readonly movedFrom: string | null;
  readonly inlineAllow: InlineAllow | null;
  /** Places of accepted texts of the policy whose conditions on contents hold. */
  readonly texts?: readonly number[];
  /** If it is known, the secret's text is not needed. */
  readonly fingerprint?: string;
}

/** Computes slow fingerprints of all cases at once, on all processors. */
export async function prepareToJudge(cases: readonly SecretCase[]): Promise<void> {
  await prepareFingerprints(
    cases.flatMap(({ match, fingerprint }) =>
      fingerprint === undefined ? [{ rule: match.rule, secret: match.secret.reveal() }] : [],
    ),
  );
}

/** Returns the finding for a match of a secret. `now`: seconds since 1970, for values that expire by themselves. */
export function judgeSecret(
  found: SecretCase,
  words: RuleWords,
  policy: Policy,
  suppress: Suppress,
  now: number,
): SecretFinding {
  const { match, sighting, oldPath, movedFrom } = found;
  const expired = match.expires !== undefined && match.expires < now;
  const stated = policy.severities.get(match.rule) ?? match.severity;
  const severity = expired ? 'low' : isSamplePath(sighting.path) ? lowerSeverity(stated) : stated;
  // An expired credential opens nothing: a note, however it looks.
  const confidence = expired ? 'low' : confidenceAt(sighting.path, match);
  const fingerprint = found.fingerprint ?? fingerprintSecret(match.rule, match.secret.reveal());
  const accepted = acceptanceOf(policy, suppress, {
    rule: match.rule,
    path: sighting.path,
    oldPath,
    fingerprint,
    texts: found.texts ?? [],
    inline: found.inlineAllow,
  });
  const proof = expired ? 'expired' : match.proof;
  const checked = proof === undefined ? '' : `, ${proof}`;
  return {
    kind: 'secret',
    ...sighting,
    rule: match.rule,
    title: match.title,
    severity,
    confidence,
    message:
      `${match.title} ` +
      `${match.secret.redacted.replace(/\)$/, `${checked})`)}${movedFrom === null ? '' : `, moved from ${movedFrom}`}`,
    oldPath,
    fingerprint,
    // A moved secret leaked before: stopping its move would not help anybody.
    blocks: accepted.suppression === null && movedFrom === null && secretBlocks(severity, confidence, policy),
    ...accepted,
    why: words.why,
    fix: words.fix,
    references: words.references,
    revoke: words.revoke,
    keep: keepingOf(sighting.path, match.rule),
    secret: match.secret,
    structure: match.structure,
    ...(proof === undefined ? {} : { proof }),
    alsoAt: [],
    movedFrom,
    reasons: match.reasons,
  };
}

/** Returns the finding for a weakened setting. */
export function judgePosture(
  match: PostureMatch,
  place: Place,
  head: { commit: Oid; author: string; date: string },
  inlineAllow: InlineAllow | null,
  policy: Policy,
  suppress: Suppress,
): PostureFinding {
  const severity = policy.severities.get(match.rule) ?? match.severity;
  const fingerprint = fingerprintPosture(match);
  const { rule, path, oldPath } = match;
  const accepted = acceptanceOf(policy, suppress, { rule, path, oldPath, fingerprint, inline: inlineAllow });
  return {
    kind: 'posture',
    rule,
    title: match.title,
    severity,
    confidence: match.confidence,
    message: `${match.title}: ${match.before} → ${match.after}`,
    path,
    oldPath,
    place,
    ...head,
    fingerprint,
    blocks: accepted.suppression === null && weakeningBlocks(match.weakening, severity, match.confidence, policy),
    ...accepted,
    why: match.why,
    fix: match.restore === null ? 'Restore the old value.' : `Restore: ${match.restore}`,
    references: match.references,
    weakening: match.weakening,
    components: match.components,
    before: match.before,
    after: match.after,
    restore: match.restore,
    oldLine: match.oldLine,
  };
}

/**
 * Returns the acceptance of a finding, in the file or the policy; null for none. One in the file does not count if it
 * expired, or if the policy permits none.
 */
function acceptanceOf(
  policy: Policy,
  suppress: Suppress,
  finding: Suppressible,
): Pick<SecretFinding, 'suppression' | 'idleComment'> {
  const { inline = null } = finding;
  if (!canBeSuppressed(finding.rule, policy))
    return { suppression: null, ...(inline && { idleComment: 'the policy lets nothing accept this rule (always)' }) };
  const suppression = suppress(finding);
  if (suppression !== null || inline === null) return { suppression };
  return { suppression, idleComment: inline.kind === 'idle' ? inline.why : `it counted until ${inline.until}` };
}

/** Returns the key by which occurrences of one secret are grouped into one finding. */
export function secretKey({ rule, fingerprint, suppression }: SecretFinding): string {
  return `${rule} ${fingerprint} ${suppression === null ? 'counts' : 'suppressed'}`;
}

/**
 * Groups the occurrences of each secret (`secretKey`) into one finding. The first occurrence that blocks leads, else
 * the first; `alsoAt` has the others, of one commit for each file. An access key's id and its secret become one
 * finding, too (`joinParts`). `reach`: refs that still contain each secret; left out where no history is scanned.
 */
export function groupSecrets(findings: readonly SecretFinding[], reach?: ReachMap): readonly SecretFinding[] {
  const groups = new Map<string, SecretFinding[]>();
  for (const finding of findings) {
    const key = secretKey(finding);
    addTo(groups, key, finding);
  }
  const grouped = [...groups].map(([key, group]) => {
    const far = reach?.of.get(key);
    const lead = group.find((finding) => finding.blocks) ?? group[0]!;
    const firstIn = new Map([[lead.path, lead.commit]]);
    const others = group.filter((finding) => {
      if (finding === lead) return false;
      if (!firstIn.has(finding.path)) firstIn.set(finding.path, finding.commit);
      // later versions of a file only repeat what its first one had
      return firstIn.get(finding.path) === finding.commit;
    });
    const alsoAt = others.map(({ path, place, commit, author, date }) => ({ path, place, commit, author, date }));
    return { ...lead, alsoAt, ...(reach && far ? { reach: abridged(far, reach.names) } : {}) };
  });
  return joinParts(grouped);
}
