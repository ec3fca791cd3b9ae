/** Rule files of trufflehog, noseyparker, kingfisher and secretlint → draft. */

import { expressionOfPieces, parseGlob } from '../glob-syntax.ts';
import { asTable, asTables, asText, asTexts, counted, type Draft } from './draft.ts';
import { convertRules, type ForeignRule } from './foreign-rule.ts';
import { globOfGlob } from './globs.ts';

/** `detectors[]`: name, keywords, and one or more named expressions. */
export function readTrufflehogConfig(detectors: readonly unknown[]): Draft {
  const notes: string[] = [];
  const list = detectors.flatMap((detector, index): ForeignRule[] => {
    const entry = asTable(detector);
    const name = asText(entry['name']) ?? `detector-${index + 1}`;
    const parts = Object.entries(asTable(entry['regex']));
    if (parts.length > 1)
      notes.push(
        `Detector ${name} asked for all of its ${parts.length} expressions; here each is a rule that stands alone and finds more.`,
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

/** `rules[]`: id, name, pattern. */
export function readRuleList(list: readonly unknown[]): Draft {
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
        notes.push(`Rule ${id} depended on other rules; here it stands alone and finds more.`);
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

const OWN_PATTERNS = '@secretlint/secretlint-rule-pattern';

/** Only the rule of one's own patterns says anything that is not built in. */
export function readSecretlintConfig(list: readonly unknown[]): Draft {
  const notes: string[] = [];
  const foreign: ForeignRule[] = [];
  const visit = (rule: Record<string, unknown>): void => {
    const id = asText(rule['id']) ?? 'unnamed';
    const options = asTable(rule['options']);
    if (rule['disabled'] === true) {
      notes.push(
        `Rule ${id} was switched off; here its kinds of secret stay in force: add what you do not want to rules.disable.`,
      );
      return;
    }
    if (id === OWN_PATTERNS)
      foreign.push(...asTables(options['patterns']).flatMap((entry, index) => readOwnPattern(entry, index, notes)));
    else notes.push(`Rule ${id} needs no setting: what it finds is for the built-in rules.`);
    const allowed = asTexts(options['allows']).length;
    if (allowed > 0)
      notes.push(
        `${counted(allowed, 'allowed text')} of rule ${id} left out: accept findings by fingerprint instead, each with its reason.`,
      );
    if (asTexts(rule['allowMessageIds']).length > 0)
      notes.push(`The allowMessageIds of rule ${id} were left out: there is no such part of a rule here.`);
    for (const inner of asTables(rule['rules'])) visit(inner);
  };
  for (const rule of list) visit(asTable(rule));
  const { rules, notes: ruleNotes } = convertRules(foreign);
  return { rules, notes: [...notes, ...ruleNotes] };
}

function readOwnPattern(entry: Record<string, unknown>, index: number, notes: string[]): ForeignRule[] {
  const name = asText(entry['name']) ?? `pattern-${index + 1}`;
  const globs = asTexts(entry['filePathGlobs']);
  const paths = globs.map((glob) => globOfGlob(glob, true));
  if (paths.includes(null))
    notes.push(`The filePathGlobs of pattern ${name} were left out: it looks at every file here.`);
  const path =
    paths.length === 0 || paths.includes(null)
      ? undefined
      : `^(?:${paths.map((glob) => expressionOfGlob(glob!)).join('|')})$`;
  const patterns = [...asTexts(entry['pattern']), ...asTexts(entry['patterns'])];
  return patterns.map((pattern, turn) => ({
    id: patterns.length === 1 ? name : `${name}-${turn + 1}`,
    title: name,
    pattern: fromScript(pattern),
    secret: 'whole',
    ...(path === undefined ? {} : { path }),
  }));
}

/** `/…/i` → `(?i)…`; a pattern without slashes is one too. */
function fromScript(text: string): string {
  const [, body, flags] = /^\/([^]+)\/([a-z]*)$/.exec(text) ?? [];
  if (body === undefined) return text;
  const kept = [...flags!].filter((flag) => flag === 'i' || flag === 's').join('');
  return `${kept === '' ? '' : `(?${kept})`}${body.replace(/\\\//g, '/')}`;
}

function expressionOfGlob(glob: string): string {
  const parsed = parseGlob(glob);
  return typeof parsed === 'string' ? '' : expressionOfPieces(parsed.pieces);
}
