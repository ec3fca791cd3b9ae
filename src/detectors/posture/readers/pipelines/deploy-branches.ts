/**
 * Branches from which a pipeline may deploy: a job that releases or has an environment, and the filters around it.
 * https://circleci.com/docs/configuration-reference/#filters, https://docs.gitlab.com/ci/yaml/#rules,
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax,
 * https://learn.microsoft.com/azure/devops/pipelines/process/conditions, https://docs.drone.io/pipeline/conditions/,
 * https://docs.travis-ci.com/user/deployment/#conditional-releases-with-on
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { listFact, textsAt } from '../admission/lists.ts';

const DEPLOYS = /deploy|release|publish|promote|\bprod(?:uction)?\b/i;
/** A condition that asks for the branch, the tag or the event. */
const ASKS_BRANCH = /github\.(?:ref|base_ref|head_ref|event)|Build\.SourceBranch|Build\.Reason|CI_COMMIT_|branch|tag/i;
/** More jobs are data. */
const MOST = 300;

/** Returns one fact for each job that deploys: the branches and events that reach it, `*` for all. */
export function deployFacts(root: DocumentNode): Fact[] {
  return [
    ...circleFacts(root),
    ...githubFacts(root),
    ...azureFacts(root),
    ...stepFacts(root),
    ...travisFacts(root),
  ].slice(0, MOST);
}

function branchesFact(job: string, branches: readonly string[], origin: Origin): Fact {
  const names = branches.length === 0 ? ['*'] : branches;
  // One more branch may be meant; every branch is not.
  const atMost = names.some((name) => name.startsWith('*')) ? 'medium' : 'low';
  const list = { subject: `branches of ${job}`, names, isGood: false, origin };
  return listFact(list, { onlyChanged: true, atMost }, controls.workflowTrust);
}

/** Returns a filter of regular expressions as names with stars: `/release-.*\/` → `release-*`. */
function plainBranch(text: string): string {
  const inner = /^\/(.*)\/$/.exec(text)?.[1];
  return inner === undefined ? text : inner.replace(/^\^|\$$/g, '').replaceAll('.*', '*');
}

function circleFacts(root: DocumentNode): Fact[] {
  return root.pairs('workflows').flatMap(([workflow, node]) =>
    node
      .items('jobs')
      .flatMap((item) => item.pairs())
      .filter(([name, job]) => DEPLOYS.test(name) || job.entry('context') !== undefined)
      .filter(([, job]) => job.text('type') !== 'approval')
      .map(([name, job]) => {
        const tags = textsAt(job.below('filters'), 'tags', 'only').map((tag) => `tag ${plainBranch(tag)}`);
        const only = textsAt(job.below('filters'), 'branches', 'only').map(plainBranch);
        const ignored = textsAt(job.below('filters'), 'branches', 'ignore').map(plainBranch);
        const branches = only.length > 0 ? only : ignored.length > 0 ? exceptions(ignored) : ['*'];
        return branchesFact(`${workflow} ${job.text('name') ?? name}`, [...branches, ...tags], job.stretch());
      }),
  );
}

/** Returns all branches but some. Ignoring all of them leaves the tags. */
function exceptions(ignored: readonly string[]): readonly string[] {
  return ignored.includes('*') ? ['no branch'] : [`* but ${[...ignored].sort().join(' and ')}`];
}

/** Returns what the triggers of a workflow let in: branches of pushes, requests from outside. */
function githubTriggers(root: DocumentNode): readonly string[] {
  const on = root.below('on') ?? root.below('true');
  const events = [...textsAt(on), ...(on?.pairs() ?? []).map(([name]) => name)];
  return events.flatMap((event): readonly string[] => {
    if (event !== 'push') return event.startsWith('pull_request') ? [`* of ${event}`] : [];
    const push = on?.below('push');
    const names = textsAt(push, 'branches');
    const but = textsAt(push, 'branches-ignore');
    const tags = textsAt(push, 'tags').map((tag) => `tag ${tag}`);
    if (names.length + but.length + tags.length === 0) return ['*'];
    return [...names.map((name) => name.replace('**', '*')), ...(but.length > 0 ? exceptions(but) : []), ...tags];
  });
}

