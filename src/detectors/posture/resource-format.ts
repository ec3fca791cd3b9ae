/** Finds and loads the files of `patterns/resources`. */

import type { ResourceFormat, ResourceSettings } from '../../model/posture/resource.ts';

/** One file of `patterns/resources`. */
export interface ResourceFileEntry {
  readonly id: string;
  /** The beginnings of its resource types, by format: `aws_`. */
  readonly words: Readonly<Partial<Record<ResourceFormat, readonly string[]>>>;
  readonly load: () => Promise<readonly ResourceSettings[]>;
}

/** Returns the format that writes a resource type so. */
export function formatOf(type: string): ResourceFormat {
  if (type.startsWith('cdk:')) return 'cdk';
  if (type.startsWith('repository:')) return 'repository';
  if (type.startsWith('ansible:')) return 'ansible';
  if (type.startsWith('puppet:')) return 'puppet';
  if (type.includes('::')) return 'cloudformation';
  if (type.includes('/')) return 'arm';
  return type.includes('_') ? 'terraform' : 'kubernetes';
}

/** Returns whether files of a format have resources of that type: Terraform manages objects of Kubernetes as well. */
export function isWrittenIn(type: string, format: ResourceFormat): boolean {
  const own = formatOf(type);
  return own === format || (own === 'kubernetes' && format === 'terraform');
}
