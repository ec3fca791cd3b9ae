/** Istio's authorization policies. https://istio.io/latest/docs/reference/config/security/authorization-policy/ */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf } from '../../languages/value.ts';
import type { Grant } from '../../orders/grants.ts';
import { refuseBeyond } from '../../languages/limits.ts';

/** Returns who may call what; null if the policy allows and denies nothing by itself. */
export function authorizationFact(root: DocumentNode): Fact | null {
  const action = root.text('spec', 'action') ?? 'ALLOW';
  const rules = root.items('spec', 'rules');
  if (!/^(?:ALLOW|DENY)$/.test(action) || rules.length === 0) return null;
  const grants = rules.flatMap(grantsOf);
  return {
    control: controls.iam,
    subject: '',
    value: {
      kind: 'grants',
      allows: action === 'ALLOW' ? grants : [],
      denies: action === 'DENY' ? grants : [],
    },
    certainty: 'literal',
    origin: (root.below('spec', 'rules') ?? root).opening,
  };
}

/** Reads a rule: one without a source allows everyone, one without an operation allows everything. */
function grantsOf(rule: DocumentNode): Grant[] {
  const who = rule.items('from').map((from) => pairsOf(from.below('source')));
  const what = rule.items('to').map((to) => pairsOf(to.below('operation')));
  const when = rule.items('when').map((one) => ({
    operator: 'StringLike',
    key: one.text('key') ?? '',
    values: textsOf(one.get('values')?.value),
  }));
  const principals = who.length === 0 ? ['*'] : who.flatMap((pairs) => (isAnyone(pairs) ? ['*'] : textsOfPairs(pairs)));
  const operations = what.length === 0 ? ['*'] : what.flatMap(textsOfPairs);
  return principals.flatMap((principal) =>
    operations.map((action) => ({ action, resource: '*', principal, condition: when })),
  );
}

type Pairs = readonly (readonly [key: string, values: readonly string[]])[];

function pairsOf(node: DocumentNode | undefined): Pairs {
  return (node?.pairs() ?? []).map(([key, inner]) => [key, textsOf(inner.value)]);
}

/** Tests if every source of a rule is `*`. */
function isAnyone(pairs: Pairs): boolean {
  // A request principal needs a token, whoever issued it.
  const isAll = (key: string, values: readonly string[]) =>
    values.includes('*') || (/ipBlocks$/i.test(key) && values.includes('0.0.0.0/0'));
  return pairs.length > 0 && pairs.every(([key, values]) => !/^(?:not|request)/.test(key) && isAll(key, values));
}

/** Returns each combination of one value of every key, as a text: `methods GET, paths /v1/x`. */
function textsOfPairs(pairs: Pairs): readonly string[] {
  const sorted = [...pairs].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.reduce<readonly string[]>(
    (texts, [key, values]) => {
      refuseBeyond(texts.length * values.length > MOST);
      return texts.flatMap((text) =>
        values.map((value) => (text === '' ? `${key} ${value}` : `${text}, ${key} ${value}`)),
      );
    },
    [''],
  );
}

/** Most combinations that are compared. */
const MOST = 20_000;
