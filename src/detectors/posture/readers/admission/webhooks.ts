/**
 * Operations, resources and namespaces that webhooks and policies of Kubernetes check before an object is stored.
 * https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/,
 * https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
 */

import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { listFact, narrowingFacts, textsAt } from './lists.ts';

const SELECTORS = ['namespaceSelector', 'objectSelector'];
const OPERATIONS = ['CREATE', 'UPDATE', 'DELETE', 'CONNECT'];

/** Returns the facts of a configuration of webhooks: which there are, and what each is asked about. */
export function webhookFacts(root: DocumentNode): Fact[] {
  const hooks = root.items('webhooks');
  if (hooks.length === 0) return [];
  const names = hooks.map((hook) => hook.label('name'));
  return [
    listFact({ subject: 'webhooks', names, isGood: true, origin: root.opening }),
    ...hooks.flatMap((hook) => {
      const prefix = `webhook ${hook.label('name')}`;
      return [checkedFact(hook.items('rules'), prefix, hook), ...narrowingFacts(hook, prefix, SELECTORS)];
    }),
  ];
}

/** Returns the facts of an admission policy, or of the binding that puts it into force. */
export function admissionPolicyFacts(root: DocumentNode): Fact[] {
  const spec = root.below('spec');
  if (spec === undefined) return [];
  const [constraints, resources] = [spec.below('matchConstraints'), spec.below('matchResources')];
  const validations = spec.items('validations');
  const expressions = validations.flatMap((one) => one.text('expression') ?? []);
  const excluded = [constraints, resources].flatMap((one) => rulesIn(one?.items('excludeResourceRules') ?? []));
  return [
    ...(constraints === undefined ? [] : [checkedFact(constraints.items('resourceRules'), 'policy', constraints)]),
    ...(validations.length === 0
      ? []
      : [listFact({ subject: 'validations', names: expressions.map(plain), isGood: true, origin: root.opening })]),
    listFact({ subject: 'policy excluded', names: excluded, isGood: false, origin: root.opening }),
    ...narrowingFacts(spec, 'policy', []),
    ...(constraints === undefined ? [] : narrowingFacts(constraints, 'policy constraints', SELECTORS)),
    ...(resources === undefined ? [] : narrowingFacts(resources, 'policy resources', SELECTORS)),
  ];
}

/** An expression is compared as it is: its stars multiply. */
function plain(expression: string): string {
  return expression.replaceAll('*', '×');
}

function checkedFact(rules: readonly DocumentNode[], prefix: string, { opening }: DocumentNode): Fact {
  const origin = rules[0]?.stretch() ?? opening;
  return listFact({ subject: `${prefix} checks`, names: rulesIn(rules), isGood: true, origin }, { onlyChanged: true });
}

/** Returns each operation with each resource: `CREATE apps/deployments`. */
function rulesIn(rules: readonly DocumentNode[]): readonly string[] {
  return rules.flatMap((rule) => {
    const operations = textsAt(rule, 'operations').flatMap((one) => (one === '*' ? OPERATIONS : [one]));
    const groups = textsAt(rule, 'apiGroups').map((group) => (group === '' ? 'core' : group));
    return operations.flatMap((operation) =>
      (groups.length === 0 ? ['*'] : groups).flatMap((group) =>
        textsAt(rule, 'resources').map((resource) => `${operation} ${group}/${resource === '*/*' ? '*' : resource}`),
      ),
    );
  });
}
