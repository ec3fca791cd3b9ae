/**
 * Pipelines of CircleCI, Azure, Bitbucket, Drone, Woodpecker, Buildkite, Travis, AppVeyor, Cloud Build: scans,
 * approvals, rights of steps, credentials that stay behind.
 * https://circleci.com/docs/configuration-reference/, https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/,
 * https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/
 */

import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf, truth } from '../../languages/value.ts';
import { deployFacts } from './deploy-branches.ts';
import { scanFacts } from './scans.ts';
import { Steps } from './steps.ts';
import { proofFact } from './workflow-supply.ts';

/** Returns one scope for the whole pipeline; none for files without steps. */
export function pipelineScopes(root: DocumentNode): Scope[] {
  if (root.value.kind !== 'map' || root.entry('apiVersion') !== undefined) return [];
  const steps = new Steps(root);
  if (steps.all.length < 2 && root.entry('script') === undefined) return [];
  const facts = [
    ...scanFacts(steps.scans(), root.opening),
    approvalsFact(root, steps.all),
    ...steps.rights(root.opening),
    proofFact(steps.proofs(), root.opening),
    ...steps.all.flatMap(persistedFact),
    ...orbs(root),
    ...deployFacts(root),
  ];
  return [{ id: '', origin: root.opening, facts, absent: nothingSet, atMost: 'high', site: '' }];
}

/** Counts the jobs of CircleCI that wait for a person: one stops nothing unless another job requires it. */
function circleApprovals(root: DocumentNode): number {
  return root.pairs('workflows').flatMap(([, workflow]) => {
    const jobs = workflow.items('jobs').flatMap((item) => item.pairs());
    const required = new Set(jobs.flatMap(([, job]) => textsOf(job.get('requires')?.value)));
    return jobs.filter(([name, job]) => job.text('type') === 'approval' && required.has(job.text('name') ?? name));
  }).length;
}

/** Returns the count of steps that wait for a person, as each of the formats writes them. */
function approvalsFact(root: DocumentNode, steps: readonly DocumentNode[]): Fact {
  const isApproval = (step: DocumentNode) =>
    step.text('trigger') === 'manual' ||
    (step.entry('block') !== undefined && step.entry('steps') === undefined) ||
    /^ManualValidation@/.test(step.text('task') ?? '');
  const count = steps.filter(isApproval).length + circleApprovals(root);
  return makeFact(
    controls.workflowTrust,
    {
      kind: 'rank',
      name: 'approvals',
      rank: count,
      word: `${count} approvals`,
      atMost: 'medium',
      weakening: 'removal',
    },
    { subject: 'approvals', certainty: 'literal' as const, origin: root.opening },
  );
}

/** Returns if a checkout leaves its token in the working copy. Azure's default is not to keep it. */
function persistedFact(step: DocumentNode): Fact[] {
  const found = step.get('persistCredentials');
  if (step.text('checkout') === null) return [];
  const isKept = truth(found?.value) === true;
  return [
    makeFact(
      controls.workflowTrust,
      {
        kind: 'rank',
        name: 'persistCredentials',
        rank: isKept ? 0 : 1,
        word: String(isKept),
        atMost: 'medium',
        weakening: 'downgrade',
      },
      {
        subject: 'persistCredentials',
        certainty: found === undefined ? ('default' as const) : ('literal' as const),
        origin: found?.origin ?? step.opening,
      },
    ),
  ];
}

/** Ranks each orb by its version: exact, a range, or `volatile`. https://circleci.com/docs/orbs-faq/ */
function orbs(root: DocumentNode): Fact[] {
  return root.pairs('orbs').flatMap(([name, node]) => {
    const version = /@(.+)$/.exec(node.text() ?? '')?.[1];
    if (version === undefined) return [];
    const rank = version === 'volatile' ? 0 : /^\d+\.\d+\.\d+$/.test(version) ? 2 : 1;
    return [
      makeFact(
        controls.workflowTrust,
        { kind: 'rank', name: `orb ${name}`, rank, word: version, atMost: 'medium', weakening: 'downgrade' },
        { subject: `orb ${name}`, certainty: 'literal' as const, origin: node.stretch() },
      ),
    ];
  });
}
