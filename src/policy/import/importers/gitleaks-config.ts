/**
 * A `.gitleaks.toml`, of betterleaks too, in the forms of versions 3 to 8.
 * https://github.com/gitleaks/gitleaks#configuration
 */

import { plural } from '../../../model/strings.ts';
import { readFilter } from '../filter-program.ts';
import { readAllowlist } from '../gitleaks-allowlist.ts';
import { asTable, asTables, asText, asTexts, type Draft, type DraftAcceptance, type Where } from '../draft.ts';
import { convertRules, customId, type ForeignRule } from '../foreign-rule.ts';
import type { Importer } from '../importer.ts';
import { counterpartsOf } from '../names.ts';

/** Keys of which every configuration has one. */
const TOP_KEYS = ['rules', 'allowlist', 'allowlists', 'whitelist', 'extend', 'prefilter', 'filter'];

export const importer: Importer = {
  name: 'gitleaks-config',
  summary: '.gitleaks.toml',
  scanner: 'gitleaks',
  equivalents: [
    ['[[rules]]', '`custom-rules`, with `custom-` before the id'],
    ['rules.path without a regex', '`custom-rules` with `paths` alone: every such file, a binary one too'],
    ['rules.regex, secretGroup, keywords, entropy, path', 'the same fields of the custom rule'],
    ['[extend] useDefault = true', 'the built-in rules, and the paths that gitleaks leaves out in `ignore-paths`'],
    ['[extend] disabledRules', '`rules: { disable: [ … ] }`, where the rule has a counterpart below'],
    ['[allowlist] paths', '`ignore-paths`'],
    [
      '[allowlist] regexes, stopwords',
      '`accept` with `text`, for the secret, the match or the line as `regexTarget` says',
    ],
    ['[allowlist] commits', 'a note: `tidegate baseline --write` accepts what is there today'],
    ['[[rules.allowlists]], targetRules', '`accept` with `rule`'],
    ['[[rules.required]], skipReport', 'a note: the rule works alone, finds more, and warns'],
    ['prefilter, filter', '`accept` with `text` for each text or path of which one is enough; a note for the rest'],
    ['validate', 'a note: nothing is sent'],
  ],
  usualPaths: [
    '.gitleaks.toml',
    '.betterleaks.toml',
    '.github/.gitleaks.toml',
    '.github/gitleaks.toml',
    'gitleaks.toml',
  ],
  language: 'toml',
  topKeys: TOP_KEYS,
  recognises: (_name, root) => (TOP_KEYS.some((key) => key in lowered(asTable(root))) ? 'content' : null),
  refuses: (root, where) => bothForms(lowered(asTable(root)), where),
  read: (root, _name, where) => readGitleaksConfig(lowered(asTable(root)), where),
};

/** Returns why gitleaks itself refuses a file that has allowlists of the old and the new form; null if it does not. */
function bothForms(config: Record<string, unknown>, where: Where): string | null {
  const tables = [['', config] as const, ...asTables(config['rules']).map((rule) => ['rules.', rule] as const)];
  for (const [prefix, table] of tables) {
    if (table['allowlist'] === undefined || table['allowlists'] === undefined) continue;
    const [old, now] = [`[${prefix}allowlist]`, `[[${prefix}allowlists]]`];
    return `it has ${now}${where(now)} beside ${old}${where(old)}, and gitleaks takes one form only`;
  }
  return null;
}

/** Returns the table with keys in small letters: gitleaks ignores their case. */
function lowered(table: Record<string, unknown>): Record<string, unknown> {
  /** Returns a value with the keys of all tables in it in small letters. */
  const lower = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(lower);
    return typeof value === 'object' && value !== null && !(value instanceof Date)
      ? lowered(value as Record<string, unknown>)
      : value;
  };
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key.toLowerCase(), lower(value)]));
}

/** Paths that the built-in configuration of gitleaks leaves out and that hold no text of people. */
const DEFAULT_PATHS = [
  '**/*gitleaks.toml',
  '**/{package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,yarn.lock,deno.lock,Pipfile.lock,poetry.lock}',
  '**/{go.mod,go.sum,go.work,go.work.sum}',
  '**/node_modules/**',
  '**/*.{png,jpg,jpeg,gif,bmp,svg,tif,tiff,woff,woff2,ttf,otf,eot}',
];

