/**
 * An access policy that is a file of its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Scope } from '../../judge/scene.ts';
import { policyDocument } from './access-policy.ts';
import type { DocumentNode } from '../../languages/document.ts';

/** Returns the scope of an access policy; none for a document without `Statement`. */
export function policyScopes(root: DocumentNode): Scope[] {
  const grants = root.entry('Statement') === undefined ? null : policyDocument(root.value);
  return grants === null
    ? []
    : [
        {
          id: 'policy',
          origin: root.opening,
          facts: [
            {
              control: controls.iam,
              subject: '',
              value: grants,
              certainty: 'literal',
              origin: root.below('Statement')!.opening,
            },
          ],
          absent: nothingSet,
          atMost: 'high',
          site: '',
        },
      ];
}
