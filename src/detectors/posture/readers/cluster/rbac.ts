/** Roles and role bindings of Kubernetes. https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */

import { controls } from '../../controls.ts';
import type { Grant } from '../../orders/grants.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { mappingGrants } from './sign-in.ts';
import { textsOf } from '../../languages/value.ts';

/** Makes the fact of what a role or a binding allows. */
export function grantsFact(root: DocumentNode, allows: readonly Grant[]): Fact {
  return {
    control: controls.iam,
    subject: '',
    value: { kind: 'grants', allows, denies: [] },
    certainty: 'literal',
    origin: (root.below('rules') ?? root.below('subjects') ?? root).opening,
  };
}

/**
 * Returns a grant for each verb and resource of a rule. https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export function ruleGrants(rule: DocumentNode): Grant[] {
  const list = (key: string) => (rule.get(key) === undefined ? [] : textsOf(rule.get(key)!.value));
  const names = list('resourceNames');
  const resources = [
    ...list('resources').flatMap((one) => list('apiGroups').map((group) => `${group}/${one}`)),
    ...list('nonResourceURLs'),
  ];
  return resources.flatMap((resource) =>
    list('verbs')
      .filter(Boolean)
      .flatMap((action) =>
        (names.length === 0 ? [resource] : names.map((name) => `${resource}/${name}`)).map((one) => ({
          action,
          resource: one === '*/*' ? '*' : one,
          principal: '',
          condition: [],
        })),
      ),
  );
}

/** Grant by which a cluster role is more than a role of one namespace. */
export const EVERYWHERE: Grant = { action: 'the same in every namespace', resource: '', principal: '', condition: [] };

/** Returns a grant of the role for each subject; anonymous and all authenticated users are anyone. */
export function bindingGrants(root: DocumentNode, isCluster: boolean): Grant[] {
  const role = root.text('roleRef', 'name') ?? '';
  return root.items('subjects').map((subject) => {
    const name = subject.text('name') ?? '';
    // Anyone who gets at the API at all. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles
    const isAnyone = /^system:(?:anonymous|unauthenticated|authenticated)$/.test(name);
    return {
      action: role === 'cluster-admin' ? '*' : role,
      resource: isCluster ? '*' : (root.text('metadata', 'namespace') ?? ''),
      principal: isAnyone
        ? '*'
        : [subject.text('kind'), subject.text('namespace'), name].filter((word) => word !== null).join(' '),
      condition: [],
    };
  });
}

/** Reads who may sign in to a cluster of AWS: lists as texts in the ConfigMap `aws-auth`. */
export function signInFacts(root: DocumentNode): Fact[] {
  if (root.text('metadata', 'name') !== 'aws-auth') return [];
  return ['mapRoles', 'mapUsers'].flatMap((key): Fact[] => {
    const list = root.below('data', key);
    const grants = mappingGrants(parseYaml(root.text('data', key) ?? '')?.documents[0]);
    return list === undefined || grants === null
      ? []
      : [{ ...grantsFact(root, grants.allows), subject: key, origin: list.opening, atMost: 'medium' }];
  });
}
