/**
 * Roles and users of AWS that may sign in to a cluster, with the groups that they get there.
 * https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
 */

import type { Grants } from '../../orders/grants.ts';
import { asText, entryOf, textsOf, type Value } from '../../languages/value.ts';

/** Groups of the machines of a cluster, which every group of nodes adds. */
const OF_NODES = /^(?:system:(?:bootstrappers|nodes|node-proxier)|eks:kube-proxy-windows)$/;

/** Returns a grant for each role or user and group of a list of mappings; null if none of its items can be read. */
export function mappingGrants(list: Value | undefined): Grants | null {
  if (list?.kind !== 'list') return null;
  const allows = list.items.flatMap((item) => {
    const [who, groups] = [entryOf(item, 'rolearn', 'userarn')?.value, entryOf(item, 'groups')?.value];
    if (who === undefined || groups === undefined) return [];
    return textsOf(groups)
      .filter((group) => !OF_NODES.test(group))
      .map((group) => ({
        // Members of this group may do everything, whatever the roles of the cluster say.
        action: group === 'system:masters' ? '*' : group,
        resource: '*',
        principal: asText(who),
        condition: [],
      }));
  });
  return { kind: 'grants', allows, denies: [] };
}
