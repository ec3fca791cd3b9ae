/** A rule file of kingfisher. */

import type { Importer } from '../importer.ts';
import { ownerOfRules, readRuleList } from '../rule-list.ts';

export const importer: Importer = {
  name: 'kingfisher-rules',
  summary: 'a rule file of kingfisher',
  language: 'data',
  recognises: (_name, data) => (ownerOfRules(data) === 'kingfisher' ? 'content' : null),
  read: readRuleList,
};
