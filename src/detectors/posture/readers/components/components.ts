/**
 * Components of Kubernetes that run in pods of their own: their flags.
 * https://kubernetes.io/docs/reference/command-line-tools-reference/
 */

import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { argumentFacts, flagsOf, wordsOf } from './arguments.ts';
import { resourceFacts, type ResourceReader } from '../settings/resource-facts.ts';

/** Rows about programs have their names; those about objects begin with a capital. */
const PROGRAM = /^(?!container$)[a-z][\w.-]*$/;

/** Returns the facts of the flags: those of a component, or those that mean the same in any program. */
export function componentFacts(container: DocumentNode, table: ResourceTable): Fact[] {
  const items = ['command', 'args'].flatMap((key) => container.items(key));
  const words = wordsOf(items);
  const component = words
    .slice(0, 6)
    .map(({ text }) => text.slice(text.lastIndexOf('/') + 1))
    .find((name) => PROGRAM.test(name) && table.has(name));
  const rows = component === undefined ? [] : (table.get(component) ?? []);
  return rows.length === 0 ? argumentFacts(items, table) : resourceFacts(rows, new Flags(flagsOf(words), container));
}

class Flags implements ResourceReader {
  constructor(
    readonly flags: ReadonlyMap<string, Found>,
    readonly container: DocumentNode,
  ) {}

  get opening() {
    return this.container.opening;
  }

  find(flag: string): Found | undefined {
    return this.flags.get(flag);
  }

  all(): readonly ResourceReader[] {
    return [];
  }
}