/** Returns the rules, allowlists and ignored paths of the file. */
function readGitleaksConfig(config: Record<string, unknown>, where: Where): Draft {
  const notes: string[] = [];
  const listed = asTables(config['rules']);
  const extend = asTable(config['extend']);
  const usesDefault = extend['usedefault'] === true;
  const converted = convertRules(listed.flatMap((rule, index) => readRule(rule, index, notes, where)));
  const acceptances: DraftAcceptance[] = [];
  const ignoredPaths: string[][] = [usesDefault ? [...DEFAULT_PATHS] : []];
  const own = new Set(listed.map((rule, index) => idOf(rule, index)));
  const idsOf = (id: string): readonly string[] => [
    ...(own.has(id) ? [customId(id)] : []),
    ...(usesDefault || !own.has(id) ? counterpartsOf(id) : []),
  ];
  for (const list of [...allowlistsOf(config), ...filtersOf(config, null, notes, where)]) {
    const read = readAllowlist(list, null, idsOf, notes, where);
    acceptances.push(...read.acceptances);
    ignoredPaths.push([...read.ignoredPaths]);
  }
  for (const [index, rule] of listed.entries()) {
    const id = idOf(rule, index);
    for (const list of [...allowlistsOf(rule), ...filtersOf(rule, id, notes, where)])
      acceptances.push(...readAllowlist(list, id, idsOf, notes, where).acceptances);
  }
  noteExtension(extend, listed.length, notes, where);
  return {
    rules: converted.rules,
    ignoredPaths: ignoredPaths.flat(),
    acceptances,
    disabledRules: disabledRules(extend, notes, where),
    isAlone: !usesDefault,
    notes: [...notes, ...converted.notes],
  };
}

function allowlistsOf(table: Record<string, unknown>): Record<string, unknown>[] {
  return ['allowlists', 'allowlist', 'whitelists', 'whitelist'].flatMap((key) => asTables(table[key]));
}

/**
 * Returns the filters of betterleaks in the form of allowlists; adds a note for each part that cannot be written so.
 */
function filtersOf(
  table: Record<string, unknown>,
  rule: string | null,
  notes: string[],
  where: Where,
): Record<string, unknown>[] {
  return ['prefilter', 'filter'].flatMap((key) => {
    const program = asText(table[key]);
    if (program === undefined) return [];
    const { conditions, left } = readFilter(program);
    if (left > 0)
      notes.push(
        `${conditions.length === 0 ? `The ${key}` : `${plural(left, 'part')} of the ${key}`}` +
          `${rule === null ? '' : ` of rule ${rule}`} was left out: a program of its own, what it dropped is ` +
          `reported here${where(rule ?? key)}.`,
      );
    return conditions.map(({ subject, patterns }) => ({
      description: key,
      ...(subject === 'path' ? { paths: patterns } : { regexes: patterns, regextarget: subject }),
    }));
  });
}

/** Reports whether the rule found less than its pattern: by other rules nearby, or by a program. */
function isNarrowed(rule: Record<string, unknown>): boolean {
  const filter = asText(rule['filter']);
  return (
    ['required', 'components', 'validate', 'tokenefficiency', 'file'].some((key) => rule[key] !== undefined) ||
    hasEntropyBeyondOurs(rule) ||
    (filter !== undefined && readFilter(filter).left > 0)
  );
}

/** Reports whether a range of entropy has a greatest value, or one that cannot be read: neither is kept here. */
function hasEntropyBeyondOurs(rule: Record<string, unknown>): boolean {
  return asTables(rule['entropies']).some(
    ({ min, max = 8 }) => !(Number(min) >= 0) || !(Number(max) >= GREATEST_ENTROPY),
  );
}

/** Bits for each character: no text of bytes has more. */
const GREATEST_ENTROPY = 8;

