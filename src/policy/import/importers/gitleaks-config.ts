/** A `.gitleaks.toml`, of betterleaks too. https://github.com/gitleaks/gitleaks#configuration */

import { plural } from '../../../model/strings.ts';
import { asTable, asTables, asText, asTexts, type Draft } from '../draft.ts';
import { convertRules, type ForeignRule } from '../foreign-rule.ts';
import { coversAll, globsOfExpression } from '../globs.ts';
import type { Importer } from '../importer.ts';
import { counterpartsOf } from '../names.ts';

export const importer: Importer = {
  name: 'gitleaks-config',
  summary: '.gitleaks.toml',
  language: 'toml',
  recognises: (_name, root) =>
    ['rules', 'allowlist', 'allowlists', 'extend'].some((key) => key in asTable(root)) ? 'content' : null,
  read: (root) => readGitleaksConfig(asTable(root)),
};

function readGitleaksConfig(config: Record<string, unknown>): Draft {
  const notes: string[] = [];
  const listed = asTables(config['rules']);
  const { rules, notes: ruleNotes } = convertRules(listed.flatMap((rule, index) => readRule(rule, index, notes)));
  const ignoredPaths = [...asTables(config['allowlists']), ...asTables(config['allowlist'])].flatMap((list) =>
    readAllowlist(list, notes),
  );
  noteExtension(asTable(config['extend']), listed.length, notes);
  if (config['prefilter'] !== undefined || config['filter'] !== undefined)
    notes.push('Filters that are programs of their own were left out: what they dropped is reported here.');
  return { rules, ignoredPaths, notes: [...notes, ...ruleNotes] };
}

function readRule(rule: Record<string, unknown>, index: number, notes: string[]): ForeignRule[] {
  const id = asText(rule['id']) ?? `rule-${index + 1}`;
  const pattern = asText(rule['regex']);
  const title = asText(rule['description']);
  const path = asText(rule['path']);
  if (rule['skipReport'] === true) {
    notes.push(`Rule ${id} was left out: it only served as a part of another.`);
    return [];
  }
  if (pattern === undefined) {
    notes.push(
      path === undefined
        ? `Rule ${id} was left out: it changes a rule of another file and has no pattern of its own.`
        : `Rule ${id} was left out: it judges file names only.`,
    );
    return [];
  }
  if (asTables(rule['allowlists']).length + asTables(rule['allowlist']).length > 0)
    notes.push(
      `The allowlist of rule ${id} was left out: accept its findings one by one, or run tidegate baseline --write.`,
    );
  if (rule['required'] !== undefined || rule['components'] !== undefined)
    notes.push(`Rule ${id} also required other rules nearby; here it works alone and finds more.`);
  for (const key of ['filter', 'validate', 'tokenEfficiency'])
    if (rule[key] !== undefined) notes.push(`The setting ${key} of rule ${id} was left out.`);
  return [
    {
      id,
      pattern,
      secret: typeof rule['secretGroup'] === 'number' && rule['secretGroup'] > 0 ? rule['secretGroup'] : 'first',
      keywords: asTexts(rule['keywords']),
      ...(title === undefined ? {} : { title }),
      ...(typeof rule['entropy'] === 'number' ? { entropy: rule['entropy'] } : {}),
      ...(path === undefined ? {} : { path }),
    },
  ];
}

/** Only its paths have a form here; its texts may be secrets, so they are counted and not repeated. */
function readAllowlist(list: Record<string, unknown>, notes: string[]): readonly string[] {
  if (list['targetRules'] !== undefined) {
    notes.push(
      'An allowlist for some rules only (targetRules) was left out: as ignored paths it would count for all rules.',
    );
    return [];
  }
  const others = (['regexes', 'stopwords', 'commits'] as const).filter((key) => asTexts(list[key]).length > 0);
  if (/^(?:and|&&)$/i.test(asText(list['condition']) ?? '') && others.length > 0) {
    notes.push('An allowlist with condition AND was left out: its paths alone would allow more.');
    return [];
  }
  const words = { regexes: 'allowed text', stopwords: 'stop word', commits: 'allowed commit' };
  for (const key of others)
    notes.push(
      `${plural(asTexts(list[key]).length, words[key])} left out: accept findings by fingerprint ` +
        'instead, each with its reason.',
    );
  return asTexts(list['paths']).flatMap((path) => {
    const globs = globsOfExpression(path);
    if (globs === null) notes.push(`The allowed path ${path} was left out: it cannot be written as a glob.`);
    else if (globs.some(coversAll)) notes.push(`The allowed path ${path} was left out: nothing would be scanned.`);
    else return globs;
    return [];
  });
}

function noteExtension(extend: Record<string, unknown>, rules: number, notes: string[]): void {
  if (extend['useDefault'] !== true) {
    notes.push(
      rules === 0
        ? 'The file has no rules and so switched every rule off; here the built-in rules stay in force.'
        : 'The file replaced the built-in rules; here they stay in force. Switch single ones off with rules.disable.',
    );
  }
  for (const id of asTexts(extend['disabledRules'])) {
    const here = counterpartsOf(id);
    notes.push(
      `Rule ${id} was switched off; here it stays in ` +
        `force${here.length === 0 ? '' : ` as ${here.join(', ')}`}: add what you do not want to ` +
        'rules.disable.',
    );
  }
  if (extend['path'] !== undefined || extend['url'] !== undefined)
    notes.push('The file extends another one: import that one too.');
}
