/** A rule file of kingfisher. */

import type { Importer } from '../importer.ts';
import { ownerOfRules, readRuleList } from '../rule-list.ts';

export const importer: Importer = {
  name: 'kingfisher-rules',
  summary: 'a rule file of kingfisher',
  scanner: 'kingfisher',
  equivalents: [
    ['rules', '`custom-rules`, with `custom-` before the id'],
    ['pattern, min_entropy', 'the same fields of the custom rule'],
    ['validation, revocation', 'a note: see [live check](../verify.md)'],
    ['depends_on_rule', 'a note: the rule works alone and finds more'],
  ],
  language: 'data',
  recognises: (_name, data) => (ownerOfRules(data) === 'kingfisher' ? 'content' : null),
  read: readRuleList,
};
