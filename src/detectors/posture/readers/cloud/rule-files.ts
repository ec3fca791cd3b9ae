/** Files of data with rules of packet filters, which a program or module reads. */

import type { Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { ruleMapScopes } from './rule-maps.ts';

/** Returns a scope for each list or map of rules; none for an object of Kubernetes. */
export function ruleFileScopes(root: DocumentNode): Scope[] {
  if (root.entry('apiVersion') !== undefined) return [];
  const { lines, path } = root;
  return ruleMapScopes(root.value, 'file', {
    originOf: ({ from, to }) => lines.origin(path, from, to),
    resolve: (value) => value,
  });
}
