/** Facts of lists by which admission rules say what they check, and what they leave out. */

import type { Control } from '../../control.ts';
import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import { hasHole } from '../../holes.ts';
import type { Circumstances, Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth, type Value } from '../../languages/value.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Origin } from '../../position.ts';

export interface ListOf {
  readonly subject: string;
  /** A name with a star covers others. */
  readonly names: readonly string[];
  readonly isGood: boolean;
  readonly origin: Origin;
}

/** More names are data, not rules. */
const MOST = 400;

/** Makes the fact of a list of names; `more` are circumstances beside those of a list that is written. */
export function listFact(
  of: ListOf,
  more: Partial<Circumstances> = {},
  control: Control<'rank'> = controls.podSecurity,
): Fact {
  return makeFact(control, listRank(of), {
    subject: of.subject,
    certainty: 'literal' as const,
    origin: of.origin,
    ...more,
  });
}

/** Returns the value of a list of names; a name that a template fills in says nothing. */
export function listRank({ subject, names, isGood }: Omit<ListOf, 'origin'>): Rank {
  const all = [...new Set(names)].filter((name) => name !== '' && !hasHole(name)).slice(0, MOST);
  return {
    kind: 'rank',
    name: subject.split(' ').at(-1)!,
    rank: 0,
    word: all.length === 0 ? 'none' : all.join(', '),
    atMost: 'medium',
    weakening: isGood ? 'downgrade' : 'escalation',
    items: { isGood, names: all, globs: true },
  };
}

/** Returns the plain texts of a list, or the one text that is there instead. */
export function textsAt(node: DocumentNode | undefined, ...keys: readonly string[]): readonly string[] {
  if (node === undefined) return [];
  const items = node.items(...keys).flatMap((item) => item.text() ?? []);
  const only = node.text(...keys);
  return only === null ? items : [only, ...items];
}

/** Returns the words of a filter, each with the key before it: `namespaces kube-system`. */
export function wordsOf(value: Value, key = ''): readonly string[] {
  if (value.kind === 'map') return value.entries.flatMap((entry) => wordsOf(entry.value, entry.key));
  if (value.kind === 'list') return value.items.flatMap((item) => wordsOf(item, key));
  return value.kind === 'known' && truth(value) !== false ? [`${key} ${String(value.value)}`.trim()] : [];
}

/** Returns facts of selectors and conditions that keep objects from being checked. `prefix` names their rule. */
export function narrowingFacts(node: DocumentNode, prefix: string, selectors: readonly string[]): Fact[] {
  const left: string[] = [];
  const chosen: Fact[] = [];
  for (const key of selectors) {
    for (const [label, value] of node.pairs(key, 'matchLabels')) left.push(`only ${label}=${value.text() ?? ''}`);
    for (const expression of node.items(key, 'matchExpressions')) {
      const [label, operator] = [expression.text('key') ?? '', expression.text('operator')];
      const values = textsAt(expression, 'values');
      if (operator === 'NotIn') left.push(...values.map((value) => `not ${label}=${value}`));
      else if (operator === 'DoesNotExist') left.push(`not ${label}`);
      else left.push(`only ${label}`);
      if (operator === 'In') {
        const list = { subject: `${prefix} ${label}`, names: values, isGood: true, origin: expression.stretch() };
        chosen.push(listFact(list, { onlyChanged: true }));
      }
    }
  }
  left.push(
    ...node
      .items('matchConditions')
      .flatMap((one) => one.text('expression') ?? [])
      .map((text) => `if ${text}`),
  );
  const list = { subject: `${prefix} exceptions`, names: left, isGood: false, origin: node.opening };
  return [listFact(list, { onlyChanged: true }), ...chosen];
}
