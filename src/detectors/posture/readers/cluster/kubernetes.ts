/** Ingress objects and the ConfigMap of ingress-nginx. */

import { nothingSet } from '../../control.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { albFacts, incFacts } from './ingress-controllers.ts';
import { configFacts, ingressFacts } from './ingress-nginx.ts';
import { settingsOf } from './settings.ts';

/**
 * Returns the scopes of Ingress objects and of the controller's ConfigMap. An object without `spec` may be one of
 * values.
 */
export function kubernetesScopes(root: DocumentNode): Scope[] {
  return ingressScopes(root, root.entry('spec') === undefined);
}

/**
 * Returns the scopes of an Ingress or of the controller's ConfigMap. `isPart`: a patch, whose object has more settings
 * elsewhere.
 */
export function ingressScopes(root: DocumentNode, isPart: boolean): Scope[] {
  const kind = root.text('kind');
  const id = objectName(root);
  const scope = (facts: Fact[]): Scope[] => [
    { id, origin: root.opening, facts, absent: nothingSet, atMost: 'high', site: id },
  ];
  if (kind === 'Ingress') {
    const annotations = settingsOf(root.below('metadata', 'annotations'));
    return scope([
      ...ingressFacts(annotations, isPart || root.entry('spec', 'tls') !== undefined, root.opening),
      ...incFacts(annotations, root.opening),
      ...albFacts(annotations),
    ]);
  }
  const data = settingsOf(root.below('data'));
  return kind === 'ConfigMap' && [...data.keys()].some((key) => /^(?:hsts|ssl-|proxy-|use-forwarded)/.test(key))
    ? scope(configFacts(data, root.opening))
    : [];
}

/** Returns kind, namespace and name of an object: `Ingress shop/web`. */
export function objectName(root: DocumentNode): string {
  return `${root.label('kind')} ${root.label('metadata', 'namespace')}/${root.label('metadata', 'name')}`;
}
