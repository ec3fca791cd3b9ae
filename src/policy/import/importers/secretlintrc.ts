/** A `.secretlintrc` in JSON or YAML. Only the rule of one's own patterns says anything that is not built in. */

import { plural } from '../../../model/strings.ts';
import { expressionOfPieces, parseGlob } from '../../glob-syntax.ts';
import { acceptText, carriedTexts } from '../allowed-texts.ts';
import {
  asAnyTexts,
  asTable,
  asTables,
  asText,
  asTexts,
  type Draft,
  type DraftAcceptance,
  type Where,
} from '../draft.ts';
import { convertRules, customId, type ForeignRule } from '../foreign-rule.ts';
import { globOfGlob } from '../globs.ts';
import type { Importer } from '../importer.ts';
import { counterpartsOf } from '../names.ts';

export const importer: Importer = {
  name: 'secretlintrc',
  summary: '.secretlintrc.json or .yml',
  scanner: 'secretlint',
  equivalents: [
    ['rules with disabled: true', 'a note: say in `rules: { disable: [ … ] }` which rules you mean'],
    ['options.allows', '`accept` with `text`'],
    ['options.patterns of rule-pattern', '`custom-rules`'],
    ['allowMessageIds', 'a note'],
  ],
  usualPaths: ['.secretlintrc.json', '.secretlintrc.yml', '.secretlintrc.yaml', '.secretlintrc'],
  language: 'data',
  topKeys: ['rules'],
  recognises: (name, data) => {
    if (!Array.isArray(asTable(data)['rules'])) return null;
    if (name.startsWith('.secretlintrc')) return 'name';
    return asTables(asTable(data)['rules']).some((rule) => String(rule['id']).includes('secretlint'))
      ? 'content'
      : null;
  },
  read: (data, _name, where) => readSecretlintConfig(asTable(data)['rules'] as readonly unknown[], where),
};

const OWN_PATTERNS = '@secretlint/secretlint-rule-pattern';

/** Returns the rule for own patterns: the options of all others configure what is built in. */
function readSecretlintConfig(list: readonly unknown[], where: Where): Draft {
  const notes: string[] = [];
  const acceptances: DraftAcceptance[] = [];
  const foreign: ForeignRule[] = [];
  const readRule = (rule: Record<string, unknown>): void => {
    const id = asText(rule['id']) ?? 'unnamed';
    const options = asTable(rule['options']);
    if (rule['disabled'] === true) {
      notes.push(
        `Rule ${id} was switched off; here its kinds of secret stay in force: add what you do not ` +
          'want to rules.disable.',
      );
      return;
    }
    const own = id === OWN_PATTERNS ? asTables(options['patterns']) : [];
    const patterns = own.flatMap((entry, index) => readOwnPattern(entry, index, notes));
    foreign.push(...patterns);
    if (id !== OWN_PATTERNS && asTables(rule['rules']).length === 0)
      notes.push(`Rule ${id} needs no setting: what it finds is for the built-in rules.`);
    const ids = [...patterns.map((pattern) => customId(pattern.id)), ...counterpartsOf(id)];
    acceptances.push(...readAllowed(id, asAnyTexts(options['allows']), ids, notes, where));
    if (asTexts(rule['allowMessageIds']).length > 0)
      notes.push(`The allowMessageIds of rule ${id} were left out: there is no such part of a rule here.`);
    for (const inner of asTables(rule['rules'])) readRule(inner);
  };
  for (const rule of list) readRule(asTable(rule));
  const { rules, notes: ruleNotes } = convertRules(foreign);
  return { rules, acceptances, notes: [...notes, ...ruleNotes] };
}

/**
 * Returns the allowed texts, which are searched in what the rule found: `/…/i` is an expression, anything else is
 * literal. https://github.com/textlint/regexp-string-matcher#regexp-like-string
 */
function readAllowed(
  id: string,
  allowed: readonly string[],
  rules: readonly string[],
  notes: string[],
  where: Where,
): readonly DraftAcceptance[] {
  if (allowed.length === 0) return [];
  if (rules.length === 0) {
    notes.push(
      `${plural(allowed.length, 'allowed text')} of rule ${id} left out: no rule of tidegate is sure to be its like.`,
    );
    return [];
  }
  const expressions = allowed.map((text) =>
    /^\/[^]+\/[a-z]*$/.test(text) ? fromScript(text) : text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  const secret = carriedTexts(expressions, 'allowed text', notes, where);
  return acceptText({ secret }, `imported from secretlint: allowed in ${id}`, rules);
}

/** Returns a rule for each pattern of an entry. */
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

/** Returns a JavaScript pattern for RE2: `/…/i` → `(?i)…`. One without slashes is a pattern, too. */
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
