/** A baseline of kingfisher: YAML of findings, or the older JSON. */

import { plural } from '../../../model/strings.ts';
import { asTable, asTables, asText, type Draft } from '../draft.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'kingfisher-baseline',
  summary: 'a baseline of kingfisher',
  scanner: 'kingfisher',
  equivalents: [
    ['findings', 'looked up by rule, path and line, and accepted by fingerprint'],
    ['ExactFindings (the old form)', 'a note: it does not say which rule found what'],
  ],
  language: 'data',
  recognises: (_name, data) =>
    'fingerprint_algorithm' in asTable(data) || 'ExactFindings' in asTable(data) ? 'content' : null,
  read: (data) => readKingfisherBaseline(asTable(data)),
};

/** Returns the known findings of the only repository; of several, only a note. */
function readKingfisherBaseline(data: Record<string, unknown>): Draft {
  const repositories = asTables(data['repositories']);
  const known = repositories
    .flatMap((repository) => asTables(repository['findings']))
    .map((finding) => ({
      rule: asText(finding['rule_id']) ?? '',
      path: asText(finding['path']) ?? '',
      ...(typeof finding['line'] === 'number' ? { line: finding['line'] } : {}),
    }));
  if (repositories.length > 1)
    return {
      notes: [
        `The findings of ${repositories.length} repositories were left out: a policy is of one ` +
          'repository; run tidegate baseline --write in each.',
      ],
    };
  const old = asTables(asTable(data['ExactFindings'])['matches']).length;
  return {
    known,
    notes:
      old === 0
        ? []
        : [
            `${plural(old, 'finding')} left out, for it is not said which rule found what: run ` +
              'tidegate baseline --write.',
          ],
  };
}
