/** A `.checkov.yml`. https://www.checkov.io/2.Basics/CLI%20Command%20Reference.html */

import { acceptText, excludedByExpression } from '../allowed-texts.ts';
import { asAnyTexts, asTable, asTexts, type Draft, type Where } from '../draft.ts';
import type { Importer } from '../importer.ts';
import { counterpartsOf } from '../names.ts';

// It has no usual path: most of it is about settings, and only people who name it mean secrets, too.
export const importer: Importer = {
  name: 'checkov-config',
  summary: '.checkov.yml',
  scanner: 'checkov',
  equivalents: [
    ['skip-check: CKV_SECRET_2', '`rules: { disable: [ … ] }`, where the check has an exact counterpart below'],
    ['skip-check: CKV_AWS_20', 'a note: tidegate reports a setting only where a change makes it weaker'],
    ['skip-path', '`ignore-paths`, or `accept` with `text`; a note where checkov did not look for secrets'],
    ['check, soft-fail', 'a note'],
    ['checkov:skip=CKV_SECRET_2', '`accept` with `text`, for the rule and the lines that have the comment'],
  ],
  language: 'data',
  topKeys: [
    ...['skip-check', 'skip-path', 'skip-framework', 'check', 'framework', 'baseline'],
    ...['soft-fail', 'soft-fail-on', 'hard-fail-on'],
  ],
  recognises: (name, data) =>
    /^\.?checkov\.ya?ml$/.test(name) && !Array.isArray(data)
      ? 'name'
      : ['skip-check', 'skip-path', 'skip-framework'].some((key) => key in asTable(data))
        ? 'content'
        : null,
  read: (data, _name, where) => readCheckov(asTable(data), where),
};

/** Returns a list, which may be written as one text with commas. */
function listOf(config: Record<string, unknown>, key: string): readonly string[] {
  return asTexts(config[key]).flatMap((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
}

/** Returns the checks that are skipped and paths that are left out, as far as they have counterparts here. */
function readCheckov(config: Record<string, unknown>, where: Where): Draft {
  const notes: string[] = [];
  const disabledRules = listOf(config, 'skip-check').flatMap((check) => {
    const rules = counterpartsOf(check);
    // A check of random strings is narrower than our rules for names and values.
    if (rules.length > 0 && !rules.some((rule) => rule.startsWith('generic-'))) return rules;
    notes.push(
      check.startsWith('CKV_SECRET_')
        ? `The skipped check ${check} was left out: no rule of tidegate is its exact counterpart${where(check)}.`
        : `The skipped check ${check} was left out: it is about settings, which count here only where a change ` +
            `makes them weaker. Accept such a finding by its fingerprint${where(check)}.`,
    );
    return [];
  });
  for (const key of ['check', 'soft-fail', 'soft-fail-on', 'hard-fail-on', 'baseline'])
    if (config[key] !== undefined && config[key] !== false)
      notes.push(`The setting ${key} was left out: block.severity and accept say what blocks here${where(key)}.`);
  return { ...pathsOf(config, notes, where), disabledRules, notes };
}

/** Returns `skip-path`: expressions that are searched in the path. */
function pathsOf(
  config: Record<string, unknown>,
  notes: string[],
  where: Where,
): Pick<Draft, 'ignoredPaths' | 'acceptances'> {
  const list = asAnyTexts(config['skip-path']);
  if (list.length === 0) return {};
  const frameworks = listOf(config, 'framework');
  const isForSecrets =
    (frameworks.length === 0 || frameworks.includes('all') || frameworks.includes('secrets')) &&
    !listOf(config, 'skip-framework').includes('secrets');
  if (!isForSecrets) {
    notes.push(`skip-path was left out: checkov did not look for secrets, so it accepted none${where('skip-path')}.`);
    return {};
  }
  const { globs, expressions } = excludedByExpression(list, 'skipped path', notes, where);
  return { ignoredPaths: globs, acceptances: acceptText({ path: expressions }, 'imported from checkov: skip-path') };
}
