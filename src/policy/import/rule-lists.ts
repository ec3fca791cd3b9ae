/** Rule files of trufflehog, noseyparker and kingfisher → draft. */

import { draftRule, type Draft, type DraftRule } from './draft.ts';

/** `detectors[]`: name, keywords, and one or more named expressions. */
export function readTrufflehogConfig(detectors: readonly unknown[]): Draft {
  const { rules, notes } = collect(
    detectors.flatMap((detector, index) => {
      const entry = asTable(detector);
      const name = asText(entry['name']) ?? `detector-${index + 1}`;
      return Object.entries(asTable(entry['regex'])).map(([part, pattern]) => ({
        id: `${name}-${part}`,
        title: name,
        pattern: asText(pattern) ?? '',
        keywords: Array.isArray(entry['keywords']) ? entry['keywords'].map(String) : [],
        ...(typeof entry['entropy'] === 'number' ? { entropy: entry['entropy'] } : {}),
      }));
    }),
  );
  if (detectors.some((detector) => 'verify' in asTable(detector))) notes.push('Verification over the network was left out: tidegate never sends what it finds.');
  return { rules, ignoredPaths: [], notes };
}

/** `rules[]`: id, name, pattern. */
export function readRuleList(list: readonly unknown[]): Draft {
  const { rules, notes } = collect(
    list.map((rule, index) => {
      const entry = asTable(rule);
      return {
        id: asText(entry['id']) ?? `rule-${index + 1}`,
        title: asText(entry['name']) ?? asText(entry['id']) ?? `rule ${index + 1}`,
        pattern: withoutSpacing(asText(entry['pattern']) ?? ''),
        ...(typeof entry['min_entropy'] === 'number' ? { entropy: entry['min_entropy'] } : {}),
      };
    }),
  );
  if (list.some((rule) => 'validation' in asTable(rule) || 'depends_on_rule' in asTable(rule))) notes.push('Validation over the network and rules that depend on others were left out.');
  return { rules, ignoredPaths: [], notes };
}

/** The x flag of these files lets a pattern hold line breaks, spaces and comments that mean nothing. */
function withoutSpacing(pattern: string): string {
  const text = pattern.trim();
  if (!text.startsWith('(?x)')) return text;
  return text.slice(4).replace(/(?:^|\s)#[^\n]*$/gm, '').replace(/(\\\s)|\s+/g, '$1');
}

function collect(given: readonly Parameters<typeof draftRule>[0][]): { rules: DraftRule[]; notes: string[] } {
  const drafted = given.map((rule) => (rule.pattern === '' ? `Rule ${rule.id} was left out: it has no pattern.` : draftRule(rule)));
  return { rules: drafted.filter((rule) => typeof rule !== 'string'), notes: drafted.filter((rule) => typeof rule === 'string') };
}

function asTable(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
