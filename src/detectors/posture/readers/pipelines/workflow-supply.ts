/**
 * Proofs that a job of a GitHub workflow gives of what it builds, and how it signs in: signatures, provenance, tokens
 * for one run instead of stored keys. https://docs.github.com/en/actions/concepts/security/artifact-attestations
 */

import { rankOfNames } from '../../orders/ranks.ts';
import { expression } from '../../../../model/expressions/expression.ts';
import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';

/** Commands and actions that sign or check what is built. */
const PROOFS = expression('i')`
  (?<![\w-])(cosign[ ](?:sign|attest|verify)|notation[ ](?:sign|verify)|gh[ ]attestation[ ]verify|slsa-verifier
  |attest-build-provenance|attest-sbom|actions/attest|slsa-github-generator|gh-action-sigstore-python|syft
  |anchore/sbom-action|cyclonedx|ghaction-import-gpg|gpg[ ]--verify
  |npm[ ]publish[ ](?=[^\n]{0,200}--provenance))
`;

/** Returns the proofs of a job, its attestations, its way to sign in, and the limits of its network. */
export function supplyFacts(job: DocumentNode): Fact[] {
  const steps = job.items('steps');
  const proofs = [job, ...steps].flatMap((step) => [
    ...proofsIn(step.text('uses') ?? ''),
    ...proofsOf(step.text('run') ?? ''),
  ]);
  return [
    proofFact([...new Set(proofs)].sort(), job.opening),
    ...steps.filter((step) => BUILD.test(step.text('uses') ?? '')).flatMap(attestations),
    ...steps.flatMap(signIn),
    ...steps.flatMap(egressFact),
  ];
}

/** Returns the commands of a script that sign or check what is built. */
export function proofsOf(script: string): readonly string[] {
  return script.split('\n').flatMap(proofsIn);
}

/** Returns the tool of signatures or checks that a line names; none in a comment. */
function proofsIn(line: string): readonly string[] {
  const found = PROOFS.exec(line)?.[1]?.toLowerCase().trim();
  return found === undefined || /^\s*#/.test(line) ? [] : [found];
}

/** Makes the fact of signatures and checks; losing one is weaker. */
export function proofFact(names: readonly string[], origin: Origin): Fact {
  return makeFact(
    controls.imageIntegrity,
    rankOfNames('signatures and checks', names, { isGood: true, atMost: 'medium', weakening: 'removal' }),
    { subject: 'proofs', certainty: 'literal' as const, origin },
  );
}

/**
 * Provenance is made unless it is off, a list of packages only if asked for.
 * https://docs.docker.com/build/ci/github-actions/attestations/
 */
const BUILD = /^docker\/(?:build-push-action|bake-action)@/;

/** Returns provenance and SBOM of a build step; provenance is on by default. */
function attestations(step: DocumentNode): Fact[] {
  return (['provenance', 'sbom'] as const).map((name) => {
    const found = step.get('with', name);
    const text = step.text('with', name) ?? (name === 'sbom' ? 'false' : 'true');
    const rank = /^(?:false|no|off|0)$/.test(text) ? 0 : text.includes('mode=max') ? 2 : 1;
    return makeFact(
      controls.imageIntegrity,
      { kind: 'rank', name, rank, word: text, atMost: 'medium', weakening: 'downgrade' },
      {
        subject: name,
        certainty: found === undefined ? ('default' as const) : ('literal' as const),
        origin: found?.origin ?? step.opening,
      },
    );
  });
}

/** Options of actions that sign in to a cloud: a token of this run, or a key that is stored. */
const SIGN_INS: readonly (readonly [action: RegExp, token: readonly string[], key: readonly string[]])[] = [
  [/^aws-actions\/configure-aws-credentials@/, ['role-to-assume'], ['aws-access-key-id']],
  [/^azure\/login@/i, ['client-id'], ['creds']],
  [/^google-github-actions\/auth@/, ['workload_identity_provider'], ['credentials_json']],
];

/** Returns if a step signs in with a token of this run or with a stored key; none for other steps. */
function signIn(step: DocumentNode): Fact[] {
  const found = SIGN_INS.find(([action]) => action.test(step.text('uses') ?? ''));
  if (found === undefined) return [];
  const [, tokens, keys] = found;
  const isKey = keys.some((key) => step.entry('with', key) !== undefined);
  if (!isKey && !tokens.some((key) => step.entry('with', key) !== undefined)) return [];
  const name = step.text('uses')!.replace(/@.*/, '').toLowerCase();
  return [
    makeFact(
      controls.workflowTrust,
      {
        kind: 'rank',
        name: 'sign-in',
        rank: isKey ? 0 : 1,
        word: isKey ? 'a stored key' : 'a token of this run',
        atMost: 'medium',
        weakening: 'downgrade',
      },
      { subject: `sign-in ${name}`, certainty: 'literal' as const, origin: step.opening },
    ),
  ];
}

/** Returns if harden-runner blocks connections to other addresses. https://github.com/step-security/harden-runner */
function egressFact(step: DocumentNode): Fact[] {
  if (!/^step-security\/harden-runner@/.test(step.text('uses') ?? '')) return [];
  const policy = step.text('with', 'egress-policy') ?? 'block';
  return [
    makeFact(
      controls.workflowTrust,
      {
        kind: 'rank',
        name: 'egress-policy',
        rank: policy === 'block' ? 1 : 0,
        word: policy,
        atMost: 'medium',
        weakening: 'downgrade',
      },
      { subject: 'egress-policy', certainty: 'literal' as const, origin: step.opening },
    ),
  ];
}
