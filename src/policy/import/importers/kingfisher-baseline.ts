/** A baseline of kingfisher: YAML of findings, or the older JSON. */

import { plural } from '../../../model/strings.ts';
import { asTable, asTables, asText, type Draft } from '../draft.ts';
import type { Importer } from '../importer.ts';
import { acceptKnown } from '../known-findings.ts';

export const importer: Importer = {
  name: 'kingfisher-baseline',
  summary: 'a baseline of kingfisher',
  language: 'data',
  recognises: (_name, data) =>
    'fingerprint_algorithm' in asTable(data) || 'ExactFindings' in asTable(data) ? 'content' : null,
  read: (data, name) => readKingfisherBaseline(asTable(data), name),
};

function readKingfisherBaseline(data: Record<string, unknown>, name: string): Draft {
  const repositories = asTables(data['repositories']);
  const known = repositories
    .flatMap((repository) => asTables(repository['findings']))
    .map((finding) => ({ rule: asText(finding['rule_id']) ?? '', path: asText(finding['path']) ?? '' }));
  if (repositories.length > 1)
    return {
      notes: [
        `The findings of ${repositories.length} repositories were left out: a policy is of one ` +
          'repository; run tidegate baseline --write in each.',
      ],
    };
  const old = asTables(asTable(data['ExactFindings'])['matches']).length;
  return acceptKnown(
    known,
    name,
    old === 0
      ? []
      : [
          `${plural(old, 'finding')} left out, for it is not said which rule found what: run ` +
            'tidegate baseline --write.',
        ],
  );
}
