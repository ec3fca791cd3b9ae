/** One object of Kubernetes, or a part of it, as the settings that rows of `patterns/resources` name. */

import type { DocumentNode, Found } from '../../languages/document.ts';
import { entryAt } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import type { ResourceReader } from '../settings/resource-facts.ts';

export class ObjectSettings implements ResourceReader {
  /** `around`: what holds for a key that the node itself does not have, such as a container's pod. */
  constructor(
    readonly node: DocumentNode,
    readonly around?: (path: string) => Found | undefined,
  ) {}

  get opening(): Origin {
    return this.node.opening;
  }

  /** Returns the value at a dotted path of the node; else what `around` has there. */
  find(path: string): Found | undefined {
    const entry = entryAt(this.node.value, path.split('.'));
    return entry === undefined ? this.around?.(path) : { value: entry.value, origin: this.node.origin(entry) };
  }

  /** Returns the items of a list, or the one map. */
  all(path: string): readonly ResourceReader[] {
    const keys = path.split('.');
    const items = this.node.items(...keys);
    const only = this.node.below(...keys);
    const nodes = items.length === 0 && only?.value.kind === 'map' ? [only] : items;
    return nodes.map((node) => new ObjectSettings(node));
  }
}
