/**
 * Statements of an access policy → what they grant.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */

import type { Clause } from '../../orders/conditions.ts';
import type { Grant, Grants } from '../../orders/grants.ts';
import { type Value, asText, entryOf, textsOf } from '../../languages/value.ts';

export interface Statement {
  readonly denies: boolean;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  readonly condition: readonly Clause[];
}

/** Returns the statements as grants, one for each combination of action, resource and principal. */
export function grantsOf(statements: readonly Statement[]): Grants {
  const of = (wanted: boolean): Grant[] =>
    statements
      .filter((one) => one.denies === wanted)
      .flatMap(({ actions, resources, principals, condition }) =>
        actions.flatMap((action) =>
          resources.flatMap((resource) => principals.map((principal) => ({ action, resource, principal, condition }))),
        ),
      );
  return { kind: 'grants', allows: of(false), denies: of(true) };
}

/** Returns the grants of a policy document; null if the value is not one that can be read here. */
export function policyDocument(value: Value | undefined): Grants | null {
  const list = entryOf(value, 'Statement', 'statement')?.value;
  const statements = list?.kind === 'list' ? list.items : list === undefined ? [] : [list];
  if (statements.length === 0 || statements.some((one) => one.kind !== 'map')) return null;
  return grantsOf(statements.map(statementOf));
}

/** Reads a statement. `NotAction: [a, b]` becomes the action `!a,b`; without `Principal` the principal is empty. */
function statementOf(value: Value): Statement {
  // Tencent writes its keys in lower case.
  const get = (key: string) => entryOf(value, key, key.toLowerCase())?.value;
  const all = (key: string) => textsOf(get(key));
  const not = (key: string) => (get(`Not${key}`) === undefined ? [] : [`!${all(`Not${key}`).sort().join(',')}`]);
  const actions = [...all('Action'), ...not('Action')];
  const resources = [...all('Resource'), ...not('Resource')];
  const condition = get('Condition');
  return {
    denies: asText(get('Effect') ?? value).toLowerCase() === 'deny',
    actions,
    // A trust policy names no resource: it is for the role itself.
    resources: resources.length === 0 ? [''] : resources,
    principals: principalsOf(get('Principal'), get('NotPrincipal')),
    condition: clausesOf(condition),
  };
}

/**
 * Returns the principals: `*` for anyone, `!` for everyone but some, `Service ec2.amazonaws.com` by kind; empty for the
 * role itself.
 */
function principalsOf(principal: Value | undefined, notPrincipal: Value | undefined): string[] {
  if (notPrincipal !== undefined) return ['!'];
  if (principal === undefined) return [''];
  if (principal.kind !== 'map') return textsOf(principal);
  // `{"AWS": "*"}` is anyone as much as `*` is.
  return principal.entries.flatMap(({ key, value }) =>
    textsOf(value).map((one) => (key === 'AWS' && one === '*' ? '*' : key === 'AWS' ? one : `${key} ${one}`)),
  );
}

/** Returns a clause for each operator and key: `{ StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }`. */
function clausesOf(condition: Value | undefined): Clause[] {
  if (condition?.kind !== 'map')
    return condition === undefined ? [] : [{ operator: '', key: '', values: [asText(condition)] }];
  return condition.entries.flatMap(({ key: operator, value }) =>
    value.kind === 'map'
      ? value.entries.map(({ key, value: values }) => ({ operator, key, values: textsOf(values) }))
      : [{ operator, key: '', values: textsOf(value) }],
  );
}
