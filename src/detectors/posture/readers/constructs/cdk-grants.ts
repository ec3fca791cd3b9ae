/** Statements and principals of the CDK. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_iam-readme.html */

import type { CallValue } from '../../languages/code/call.ts';
import { asText, textsOf, type Value } from '../../languages/value.ts';
import type { Clause } from '../../orders/conditions.ts';
import type { Grants } from '../../orders/grants.ts';
import { grantsOf } from '../cloud/access-policy.ts';
import { ConstructProperties, entriesOf, plainValue } from './properties.ts';

/** Returns what a `new PolicyStatement({ … })` grants. */
export function grantsOfStatement(call: CallValue): Grants {
  const of = new ConstructProperties('PolicyStatement', entriesOf(call), call.at, (at) => ({
    path: '',
    line: at.from,
    endLine: at.to,
  }));
  const texts = (key: string) => textsOf(of.find(key)?.value);
  const not = (key: string) => (of.find(key) === undefined ? [] : [`!${texts(key).sort().join(',')}`]);
  const resources = [...texts('resources'), ...not('notResources')];
  const principals = of.find('principals')?.value;
  return grantsOf([
    {
      denies: /deny$/i.test(asText(of.find('effect')?.value ?? { kind: 'unknown', text: '', at: call.at })),
      actions: [...texts('actions'), ...not('notActions')],
      resources: resources.length === 0 ? [''] : resources,
      principals: principals === undefined ? [''] : principalsOf(principals),
      condition: conditionsOf(of.find('conditions')?.value),
    },
  ]);
}

/** Returns the clauses of `conditions`; what is not a map is one clause of its text. */
function conditionsOf(value: Value | undefined): Clause[] {
  if (value === undefined) return [];
  if (value.kind !== 'map') return [{ operator: '', key: '', values: [asText(value)] }];
  return value.entries.flatMap(({ key: operator, value: inner }) =>
    inner.kind === 'map'
      ? inner.entries.map((entry) => ({ operator, key: entry.key, values: textsOf(entry.value) }))
      : [{ operator, key: '', values: textsOf(inner) }],
  );
}

/** Returns the principals of constructs: `new iam.AnyPrincipal()` is anyone; of any other, its arguments. */
export function principalsOf(value: Value): string[] {
  const plain = plainValue(value);
  if (plain.kind === 'list') return plain.items.flatMap(principalsOf);
  const name = value.kind === 'call' ? (/(\w+Principal)\w*$/.exec(value.name)?.[1] ?? '') : '';
  if (/^(?:New)?(?:Any|Star)Principal$/.test(name)) return ['*'];
  if (value.kind === 'call' && name !== '')
    return [`${name} ${value.args.map((arg) => asText(plainValue(arg))).join(' ')}`];
  return [asText(plain)];
}
