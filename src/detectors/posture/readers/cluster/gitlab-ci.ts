/**
 * Pipelines of GitLab: variables that switch off verification, and templates that scan.
 * https://docs.gitlab.com/ci/yaml/
 */

import { rankOfNames } from '../../orders/ranks.ts';
import { expression } from '../../../../model/expressions/expression.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { hasHole } from '../../holes.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';
import { gitlabDeployFacts } from '../pipelines/deploy-branches.ts';
import { scanFacts } from '../pipelines/scans.ts';
import { Steps } from '../pipelines/steps.ts';
import { imageFactOf } from '../settings/images.ts';
import { environmentFacts } from '../settings/environment-facts.ts';

/**
 * Returns one scope for the pipeline (scans, approvals, variables) and one for each job; none for objects of
 * Kubernetes.
 */
export function gitlabScopes(root: DocumentNode): Scope[] {
  if (root.entry('kind') !== undefined) return [];
  const scope = (id: string, node: DocumentNode, facts: readonly Fact[]): Scope => ({
    id,
    origin: node.opening,
    facts,
    absent: nothingSet,
    atMost: 'high',
    site: id,
  });
  const steps = new Steps(root);
  const jobs = root.pairs().filter(([name, job]) => job.value.kind === 'map' && !NO_JOBS.has(name));
  return [
    scope('', root, [
      ...unverifiedFacts(root),
      ...imageFactOf(root),
      ...scanTemplates(root),
      ...includedProjects(root),
      ...scanFacts(steps.scans(), root.opening).map((fact) => ({ ...fact, subject: `jobs ${fact.subject}` })),
      approvalsFact(jobs, root.opening),
    ]),
    ...jobs.map(([name, job]) =>
      scope(`job ${name}`, job, [...unverifiedFacts(job), ...imageFactOf(job), ...gitlabDeployFacts(root, name, job)]),
    ),
  ];
}

/** Keys of the root that are no jobs. https://docs.gitlab.com/ci/yaml/#global-keywords */
const NO_JOBS: ReadonlySet<string> = new Set(['variables', 'workflow', 'stages', 'include', 'spec', 'cache']);

/**
 * Returns the count of jobs that wait for a person.
 * https://docs.gitlab.com/ci/jobs/job_control/#create-a-job-that-must-be-run-manually
 */
function approvalsFact(jobs: readonly (readonly [string, DocumentNode])[], origin: Origin): Fact {
  const names = jobs
    .filter(([, job]) => [job, ...job.items('rules')].some((one) => one.text('when') === 'manual'))
    .map(([name]) => name);
  return makeFact(
    controls.workflowTrust,
    {
      kind: 'rank',
      name: 'manual jobs',
      rank: names.length,
      word: names.length === 0 ? 'none' : names.join(', '),
      atMost: 'low',
      weakening: 'removal',
    },
    { subject: 'manual jobs', certainty: 'literal' as const, origin },
  );
}

/** Returns the variables that switch off verification or encryption of connections. */
function unverifiedFacts(node: DocumentNode): Fact[] {
  return node
    .pairs('variables')
    .flatMap(([name, value]) => environmentFacts(name, value.text() ?? value.text('value') ?? '', value.stretch()))
    .filter(({ control }) => control === controls.tlsVerify || control === controls.encryptedConnection);
}

/** `Security/SAST.gitlab-ci.yml`, `Jobs/Secret-Detection.gitlab-ci.yml` or the component of that name. */
const SCAN = expression('i')`
  (?:SAST|DAST|Secret-Detection|Dependency-Scanning|Container-Scanning|API-Security
  |Coverage-Fuzzing)[\w.-]*(?:@.*)?$
`;

/**
 * Ranks the files of other projects by what `ref` pins: a commit is one text for ever, a branch is not.
 * https://docs.gitlab.com/ci/yaml/#includeproject
 */
function includedProjects(root: DocumentNode): Fact[] {
  return root.items('include').flatMap((node) => {
    const [project, ref] = [node.text('project'), node.text('ref') ?? ''];
    if (project === null || hasHole(ref)) return [];
    const rank = /^[0-9a-f]{40}$/.test(ref) ? 2 : /^v?\d[\d.]*$/.test(ref) ? 1 : 0;
    const word = ['a branch', 'a version', 'a commit'][rank]!;
    const subject = `include of ${project} ${node.text('file') ?? ''}`.trim();
    return [
      makeFact(
        controls.workflowTrust,
        { kind: 'rank', name: subject, rank, word, atMost: 'medium', weakening: 'downgrade' },
        { subject, certainty: 'literal' as const, origin: node.stretch(), onlyChanged: true },
      ),
    ];
  });
}

/** Returns the scan templates that a pipeline includes. https://docs.gitlab.com/user/application_security/ */
function scanTemplates(root: DocumentNode): Fact[] {
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
    makeFact(
      controls.threatDetection,
      rankOfNames('include', kinds, { isGood: true, atMost: 'medium', weakening: 'removal' }),
      {
        subject: 'scans',
        certainty: at === undefined ? ('default' as const) : ('literal' as const),
        origin: (at ?? root).opening,
      },
    ),
  ];
}
