/**
 * Containers of a pod: what confines each, which ports and files of the node it has, which image it runs.
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { resourceFacts } from '../settings/resource-facts.ts';
import type { ResourceTable } from '../../resource-table.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { known } from '../../languages/value.ts';
import { capabilitiesFact } from './capabilities.ts';
import { componentFacts } from '../components/components.ts';
import { imageFactOf } from '../settings/images.ts';
import { itemsFact } from './items.ts';
import { ObjectSettings } from './object-settings.ts';

/** A pod, with the metadata that its annotations are in. */
export interface Pod {
  readonly spec: DocumentNode;
  readonly metadata: DocumentNode | undefined;
}

/**
 * Returns name and node of each container. A patch of a pod's security alone has one without a name, and without keys.
 */
export function containersOf({ spec }: Pod): [string, DocumentNode][] {
  const all = ['containers', 'initContainers', 'ephemeralContainers'].flatMap((key) => spec.items(key));
  // A patch may be about the pod alone, and its containers take that over.
  if (all.length === 0 && spec.entry('securityContext') !== undefined) return [['', spec.empty()]];
  return all.map((node) => [node.label('name'), node]);
}

/** Returns what confines a container, its ports on the node, its image, its flags and its environment. */
export function containerFacts(container: DocumentNode, pod: Pod, table: ResourceTable): Fact[] {
  const settings = new ObjectSettings(
    container,
    (path) => pod.spec.get(...path.split('.')) ?? annotated(pod, container.text('name') ?? '', path),
  );
  const capability = (key: string) => container.get('securityContext', 'capabilities', key);
  return [
    ...resourceFacts(table.get('container') ?? [], settings),
    capabilitiesFact(capability('add'), capability('drop'), container.opening),
    contextFact(container, pod),
    ...hostPortsFact(container),
    ...imageFactOf(container),
    ...componentFacts(container, table),
    ...container.items('env').flatMap((one) => {
      const [name, text] = [one.text('name'), one.text('value')];
      return name === null || text === null ? [] : environmentFacts(name, text, one.stretch());
    }),
  ];
}

/**
 * Returns a profile that an annotation sets, as before Kubernetes 1.19 and 1.30.
 * https://kubernetes.io/docs/tutorials/security/apparmor/
 */
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

/** Returns if a container or its pod has a security context; one that a template fills in is one, whatever is in it. */
function contextFact(container: DocumentNode, pod: Pod): Fact {
  const found = container.get('securityContext') ?? pod.spec.get('securityContext');
  const isSet = found !== undefined && (found.value.kind !== 'map' || found.value.entries.length > 0);
  return {
    control: controls.podSecurity,
    subject: 'securityContext',
    value: {
      kind: 'rank',
      name: 'securityContext',
      rank: isSet ? 1 : 0,
      word: isSet ? 'set' : 'not set',
      atMost: 'low',
      weakening: 'removal',
    },
    // Known, though a template's value is not.
    certainty: isSet ? 'folded' : 'default',
    origin: found?.origin ?? container.opening,
  };
}

function hostPortsFact(container: DocumentNode): Fact[] {
  const ports = container.items('ports').flatMap((port) => {
    const found = port.get('hostPort');
    const text = port.text('hostPort');
    return found === undefined || text === null || text === '0' ? [] : [{ name: text, origin: found.origin }];
  });
  return [itemsFact(controls.exposure, 'hostPort', ports, container.opening, 'medium')];
}