/** Returns the rule's id; before version 8 a rule had none. */
function idOf(rule: Record<string, unknown>, index: number): string {
  return asText(rule['id']) ?? asText(rule['description']) ?? `rule-${index + 1}`;
}

/** Returns a rule, or none with a note if it only serves others. */
function readRule(rule: Record<string, unknown>, index: number, notes: string[], where: Where): ForeignRule[] {
  const id = idOf(rule, index);
  const at = where(id);
  const pattern = asText(rule['regex']);
  const title = asText(rule['description']);
  const path = asText(rule['path']);
  if (rule['skipreport'] === true) {
    notes.push(`Rule ${id} was left out: it only served as a part of another${at}.`);
    return [];
  }
  if (pattern === undefined) {
    if (path !== undefined && rule['file'] === undefined) {
      // gitleaks reads no file for it that holds none of its keywords.
      const isSure = asTexts(rule['keywords']).length === 0 && !isNarrowed(rule);
      if (!isSure) notes.push(`Rule ${id} finds files by their path alone here: it finds more, and warns${at}.`);
      const confidence = isSure ? {} : { confidence: 'medium' };
      return [{ id, pattern: null, secret: 'whole', path, ...confidence, ...(title === undefined ? {} : { title }) }];
    }
    if (rule['file'] !== undefined)
      notes.push(`Rule ${id} was left out: it judges the names of files without their folders${at}.`);
    else if (allowlistsOf(rule).length === 0)
      notes.push(`Rule ${id} was left out: it changes a rule of another file and has no pattern of its own${at}.`);
    return [];
  }
  if (rule['required'] !== undefined || rule['components'] !== undefined)
    notes.push(`Rule ${id} also required other rules nearby; here it works alone, finds more and warns${at}.`);
  for (const key of ['validate', 'tokenefficiency', 'file'])
    if (rule[key] !== undefined)
      notes.push(`The setting ${key} of rule ${id} was left out: it finds more here, and warns${at}.`);
  if (hasEntropyBeyondOurs(rule))
    notes.push(`A range of entropy of rule ${id} was left out in part: it finds more here, and warns${at}.`);
  const group = rule['secretgroup'] ?? rule['reportgroup'];
  const entropy = entropyOf(rule);
  return [
    {
      id,
      pattern,
      secret: typeof group === 'number' && group > 0 ? group : 'first',
      keywords: asTexts(rule['keywords']),
      ...(title === undefined ? {} : { title }),
      ...(entropy === null ? {} : { entropy }),
      // Findings that the other scanner did not report must not block here.
      ...(isNarrowed(rule) ? { confidence: 'medium' } : {}),
      ...(path === undefined ? {} : { path }),
    },
  ];
}

/** Returns the least entropy. Version 8 has a number, those before it ranges of which one must hold. */
function entropyOf(rule: Record<string, unknown>): number | null {
  if (typeof rule['entropy'] === 'number') return rule['entropy'];
  const least = asTables(rule['entropies']).map((range) => Number(range['min']));
  return least.length === 0 || least.some(Number.isNaN) ? null : Math.min(...least);
}

/** Returns our rules for those that are switched off. */
function disabledRules(extend: Record<string, unknown>, notes: string[], where: Where): readonly string[] {
  return asTexts(extend['disabledrules']).flatMap((id) => {
    const here = counterpartsOf(id);
    if (here.length === 0)
      notes.push(`Rule ${id} was switched off; no rule of tidegate is sure to be its like${where(id)}.`);
    return here;
  });
}

/** Adds notes on built-in rules and on other files that this one extends. */
function noteExtension(extend: Record<string, unknown>, rules: number, notes: string[], where: Where): void {
  if (extend['usedefault'] !== true) {
    notes.push(
      rules === 0
        ? 'The file has no rules and so switched every rule off; here the built-in rules stay in force.'
        : 'The file replaced the built-in rules; here they stay in force. Switch single ones off with rules.disable.',
    );
  }
  const other = asText(extend['path']) ?? asText(extend['url']);
  if (other !== undefined)
    notes.push(`The file extends ${other}: import that one too, in the same call${where(other)}.`);
}
