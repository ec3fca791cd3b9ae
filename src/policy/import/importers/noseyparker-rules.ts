/** A rule file of noseyparker. */

import type { Importer } from '../importer.ts';
import { ownerOfRules, readRuleList } from '../rule-list.ts';

export const importer: Importer = {
  name: 'noseyparker-rules',
  summary: 'a rule file of noseyparker',
  scanner: 'noseyparker',
  equivalents: [
    ['rules', '`custom-rules`, with `custom-` before the id'],
    ['pattern', 'the same field of the custom rule'],
  ],
  language: 'data',
  recognises: (_name, data) => (ownerOfRules(data) === 'noseyparker' ? 'content' : null),
  read: readRuleList,
};
