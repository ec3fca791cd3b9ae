/**
 * GitHub workflows: what each job's token may do, and whose code runs with it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */

import { expression } from '../../../model/expressions/expression.ts';
import { nothingSet } from '../control.ts';
import { environmentFacts } from './settings/environment-facts.ts';
import { controls } from '../controls.ts';
import type { Rank } from '../orders/ranks.ts';
import { REPOSITORY_DEFAULT, tokenScopes } from '../orders/workflow.ts';
import type { Confidence } from '../../../model/rule.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../judge/scene.ts';
import { DocumentNode } from '../languages/document.ts';
import { truth } from '../languages/value.ts';
import { parseYaml } from '../languages/yaml/parse.ts';
import { Lines, textOf } from '../position.ts';
import { deployFacts } from './pipelines/deploy-branches.ts';
import { isIgnored, onlyReporting, scanFacts, scannersOf } from './pipelines/scans.ts';
import { strangerFacts } from './pipelines/workflow-strangers.ts';
import { supplyFacts } from './pipelines/workflow-supply.ts';

/** Returns a scope for each job: permissions of its token, code of others, its scans. Null if it is not YAML. */
export const readWorkflow: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const documents = parseYaml(source)?.documents ?? null;
  if (documents === null) return null;
  const lines = new Lines(source);
  const root = new DocumentNode(
    documents[0] ?? { kind: 'map', entries: [], open: false, at: { from: 0, to: 0 } },
    lines,
    path,
    0,
  );
  const scopes = root.pairs('jobs').map(
    ([name, job]): Scope => ({
      id: `job ${name}`,
      origin: job.opening,
      facts: [
        permissions(root, job),
        trigger(root, job),
        ...actionFacts(job),
        ...checkoutFacts(job),
        ...unverifiedFacts(root, job),
        ...strangerFacts(root, job),
        ...supplyFacts(job),
      ],
      // A job beside others that may write everything, under a workflow that says less.
      ...(job.text('permissions') === 'write-all' && {
        joins: [{ parent: '', facts: [permissions(root, root.empty())], judged: 'added' as const }],
      }),
      absent: nothingSet,
      atMost: 'high',
      site: name,
    }),
  );
  return plainScene([...scopes, ...scansScope(root)], () => null);
};

/** Returns the scanners of all jobs together, as one may move to another job, and the branches that deploy. */
function scansScope(root: DocumentNode): readonly Scope[] {
  const scans = root.pairs('jobs').flatMap(([, job]) => {
    const own = scannersOf(job.items('steps'), [['uses'], ['run']]);
    return isIgnored(job) ? own.map(onlyReporting) : own;
  });
  const scope = (id: string, facts: readonly Fact[]): Scope => ({
    id,
    origin: root.opening,
    facts,
    absent: nothingSet,
    atMost: 'medium',
    site: id,
  });
  return [scope('scans', scanFacts(scans, root.opening)), scope('deployments', deployFacts(root))];
}

/**
 * Returns a job's own permissions, else the workflow's, else what the repository gives: unknown here, and perhaps
 * everything.
 */
function permissions(root: DocumentNode, job: DocumentNode): Fact {
  const own = [job, root].find((node) => node.entry('permissions') !== undefined)?.below('permissions');
  if (own === undefined)
    return {
      control: controls.workflowPermissions,
      subject: '',
      value: REPOSITORY_DEFAULT,
      certainty: 'unknown',
      origin: (root.below('jobs') ?? root).opening,
    };
  const pairs = own.pairs();
  const value =
    own.value.kind === 'map'
      ? tokenScopes(Object.fromEntries(pairs.map(([scope, node]) => [scope, node.text() ?? 'none'])))
      : tokenScopes(own.text() ?? '');
  const written = pairs.filter(([, node]) => node.text() === 'write').at(-1)?.[1];
  return {
    control: controls.workflowPermissions,
    subject: '',
    value,
    certainty: 'literal',
    origin: (written ?? own).opening,
  };
}

function rankFactOf(
  subject: string,
  name: string,
  value: number,
  word: string,
  atMost: Confidence,
  node: DocumentNode,
): Fact {
  const of: Rank = {
    kind: 'rank',
    name,
    rank: value,
    word,
    atMost,
    weakening: atMost === 'low' ? 'downgrade' : 'escalation',
  };
  return { control: controls.workflowTrust, subject, value: of, certainty: 'literal', origin: node.opening };
}

