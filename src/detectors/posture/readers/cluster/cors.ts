/** CORS of a service mesh. */

import { controls } from '../../controls.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';

/** Returns the allowed origins. `*` with credentials reflects any origin. */
export function corsFact(node: DocumentNode, origins: readonly string[], credentials: boolean | null): Fact {
  // Envoy and Istio answer with the origin's own name: any with credentials is any.
  return {
    control: controls.cors,
    subject: '',
    value: corsOf(origins, credentials === true, origins.includes('*') && credentials === true),
    certainty: 'literal',
    origin: node.opening,
  };
}
