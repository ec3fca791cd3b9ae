/** Shape of the rows of the generated registry. Types only. */

import type { PlaceRow } from '../../model/posture/place.ts';
import type { ResourceFormat } from '../../model/posture/resource.ts';
import type { ReadScene, Scope } from './judge/scene.ts';
import type { DocumentNode } from './languages/document.ts';
import type { ResourceTable } from './resource-table.ts';

/** Reads one document of YAML or JSON. */
export type ReadDocument = (root: DocumentNode, place: PlaceRow, resources: ResourceTable) => readonly Scope[];

/** One place that claims files: how to know its files, and what to load for them. */
export interface PlaceEntry {
  readonly id: string;
  /** Sources of expressions over the path, in any case. */
  readonly files: readonly string[];
  /** Extensions of such names, in lower case, or '' for a name without a dot; null: any name. */
  readonly endings: readonly string[] | null;
  /** Sources of expressions over the bytes; null: the path alone decides, and no other place reads the file. */
  readonly words: readonly string[] | null;
  readonly anyCase?: true;
  /** The name of any header control counts as a word. */
  readonly headers?: true;
  readonly over?: readonly string[];
  readonly yields?: true;
  readonly beside?: true;
  readonly changedLines?: true;
  readonly everywhere?: true;
  readonly adds?: true;
  /** The format whose rows of `patterns/resources` it reads. */
  readonly resources?: ResourceFormat;
  readonly row: () => Promise<PlaceRow>;
  /** Places whose settings the reader applies. */
  readonly within?: () => Promise<readonly PlaceRow[]>;
  readonly read?: () => Promise<ReadScene>;
  readonly document?: () => Promise<ReadDocument>;
}
