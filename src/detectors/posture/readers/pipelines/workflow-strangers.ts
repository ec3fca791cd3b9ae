/**
 * Jobs of GitHub workflows that strangers can reach: texts that they write within a script, machines that stay, guards
 * against forks. https://docs.github.com/en/actions/reference/security/secure-use
 */

import { expression } from '../../../../model/expressions/expression.ts';
import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';
import type { Confidence } from '../../../../model/rule.ts';

/**
 * Texts of strangers: an expression is replaced by them before the script runs.
 * https://docs.github.com/en/actions/concepts/security/script-injections
 */
const WRITTEN = expression('')`
  github\.(?:head_ref|event\.(?:(?:issue|pull_request|discussion|comment|review|review_comment|head_commit|milestone)
  \.(?:title|body|message|head\.(?:ref|label|repo\.default_branch)|author\.(?:email|name)|description)
  |pages\b|commits\b|workflow_run\.(?:head_branch|display_title|head_commit\.(?:message|author))))
`;

/** Reads what strangers can do in a job: inject text into a script, use its own machine, run from a fork. */
export function strangerFacts(root: DocumentNode, job: DocumentNode): Fact[] {
  const steps = job.items('steps');
  const injected = steps.find(
    (step) => hasStrangersText(step.text('run')) || hasStrangersText(step.text('with', 'script')),
  );
  const on = root.below('on') ?? root.below('true');
  const isOfForks = /\bpull_request\b/.test(
    [
      on?.text() ?? '',
      ...(on?.items() ?? []).map((one) => one.text() ?? ''),
      ...(on?.pairs() ?? []).map(([name]) => name),
    ].join(' '),
  );
  const runner = [job.text('runs-on') ?? '', job.text('runs-on', 'group') ?? '', ...runnerLabels(job)].join(' ');
  const isOwn = /self-hosted/.test(runner);
  const isGuarded = /head\.repo\.(?:full_name|fork|owner)|github\.repository(?:_owner)?\b/.test(job.text('if') ?? '');
  return [
    rankedFact(
      'script',
      injected === undefined ? 1 : 0,
      ['text of strangers', 'no text of strangers'],
      'medium',
      injected ?? job,
    ),
    ...(isOfForks
      ? [
          rankedFact('runner for pull requests', isOwn ? 0 : 1, ['self-hosted', 'hosted'], 'low', job),
          ...(isOwn ? [rankedFact('guard against forks', isGuarded ? 1 : 0, ['none', 'in `if`'], 'medium', job)] : []),
        ]
      : []),
    rankedFact('environment', job.entry('environment') === undefined ? 0 : 1, ['none', 'set'], 'medium', job),
  ];
}

function runnerLabels(job: DocumentNode): readonly string[] {
  return [...job.items('runs-on'), ...job.items('runs-on', 'labels')].map((one) => one.text() ?? '');
}

/** Tests if a script contains an expression whose text a stranger may write: `${{ github.event.issue.title }}`. */
function hasStrangersText(script: string | null): boolean {
  if (script === null) return false;
  return script
    .split('${{')
    .slice(1)
    .some((part) => WRITTEN.test(part.slice(0, Math.max(0, part.indexOf('}}')))));
}

function rankedFact(
  name: string,
  rank: number,
  words: readonly [weak: string, strong: string],
  atMost: Confidence,
  { opening }: { readonly opening: Origin },
): Fact {
  return makeFact(
    controls.workflowTrust,
    {
      kind: 'rank',
      name,
      rank,
      word: words[rank]!,
      atMost,
      weakening: rank === 0 && name === 'script' ? 'escalation' : 'removal',
    },
    { subject: name, certainty: 'literal' as const, origin: opening },
  );
}
