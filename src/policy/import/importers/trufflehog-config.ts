/** A configuration of trufflehog with detectors of one's own. */

import { asTable, asText, asTexts, type Draft } from '../draft.ts';
import { convertRules, type ForeignRule } from '../foreign-rule.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'trufflehog-config',
  summary: 'a trufflehog configuration with detectors',
  language: 'data',
  recognises: (_name, data) => (Array.isArray(asTable(data)['detectors']) ? 'content' : null),
  read: (data) => readTrufflehogConfig(asTable(data)['detectors'] as readonly unknown[]),
};

/** `detectors[]`: name, keywords, and one or more named expressions. */
function readTrufflehogConfig(detectors: readonly unknown[]): Draft {
  const notes: string[] = [];
  const list = detectors.flatMap((detector, index): ForeignRule[] => {
    const entry = asTable(detector);
    const name = asText(entry['name']) ?? `detector-${index + 1}`;
    const parts = Object.entries(asTable(entry['regex']));
    if (parts.length > 1)
      notes.push(
        `Detector ${name} asked for all of its ${parts.length} expressions; here each is a rule that ` +
          'works alone and finds more.',
      );
    for (const key of ['exclude_words', 'exclude_regexes_capture', 'exclude_regexes_match', 'validations']) {
      if (entry[key] !== undefined)
        notes.push(`The setting ${key} of detector ${name} was left out: what it dropped is reported here.`);
    }
    if (entry['verify'] !== undefined)
      notes.push(`The verification of detector ${name} was left out: tidegate never sends what it finds.`);
    return parts.map(([part, pattern]) => ({
      id: parts.length === 1 ? name : `${name}-${part}`,
      title: name,
      pattern: asText(pattern) ?? '',
      secret: 'first',
      keywords: asTexts(entry['keywords']),
      ...(typeof entry['entropy'] === 'number' ? { entropy: entry['entropy'] } : {}),
    }));
  });
  const { rules, notes: ruleNotes } = convertRules(list);
  return { rules, notes: [...notes, ...ruleNotes] };
}
