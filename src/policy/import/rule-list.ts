/** Rule files of noseyparker and of kingfisher, which share their shape → draft. */

import { asTable, asText, asTexts, type Draft } from './draft.ts';
import { convertRules, type ForeignRule } from './foreign-rule.ts';

const KINGFISHER_FIELDS = [
  'min_entropy',
  'confidence',
  'validation',
  'visible',
  'depends_on_rule',
  'pattern_requirements',
];

/** Returns the scanner whose list of rules with patterns this is; null if it is not such a list. */
export function ownerOfRules(data: unknown): 'kingfisher' | 'noseyparker' | null {
  const list = asTable(data)['rules'];
  const rules = Array.isArray(list) ? list.map(asTable) : [];
  const ids = rules.map((rule) => String(rule['id']));
  if (!rules.some((rule) => typeof rule['pattern'] === 'string')) return null;
  if (ids.some((id) => id.includes('secretlint'))) return null;
  const isKingfisher = rules.some((rule) => KINGFISHER_FIELDS.some((key) => key in rule));
  return isKingfisher || ids.some((id) => id.startsWith('kingfisher.')) ? 'kingfisher' : 'noseyparker';
}

/** Reads `rules[]`: id, name, pattern. */
export function readRuleList(data: unknown): Draft {
  const list = asTable(data)['rules'] as readonly unknown[];
  const notes: string[] = [];
  const { rules, notes: ruleNotes } = convertRules(
    list.flatMap((rule, index): ForeignRule[] => {
      const entry = asTable(rule);
      const id = asText(entry['id']) ?? `rule-${index + 1}`;
      const categories = asTexts(entry['categories']);
      if (
        entry['visible'] === false ||
        (categories.length > 0 && !categories.includes('secret') && categories.includes('identifier'))
      ) {
        notes.push(`Rule ${id} was left out: it finds no secret, only a part that others need.`);
        return [];
      }
      if (entry['depends_on_rule'] !== undefined)
        notes.push(`Rule ${id} depended on other rules; here it works alone and finds more.`);
      if (entry['pattern_requirements'] !== undefined)
        notes.push(`The pattern_requirements of rule ${id} were left out: it finds more here.`);
      for (const key of ['validation', 'revocation'])
        if (entry[key] !== undefined)
          notes.push(`The ${key} of rule ${id} was left out: tidegate never sends what it finds.`);
      const title = asText(entry['name']);
      const confidence = asText(entry['confidence']);
      return [
        {
          id,
          pattern: asText(entry['pattern']) ?? '',
          secret: 'first',
          ...(title === undefined ? {} : { title }),
          ...(typeof entry['min_entropy'] === 'number' ? { entropy: entry['min_entropy'] } : {}),
          ...(confidence === undefined ? {} : { confidence }),
        },
      ];
    }),
  );
  return { rules, notes: [...notes, ...ruleNotes] };
}