/**
 * Ranks the triggers of a workflow: some run with the secrets of the repository on what a stranger sent.
 * https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
function trigger(root: DocumentNode, job: DocumentNode): Fact {
  const on = root.below('on') ?? root.below('true');
  const names =
    on === undefined
      ? []
      : [on.text() ?? '', ...on.items().map((item) => item.text() ?? ''), ...on.pairs().map(([name]) => name)];
  const risky = names.find((name) => name === 'pull_request_target' || name === 'workflow_run');
  const head = job
    .items('steps')
    .find(
      (step) =>
        /^actions\/checkout@/.test(step.text('uses') ?? '') &&
        STRANGERS.test(withEnvironment(step.text('with', 'ref') ?? '', [step, job, root])),
    );
  const value = risky === undefined ? 2 : head === undefined ? 1 : 0;
  return rankFactOf(
    'trigger',
    'trigger',
    value,
    value === 2
      ? 'without secrets for strangers'
      : value === 1
        ? risky!
        : `${risky} that checks out the pull request's own code`,
    value === 0 ? 'high' : 'medium',
    head ?? on ?? root,
  );
}

/** Refs that a stranger has sent: the head of a pull request, or its test merge. */
const STRANGERS = expression('')`
  github\.(?:event\.pull_request\.head|head_ref|event\.workflow_run\.head)|refs/pull/
  |pull_request\.merge_commit_sha
`;

/** Puts the nearest environment into a text: `${{ env.REF }}` → its value. */
function withEnvironment(text: string, nodes: readonly DocumentNode[]): string {
  const name = /\benv\.(\w+)/.exec(text)?.[1];
  const value = name === undefined ? null : nodes.map((node) => node.text('env', name)).find((one) => one !== null);
  return value ?? text;
}

/**
 * Returns the environment variables that switch off the verification of certificates for a job, or let what a step
 * prints set variables of the others.
 * https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/
 */
function unverifiedFacts(root: DocumentNode, job: DocumentNode): Fact[] {
  const variables = [root, job, ...job.items('steps')].flatMap((node) => node.pairs('env'));
  const unsafe = variables.find(
    ([name, node]) => name === 'ACTIONS_ALLOW_UNSECURE_COMMANDS' && truth(node.value) === true,
  )?.[1];
  const commands = rankFactOf(
    'unsecure commands',
    'ACTIONS_ALLOW_UNSECURE_COMMANDS',
    unsafe === undefined ? 1 : 0,
    String(unsafe !== undefined),
    'medium',
    unsafe ?? job,
  );
  const facts = variables
    .flatMap(([name, node]) => environmentFacts(name, node.text() ?? '', node.stretch()))
    .filter(({ control }) => control === controls.tlsVerify);
  return [...facts, commands];
}

const PINS = ['a branch', 'a major version', 'a version', 'a commit'] as const;

/**
 * Returns the actions of a job by how they are pinned: one by commit cannot change; a tag or branch can.
 * https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions
 */
function actionFacts(job: DocumentNode): Fact[] {
  const least = new Map<string, Fact>();
  for (const node of [job, ...job.items('steps')]) {
    const [, action, version = ''] = /^([\w.-]+\/[\w./-]+)@(.+)$/.exec(node.text('uses') ?? '') ?? [];
    if (action === undefined) continue;
    const pin = /^[0-9a-f]{40}$/.test(version) ? 3 : /^v?\d+\.\d+/.test(version) ? 2 : /^v?\d+$/.test(version) ? 1 : 0;
    const known = least.get(action);
    if (known !== undefined && (known.value as Rank).rank <= pin) continue;
    least.set(
      action,
      rankFactOf(
        `uses ${action}`,
        action,
        pin,
        PINS[pin]!,
        /^(?:actions|github)\//.test(action) ? 'low' : 'medium',
        node.below('uses')!,
      ),
    );
  }
  const inherits = job.text('secrets') === 'inherit';
  return [
    ...least.values(),
    ...(job.entry('uses') === undefined
      ? []
      : [
          rankFactOf(
            'secrets',
            'secrets of the called workflow',
            inherits ? 0 : 1,
            inherits ? 'all' : 'named ones',
            'low',
            job.below('secrets') ?? job,
          ),
        ]),
  ];
}

/**
 * Returns if the checkout leaves the token in the work tree: it does unless `persist-credentials` is false.
 * https://github.com/actions/checkout#usage
 */
function checkoutFacts(job: DocumentNode): Fact[] {
  const checkouts = job.items('steps').filter((step) => /^actions\/checkout@/.test(step.text('uses') ?? ''));
  if (checkouts.length === 0) return [];
  const leaves = checkouts.find((step) => step.text('with', 'persist-credentials') !== 'false');
  return [
    rankFactOf(
      'persist-credentials',
      'persist-credentials',
      leaves === undefined ? 1 : 0,
      leaves === undefined ? 'false' : 'true',
      'low',
      leaves?.below('with') ?? leaves ?? checkouts[0]!,
    ),
  ];
}
