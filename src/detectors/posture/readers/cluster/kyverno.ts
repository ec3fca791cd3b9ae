/**
 * Policies of Kyverno: how many rules they have, what each does with an object that fails, which objects it leaves out.
 * https://kyverno.io/docs/policy-types/cluster-policy/validate/,
 * https://kyverno.io/docs/policy-types/cluster-policy/match-exclude/
 */

import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { truth, type Value } from '../../languages/value.ts';
import type { Rank } from '../../orders/ranks.ts';

/** Tests if a document is a Policy or ClusterPolicy of Kyverno. */
export function isKyverno(root: DocumentNode): boolean {
  return /^kyverno\.io\//.test(root.text('apiVersion') ?? '') && /^(?:Cluster)?Policy$/.test(root.text('kind') ?? '');
}

/** Returns the count of rules, and for each its action and the objects it leaves out; none without rules. */
export function kyvernoFacts(root: DocumentNode): Fact[] {
  const rules = root.items('spec', 'rules');
  if (rules.length === 0) return [];
  const origin = (root.below('spec', 'rules') ?? root).opening;
  const count: Rank = {
    kind: 'rank',
    name: 'rules',
    rank: rules.length,
    word: `${rules.length} rules`,
    atMost: 'medium',
    weakening: 'removal',
  };
  return [
    makeFact(controls.podSecurity, count, { subject: 'rules', certainty: 'literal', origin }),
    ...rules.flatMap((rule) => ruleFacts(rule, root)),
  ];
}

/** Returns the action of one rule and its exclusions. Compared only where written on both sides. */
function ruleFacts(rule: DocumentNode, root: DocumentNode): Fact[] {
  const name = rule.label('name');
  const left = leftOut(rule);
  const fact = (subject: string, value: Omit<Rank, 'kind' | 'name' | 'atMost'>, found: Found | undefined): Fact =>
    makeFact(
      controls.podSecurity,
      { kind: 'rank', name: subject, atMost: 'medium', ...value },
      {
        subject: `rule ${name} ${subject}`,
        certainty: found === undefined ? 'default' : 'literal',
        origin: found?.origin ?? rule.opening,
        onlyChanged: true,
      },
    );
  return [
    ...actionFacts(rule, root, fact),
    fact(
      'exclude',
      {
        rank: 0,
        word: left.length === 0 ? 'nothing' : left.join(', '),
        weakening: 'escalation',
        items: { isGood: false, names: left },
      },
      rule.get('exclude'),
    ),
  ];
}

type MakeFact = (subject: string, value: Omit<Rank, 'kind' | 'name' | 'atMost'>, found: Found | undefined) => Fact;

/**
 * Returns what happens to an object that fails: the action of the rule itself comes before that of the policy; by
 * default a failure is only reported.
 */
function actionFacts(rule: DocumentNode, root: DocumentNode, fact: MakeFact): Fact[] {
  const key = ['validate', 'verifyImages'].find((one) => rule.entry(one) !== undefined);
  if (key === undefined) return [];
  const own = rule.below(key);
  const found =
    own?.get('failureAction') ?? own?.items()[0]?.get('failureAction') ?? root.get('spec', 'validationFailureAction');
  const word = found?.value.kind === 'known' ? String(found.value.value) : found === undefined ? 'Audit' : null;
  if (word === null || word.includes('{{')) return [];
  const rank = word.toLowerCase() === 'enforce' ? 1 : 0;
  return [fact('failureAction', { rank, word, weakening: 'downgrade' }, found)];
}

/**
 * Returns each filter of `exclude` as a text. All filters of `all` must match, so that one more of them excludes less.
 */
function leftOut(rule: DocumentNode): readonly string[] {
  const any = rule.items('exclude', 'any').flatMap((one) => filterTexts(one.value));
  const direct = rule.below('exclude')?.value;
  const old = direct?.kind === 'map' ? direct.entries.filter(({ key }) => key !== 'any' && key !== 'all') : [];
  const all = rule.below('exclude', 'all');
  return [
    ...any,
    ...old.flatMap(({ value }) => filterTexts(value)),
    ...(all === undefined ? [] : [filterTexts(all.value).join(' and ')]),
  ];
}

/** Returns the words of a filter: `namespaces kube-system`. */
function filterTexts(value: Value, key = ''): readonly string[] {
  if (value.kind === 'map') return value.entries.flatMap((entry) => filterTexts(entry.value, entry.key));
  if (value.kind === 'list') return value.items.flatMap((item) => filterTexts(item, key));
  return value.kind === 'known' && truth(value) !== false ? [`${key} ${String(value.value)}`] : [];
}
