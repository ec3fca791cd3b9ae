/**
 * Pipelines of CircleCI, Azure and Bitbucket: scans, approvals, credentials that stay behind.
 * https://circleci.com/docs/configuration-reference/, https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/,
 * https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/
 */

import { held, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { scannersOf, scansFact } from './scans.ts';

const TEXTS = [
  [],
  ['run'],
  ['run', 'command'],
  ['task'],
  ['script'],
  ['bash'],
  ['pipe'],
  ['template'],
  ['name'],
] as const;

export function pipelineScopes(root: DocumentNode): Scope[] {
  if (root.value.kind !== 'map' || root.entry('apiVersion') !== undefined) return [];
  const steps = stepsBelow(root, 0);
  if (steps.length === 0) return [];
  const facts = [
    scansFact(scannersOf(steps, TEXTS), root.opening),
    approvals(steps, root.opening),
    ...steps.flatMap(persisted),
    ...orbs(root),
  ];
  return [{ id: '', origin: root.opening, facts, absent: nothingSet, atMost: 'high', site: '' }];
}

/** Maps that are items of `steps`, `jobs` and `script`, at any depth. */
function stepsBelow(node: DocumentNode, depth: number): DocumentNode[] {
  if (depth > DEEPEST) return [];
  return node.pairs().flatMap(([key, child]) => {
    const items = /^(?:steps|jobs|script|stages|parallel|default|stage|after-script)$/.test(key) ? child.items() : [];
    const inner = [child, ...items].filter(({ value }) => value.kind === 'map' || value.kind === 'list');
    return [...items, ...inner.flatMap((one) => stepsBelow(one, depth + 1))];
  });
}

const DEEPEST = 9;

function approvals(steps: readonly DocumentNode[], opening: Origin): Fact {
  const isApproval = (step: DocumentNode) =>
    step.text('type') === 'approval' ||
    step.text('trigger') === 'manual' ||
    /^ManualValidation@/.test(step.text('task') ?? '') ||
    step.pairs().some(([, inner]) => inner.text('type') === 'approval');
  const count = steps.filter(isApproval).length;
  return held(
    controls.workflowTrust,
    {
      kind: 'rank',
      name: 'approvals',
      rank: count,
      word: `${count} approvals`,
      atMost: 'medium',
      weakening: 'removal',
    },
    { subject: 'approvals', certainty: 'literal' as const, origin: opening },
  );
}

/** The token stays in the working copy. Azure's default is not to keep it. */
function persisted(step: DocumentNode): Fact[] {
  const found = step.get('persistCredentials');
  if (step.text('checkout') === null) return [];
  const isKept = truth(found?.value) === true;
  return [
    held(
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

/** Orbs by how surely their code is the one that was reviewed. https://circleci.com/docs/orbs-faq/ */
function orbs(root: DocumentNode): Fact[] {
  return root.pairs('orbs').flatMap(([name, node]) => {
    const version = /@(.+)$/.exec(node.text() ?? '')?.[1];
    if (version === undefined) return [];
    const rank = version === 'volatile' ? 0 : /^\d+\.\d+\.\d+$/.test(version) ? 2 : 1;
    return [
      held(
        controls.workflowTrust,
        { kind: 'rank', name: `orb ${name}`, rank, word: version, atMost: 'medium', weakening: 'downgrade' },
        { subject: `orb ${name}`, certainty: 'literal' as const, origin: node.stretch() },
      ),
    ];
  });
}
