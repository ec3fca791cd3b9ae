/** Variables of roles whose names say what they switch. */

import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { factsOfSetting } from '../named/facts.ts';

/**
 * Returns the facts of variables by their names, in all maps. `isOverride`: what the role itself says holds for a
 * variable that is not set.
 */
export function variableFacts(node: DocumentNode, isOverride = false): Fact[] {
  return node
    .pairs()
    .flatMap(([key, child]) =>
      child.value.kind === 'map'
        ? variableFacts(child, isOverride)
        : factsOfSetting(key, child, { kind: 'roles', isOverride }),
    );
}
