/** Statements and principals of the CDK. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_iam-readme.html */

import type { CallValue } from '../../languages/code/call.ts';
import { asText, textsOf, type Value } from '../../languages/value.ts';
import type { Clause } from '../../orders/conditions.ts';
import type { Grant, Grants } from '../../orders/grants.ts';
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

/** Methods that hand out everything. */
const FULL = /^(?:fullaccess|admin|all)/;
/** Words of the other methods that name a kind of access, as patterns that cover each other. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/read|publicaccess/, 'read'],
  [/write(?!acl)|crud/, 'write*'],
  [/^put(?!acl)/, 'write put'],
  [/^delete/, 'write delete'],
  [/encrypt(?=decrypt)|^encrypt/, 'encrypt'],
  [/decrypt/, 'decrypt'],
];

/**
 * Reads a method that gives rights to a resource: `table.grantReadData(handler)`, `table.grant(handler, 'dynamodb:*')`.
 * Returns null for any other call.
 */
export function grantsOfMethod(call: CallValue): readonly Grant[] | null {
  const method = call.name.split('.').at(-1)!.replaceAll('_', '').toLowerCase();
  if (!/^grant(?!ed|s$|able|ing)/.test(method) || !call.name.includes('.')) return null;
  const kind = method.slice('grant'.length);
  const [to, ...given] = call.args;
  const principal = kind.startsWith('publicaccess') ? '*' : to === undefined ? '' : asText(plainValue(to));
  const actions =
    kind === ''
      ? given.flatMap((one) => textsOf(plainValue(one)))
      : FULL.test(kind)
        ? ['*']
        : KINDS.filter(([words]) => words.test(kind)).map(([, action]) => action);
  const all = actions.length === 0 ? [kind] : actions;
  return all.map((action) => ({ action, resource: 'its resource', principal, condition: [] }));
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
