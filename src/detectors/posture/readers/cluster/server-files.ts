/** Files that the API server reads: which stored objects it encrypts, which requests it logs. */

import { makeFact, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';

/**
 * Returns for each kind of object the provider that encrypts it: the first one writes.
 * https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/
 */
export function encryptionFacts(root: DocumentNode): Fact[] {
  return root.items('resources').flatMap((group) => {
    const provider = group.items('providers')[0];
    const name = provider?.pairs()[0]?.[0];
    if (provider === undefined || name === undefined) return [];
    return group
      .items('resources')
      .map((resource) =>
        rankFactOf(controls.encryption, resource.label(), name, name === 'identity' ? 0 : 1, provider.opening, 'high'),
      );
  });
}

const LEVELS = ['None', 'Metadata', 'Request', 'RequestResponse'];

/**
 * Returns one fact for each rule, by what it is about: the first that fits a request decides its level.
 * https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy
 */
export function auditFacts(root: DocumentNode): Fact[] {
  if (!/^audit\.k8s\.io\//.test(root.text('apiVersion') ?? '')) return [];
  return root.items('rules').map((rule) => {
    const level = rule.text('level') ?? 'None';
    const about = rule
      .pairs()
      .filter(([key]) => key !== 'level' && key !== 'omitStages')
      .map(([key, node]) => `${key} ${namesOf(node).sort().join(' ')}`);
    const subject = about.sort().join(', ') || 'all requests';
    const atMost = about.length === 0 ? 'medium' : 'low';
    return rankFactOf(controls.audit, subject, level, LEVELS.indexOf(level), rule.opening, atMost);
  });
}

/** Returns all texts below a node. */
function namesOf(node: DocumentNode): string[] {
  const own = node.text();
  if (own !== null) return [own];
  return [...node.items(), ...node.pairs().map(([, child]) => child)].flatMap(namesOf);
}

function rankFactOf(
  control: Control<'rank'>,
  subject: string,
  word: string,
  rank: number,
  origin: Origin,
  atMost: Rank['atMost'],
): Fact {
  const value: Rank = { kind: 'rank', name: subject, rank, word, atMost, weakening: 'downgrade' };
  return makeFact(control, value, { subject, certainty: 'literal' as const, origin });
}
