/** How the files of `patterns/resources` are found and loaded. */

import type { ResourceFormat, ResourceSettings } from '../../model/resource.ts';

/** One file of `patterns/resources`. */
export interface ResourceFileEntry {
  readonly id: string;
  /** How the types of its resources begin, by format: `aws_`. */
  readonly words: Readonly<Partial<Record<ResourceFormat, readonly string[]>>>;
  readonly load: () => Promise<readonly ResourceSettings[]>;
}

/** The format that writes a resource type so. */
export function formatOf(type: string): ResourceFormat {
  return type.includes('::') ? 'cloudformation' : type.includes('/') ? 'arm' : 'terraform';
}