function githubFacts(root: DocumentNode): Fact[] {
  if (root.entry('on') === undefined && root.entry('true') === undefined) return [];
  const triggers = githubTriggers(root);
  return root.pairs('jobs').flatMap(([name, job]) => {
    if (!(DEPLOYS.test(name) || job.entry('environment') !== undefined) || triggers.length === 0) return [];
    return [branchesFact(name, conditioned(triggers, job.text('if')), job.opening)];
  });
}

/** A condition about branches counts where the triggers let in every one of them. */
function conditioned(branches: readonly string[], condition: string | null): readonly string[] {
  const isOpen = branches.some((name) => name.startsWith('*'));
  return isOpen && condition !== null && ASKS_BRANCH.test(condition)
    ? [`if ${condition.replaceAll('*', '×')}`]
    : branches;
}

/** Returns a fact for each stage or deployment of Azure Pipelines; a stage's condition is for all its jobs. */
function azureFacts(root: DocumentNode): Fact[] {
  const trigger = root.below('trigger');
  const written = [...textsAt(trigger), ...textsAt(trigger, 'branches', 'include')];
  const branches = written.length === 0 ? ['*'] : written.includes('none') ? ['no branch'] : written;
  const stages = root.items('stages');
  const jobs = [
    ...root.items('jobs').map((job) => [job, null] as const),
    ...stages.flatMap((stage) => stage.items('jobs').map((job) => [job, stage.text('condition')] as const)),
  ];
  return jobs.flatMap(([job, outer]) => {
    const name = job.text('deployment');
    const condition = [outer, job.text('condition')].filter((one) => one !== null).join(' and ');
    return name === null ? [] : [branchesFact(name, conditioned(branches, condition || null), job.opening)];
  });
}

/** Steps of Drone and Woodpecker (`when`) and of Buildkite (`branches`). */
function stepFacts(root: DocumentNode): Fact[] {
  const trigger = textsAt(root, 'trigger', 'branch');
  return root.items('steps').flatMap((step) => {
    const name = step.text('name') ?? step.text('label') ?? '';
    if (!DEPLOYS.test(name)) return [];
    const when = step.below('when');
    const events = textsAt(when, 'event').map((event) => `event ${event}`);
    const own = [
      ...textsAt(when, 'branch'),
      ...textsAt(when, 'branch', 'include'),
      ...(step.text('branches') ?? '').split(/\s+/),
    ];
    const named = own.filter((one) => one !== '');
    const branches = named.length > 0 ? named : events.length > 0 ? events : trigger;
    return [branchesFact(name, conditioned(branches.length === 0 ? ['*'] : branches, step.text('if')), step.opening)];
  });
}

/** Travis deploys from its default branch where nothing else is said. */
function travisFacts(root: DocumentNode): Fact[] {
  const one = root.below('deploy');
  const all = root.items('deploy').length > 0 ? root.items('deploy') : one === undefined ? [] : [one];
  return all.flatMap((target) => {
    const name = target.text('provider');
    if (name === null) return [];
    const isAll = truth(target.get('on', 'all_branches')?.value) === true;
    const named = textsAt(target, 'on', 'branch');
    return [
      branchesFact(`deploy ${name}`, isAll ? ['*'] : named.length > 0 ? named : ['its default branch'], target.opening),
    ];
  });
}

/** Returns the branches from which a job of GitLab deploys; none for a job that does not, or takes over filters. */
export function gitlabDeployFacts(root: DocumentNode, name: string, job: DocumentNode): Fact[] {
  const isDeploy =
    job.entry('environment') !== undefined || DEPLOYS.test(name) || DEPLOYS.test(job.text('stage') ?? '');
  if (!isDeploy || job.entry('script') === undefined) return [];
  if (job.entry('extends') !== undefined || root.entry('workflow') !== undefined) return [];
  const rules = job.items('rules').filter((rule) => rule.text('when') !== 'never');
  const only = [...textsAt(job, 'only'), ...textsAt(job, 'only', 'refs')];
  const except = [...textsAt(job, 'except'), ...textsAt(job, 'except', 'refs')];
  const conditions = rules
    .map((rule) => rule.text('if')?.replaceAll('*', '×'))
    .map((text) => (text ? `if ${text}` : '*'));
  const filters = only.map((one) => (one === 'branches' ? '*' : plainBranch(one)));
  const branches =
    rules.length > 0 ? conditions : filters.length > 0 ? filters : except.length > 0 ? exceptions(except) : [];
  return [branchesFact(name, branches, job.opening)];
}
