/** A configuration of trufflehog with detectors of one's own. */

import { acceptText, carriedTexts, carriedWords } from '../allowed-texts.ts';
import { asAnyTexts, asTable, asText, asTexts, type Draft, type DraftAcceptance, type Where } from '../draft.ts';
import { convertRules, customId, type ForeignRule } from '../foreign-rule.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'trufflehog-config',
  summary: 'a trufflehog configuration with detectors',
  scanner: 'trufflehog',
  equivalents: [
    ['detectors', '`custom-rules`, with `custom-` before the id'],
    ['regex, keywords, entropy', 'the same fields of the custom rule'],
    ['exclude_words, exclude_regexes_capture, exclude_regexes_match', '`accept` with `text`'],
    ['verify, validations', 'a note: see [live check](../verify.md)'],
  ],
  language: 'data',
  recognises: (_name, data) => (Array.isArray(asTable(data)['detectors']) ? 'content' : null),
  read: (data, _name, where) => readTrufflehogConfig(asTable(data)['detectors'] as readonly unknown[], where),
};

/** Reads `detectors[]`: name, keywords, and one or more named expressions. */
function readTrufflehogConfig(detectors: readonly unknown[], where: Where): Draft {
  const notes: string[] = [];
  const acceptances: DraftAcceptance[] = [];
  const list = detectors.flatMap((detector, index): ForeignRule[] => {
    const entry = asTable(detector);
    const name = asText(entry['name']) ?? `detector-${index + 1}`;
    const parts = Object.entries(asTable(entry['regex']));
    if (parts.length > 1)
      notes.push(
        `Detector ${name} asked for all of its ${parts.length} expressions; here each is a rule that ` +
          'works alone and finds more.',
      );
    if (entry['validations'] !== undefined)
      notes.push(`The setting validations of detector ${name} was left out: what it dropped is reported here.`);
    const text = {
      words: carriedWords(asAnyTexts(entry['exclude_words']), 'excluded word', notes, where),
      secret: carriedTexts(asAnyTexts(entry['exclude_regexes_capture']), 'excluded expression', notes, where),
      match: carriedTexts(asAnyTexts(entry['exclude_regexes_match']), 'excluded expression', notes, where),
    };
    const ids = parts.map(([part]) => customId(parts.length === 1 ? name : `${name}-${part}`));
    acceptances.push(...acceptText(text, `imported from trufflehog: excluded by detector ${name}`, ids));
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
  return { rules, acceptances, notes: [...notes, ...ruleNotes] };
}
