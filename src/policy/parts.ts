/** Joins the parts of one credential: an id is worth nothing without its secret, and both are revoked together. */

import { addTo } from '../model/groups.ts';
import type { SecretFinding } from '../model/finding.ts';

/** Rules of values that a call takes by their place: on the line of the id they are its secret. */
const BY_PLACE = ['generic-password', 'generic-secret', 'generic-private-value', 'generic-token'];

/** Rule of the id → rules of the secret that belongs to it. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  'aws-access-key-id': ['aws-secret-access-key', 'aws-secret-key-beside-id', ...BY_PLACE],
  'alibaba-access-key-id': ['alibaba-access-key-secret'],
  'tencent-cloud-secret-id': ['tencent-cloud-secret-key'],
  'twilio-account-sid': ['twilio-client-arguments', 'twilio-auth-token', 'twilio-api-key-secret'],
  'algolia-application-id': ['algolia-admin-key', 'algolia-api-key'],
  'azure-entra-client-id': ['azure-entra-client-secret'],
};

/** Ids that open nothing and are no finding without their secret. */
const NAMES_ONLY: ReadonlySet<string> = new Set([
  'twilio-account-sid',
  'algolia-application-id',
  'azure-entra-client-id',
]);

/** People write the two next to one another. */
const NEAR = 10;

/** Adds each id to the finding of the secret beside it; an id alone remains a finding of its own. */
export function joinParts(findings: readonly SecretFinding[]): readonly SecretFinding[] {
  const ids = findings.filter(({ rule }) => SECRETS[rule] !== undefined);
  if (ids.length === 0) return findings;
  const joined = new Map<SecretFinding, SecretFinding[]>();
  const taken = new Set<SecretFinding>();
  for (const id of ids) {
    const secret = findings.find((other) => isSecretOf(other, id));
    if (!secret) {
      if (NAMES_ONLY.has(id.rule)) taken.add(id);
      continue;
    }
    taken.add(id);
    addTo(joined, secret, id);
  }
  return findings
    .filter((finding) => !taken.has(finding))
    .map((finding) => {
      const parts = joined.get(finding);
      return parts === undefined ? finding : withParts(finding, parts);
    });
}

/** Reports whether `other` is the secret of this id: near it in the same file and commit, with the same standing. */
function isSecretOf(other: SecretFinding, id: SecretFinding): boolean {
  return (
    SECRETS[id.rule]!.includes(other.rule) &&
    other.path === id.path &&
    other.commit === id.commit &&
    Math.abs(other.place.line - id.place.line) <= (BY_PLACE.includes(other.rule) ? 0 : NEAR) &&
    (other.suppression === null) === (id.suppression === null) &&
    other.movedFrom === id.movedFrom &&
    (other.blocks || !id.blocks) &&
    // Everywhere that the id is, its secret is too.
    id.alsoAt.every(({ path }) => path === other.path || other.alsoAt.some((sighting) => sighting.path === path))
  );
}

/** Adds the places and reasons of ids to the finding of their secret. */
function withParts(finding: SecretFinding, parts: readonly SecretFinding[]): SecretFinding {
  return {
    ...finding,
    alsoAt: [
      ...finding.alsoAt,
      ...parts.map(({ path, place, commit, author, date }) => ({ path, place, commit, author, date })),
    ],
    reasons: [
      ...finding.reasons,
      ...parts.map(({ title, place }) => `its ${title} is on line ${place.line}`),
      ...parts.flatMap(({ reasons }) => reasons.filter((reason) => reason.startsWith('belongs to '))),
    ],
  };
}
