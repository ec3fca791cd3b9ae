/**
 * Containers of a pod: what confines each, which ports and files of the node it has, which image it runs.
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */

import { controls } from '../../controls.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact } from '../../judge/scene.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { resourceFacts } from '../settings/resource-facts.ts';
import type { ResourceTable } from '../../resource-table.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { known, textsOf } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { componentFacts } from './components.ts';
import { itemsFact } from './items.ts';
import { ObjectSettings } from './object-settings.ts';

/** A pod, with the metadata that its annotations are in. */
export interface Pod {
  readonly spec: DocumentNode;
  readonly metadata: DocumentNode | undefined;
}

export function containersOf({ spec }: Pod): [string, DocumentNode][] {
  return ['containers', 'initContainers', 'ephemeralContainers']
    .flatMap((key) => spec.items(key))
    .map((node) => [node.label('name'), node]);
}

export function containerFacts(container: DocumentNode, pod: Pod, table: ResourceTable): Fact[] {
  const settings = new ObjectSettings(
    container,
    (path) => pod.spec.get(...path.split('.')) ?? annotated(pod, container.text('name') ?? '', path),
  );
  return [
    ...resourceFacts(table.get('container') ?? [], settings),
    capabilitiesFact(container),
    ...hostPorts(container),
    ...imageFact(container),
    ...componentFacts(container, table),
    ...container.items('env').flatMap((one) => {
      const [name, text] = [one.text('name'), one.text('value')];
      return name === null || text === null ? [] : environmentFacts(name, text, one.stretch());
    }),
  ];
}

/** Profiles by annotation, as before Kubernetes 1.19 and 1.30. https://kubernetes.io/docs/tutorials/security/apparmor/ */
function annotated({ metadata }: Pod, name: string, path: string): Found | undefined {
  const keys = {
    'securityContext.appArmorProfile.type': [`container.apparmor.security.beta.kubernetes.io/${name}`],
    'securityContext.seccompProfile.type': [
      `container.seccomp.security.alpha.kubernetes.io/${name}`,
      'seccomp.security.alpha.kubernetes.io/pod',
    ],
  }[path];
  const found = (keys ?? []).flatMap((key) => metadata?.get('annotations', key) ?? [])[0];
  if (found?.value.kind !== 'known') return found;
  const word = String(found.value.value).replace(/^(?:runtime|docker)\/default$/, 'RuntimeDefault');
  const type = word.startsWith('localhost/') ? 'Localhost' : word;
  return { ...found, value: known(type, found.value.at, found.value.certainty) };
}

/** Those that containerd and Docker give. https://docs.docker.com/engine/security/#linux-kernel-capabilities */
const GIVEN =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT';
const OTHERS =
  'AUDIT_CONTROL AUDIT_READ BLOCK_SUSPEND BPF CHECKPOINT_RESTORE DAC_READ_SEARCH IPC_LOCK IPC_OWNER LEASE LINUX_IMMUTABLE ' +
  'MAC_ADMIN MAC_OVERRIDE NET_ADMIN NET_BROADCAST PERFMON SYS_ADMIN SYS_BOOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE ' +
  'SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM';
const ALL = [...GIVEN.split(' '), ...OTHERS.split(' ')];
/** Those with which a container takes over its node. https://man7.org/linux/man-pages/man7/capabilities.7.html */
const STRONG = /^(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|NET_ADMIN|NET_RAW|DAC_READ_SEARCH|BPF|SYS_RAWIO)$/;

/** The capabilities that a container has in the end: given ones less dropped ones, and added ones. */
function capabilitiesFact(container: DocumentNode): Fact {
  const capabilities = container.below('securityContext', 'capabilities');
  const [added, dropped] = (['add', 'drop'] as const).map((key) => capabilities?.get(key));
  const namesOf = (found: Found | undefined) =>
    found === undefined ? [] : textsOf(found.value).map((one) => one.toUpperCase().replace(/^CAP_/, ''));
  const [more, less] = [namesOf(added), namesOf(dropped)];
  const kept = less.includes('ALL') ? [] : GIVEN.split(' ').filter((one) => !less.includes(one));
  const isStrong = more.some((one) => STRONG.test(one));
  const value: Rank = {
    kind: 'rank',
    name: 'capabilities',
    rank: 0,
    word:
      [...more.sort().map((one) => `+${one}`), ...less.sort().map((one) => `-${one}`)].join(' ') || 'the default set',
    atMost: isStrong ? 'high' : 'medium',
    weakening: isStrong ? 'escalation' : 'downgrade',
    items: { isGood: false, names: [...new Set([...kept, ...(more.includes('ALL') ? ALL : more)])] },
  };
  return {
    control: controls.podSecurity,
    subject: 'capabilities',
    value,
    certainty: capabilities === undefined ? 'default' : 'literal',
    origin: (added ?? dropped)?.origin ?? container.opening,
  };
}

function hostPorts(container: DocumentNode): Fact[] {
  const ports = container.items('ports').flatMap((port) => {
    const found = port.get('hostPort');
    const text = port.text('hostPort');
    return found === undefined || text === null || text === '0' ? [] : [{ name: text, origin: found.origin }];
  });
  return [itemsFact(controls.exposure, 'hostPort', ports, container.opening, 'medium')];
}

/**
 * A digest is one image for ever, a tag may become another one, `latest` does by itself.
 * https://kubernetes.io/docs/concepts/containers/images/#image-names
 */
function imageFact(container: DocumentNode): Fact[] {
  const [image, found] = [container.text('image'), container.get('image')];
  if (image === null || found?.value.kind !== 'known') return [];
  const tag = /:([^/:@]+)$/.exec(image.split('@')[0]!)?.[1] ?? 'latest';
  const rank = image.includes('@sha256:') ? 2 : tag === 'latest' ? 0 : 1;
  const word = ['latest', 'a tag', 'a digest'][rank]!;
  return [rankFact(word, rank, found.origin)];
}

function rankFact(word: string, rank: number, origin: Origin): Fact {
  return {
    control: controls.imageIntegrity,
    subject: 'image',
    value: { kind: 'rank', name: 'image', rank, word, atMost: 'low', weakening: 'downgrade' },
    certainty: 'literal',
    origin,
  };
}
