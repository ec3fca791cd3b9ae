/**
 * Pods: namespaces, files and kernel settings of the node that they have.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { truth } from '../../languages/value.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { resourceFacts } from '../settings/resource-facts.ts';
import { containersOf, type Pod } from './containers.ts';
import { itemsFact, type Item } from './items.ts';
import { ObjectSettings } from './object-settings.ts';

/** Returns the files of the node that a pod mounts (by gravity), its unsafe sysctls, and the settings of its rows. */
export function podFacts(pod: Pod, table: ResourceTable): Fact[] {
  const { spec } = pod;
  const [grave, others] = splitBy(nodeFiles(pod), ({ name }) => GRAVE.test(name));
  // The whole node has all other paths in it.
  const isRoot = ({ name }: Item) => name === '/' || name === '/ for writing';
  const hasRoot = grave.some(isRoot);
  return [
    ...resourceFacts(table.get('Pod') ?? [], new ObjectSettings(spec)),
    ...(hasRoot ? [] : [itemsFact(controls.podSecurity, 'hostPath', others, spec.opening, 'medium')]),
    itemsFact(controls.podSecurity, 'hostPath of the whole node', others.filter(isRoot), spec.opening, 'medium'),
    itemsFact(controls.podSecurity, 'hostPath of the runtime', grave, spec.opening, 'high'),
    itemsFact(controls.podSecurity, 'sysctls', unsafeSysctls(pod), spec.opening, 'medium'),
  ];
}

/** The whole node, and sockets by which its containers are started. */
const GRAVE = /^\/$|\.sock\b|^\/(?:run|var\/run|proc)\/?$/;

/** Returns the files of the node by path, and once more where a container may write them. */
function nodeFiles(pod: Pod): readonly Item[] {
  const mounts = containersOf(pod).flatMap(([, container]) => container.items('volumeMounts'));
  return pod.spec.items('volumes').flatMap((volume): Item[] => {
    const path = volume.text('hostPath', 'path');
    if (path === null) return [];
    const origin = volume.below('hostPath')!.stretch();
    const own = mounts.filter((mount) => mount.text('name') === volume.text('name'));
    const isRead = own.length > 0 && own.every((mount) => truth(mount.get('readOnly')?.value) === true);
    return [{ name: path, origin }, ...(isRead ? [] : [{ name: `${path} for writing`, origin }])];
  });
}

/** https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls */
const SAFE_SYSCTLS = new Set(
  (
    'kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.tcp_syncookies net.ipv4.ping_group_range ' +
    'net.ipv4.ip_unprivileged_port_start net.ipv4.ip_local_reserved_ports net.ipv4.tcp_keepalive_time ' +
    ('net.ipv4.tcp_fin_timeout net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes net.ipv4.tcp_rmem ' +
      'net.ipv4.tcp_wmem')
  ).split(' '),
);

/** Returns the sysctls that are not on the list of safe ones. */
function unsafeSysctls({ spec }: Pod): readonly Item[] {
  return spec.items('securityContext', 'sysctls').flatMap((node) => {
    const name = node.text('name');
    return name === null || SAFE_SYSCTLS.has(name) ? [] : [{ name, origin: node.stretch() }];
  });
}

function splitBy<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
