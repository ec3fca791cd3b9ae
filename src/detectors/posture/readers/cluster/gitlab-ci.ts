/**
 * Pipelines of GitLab: variables that switch off verification, and templates that scan.
 * https://docs.gitlab.com/ci/yaml/
 */

import { expression } from '../../../../model/expressions/expression.ts';
import { held, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { environmentFacts } from '../settings/environment-facts.ts';

export function gitlabScopes(root: DocumentNode): Scope[] {
  if (root.entry('kind') !== undefined) return [];
  const scope = (id: string, node: DocumentNode, facts: readonly Fact[]): Scope[] =>
    facts.length === 0 ? [] : [{ id, origin: node.opening, facts, absent: nothingSet, atMost: 'high', site: id }];
  return [
    ...scope('', root, [...unverified(root), ...scans(root)]),
    ...root.pairs().flatMap(([name, job]) => scope(`job ${name}`, job, unverified(job))),
  ];
}

function unverified(node: DocumentNode): Fact[] {
  return node
    .pairs('variables')
    .flatMap(([name, value]) => environmentFacts(name, value.text() ?? value.text('value') ?? '', value.stretch()))
    .filter(({ control }) => control === controls.tlsVerify);
}

/** `Security/SAST.gitlab-ci.yml`, `Jobs/Secret-Detection.gitlab-ci.yml` or the component of that name. */
const SCAN = expression('i')`
  (?:SAST|DAST|Secret-Detection|Dependency-Scanning|Container-Scanning|API-Security
  |Coverage-Fuzzing)[\w.-]*(?:@.*)?$
`;

/** https://docs.gitlab.com/user/application_security/ */
function scans(root: DocumentNode): Fact[] {
  const includes = root.items('include').length > 0 ? root.items('include') : [root.below('include') ?? root.empty()];
  const names = includes
    .flatMap((node) => node.text('template') ?? node.text('component') ?? node.text() ?? [])
    .filter((name) => SCAN.test(name));
  const at = root.below('include');
  const kinds = names.map((name) =>
    SCAN.exec(name)![0]
      .replace(/\.(?:latest|gitlab-ci).*$|@.*$/gi, '')
      .toLowerCase(),
  );
  return [
    held(
      controls.threatDetection,
      {
        kind: 'rank',
        name: 'include',
        rank: 0,
        word: kinds.length === 0 ? 'none' : kinds.join(', '),
        atMost: 'medium',
        weakening: 'removal',
        items: { isGood: true, names: kinds },
      },
      {
        subject: 'scans',
        certainty: at === undefined ? ('default' as const) : ('literal' as const),
        origin: (at ?? root).opening,
      },
    ),
  ];
}
