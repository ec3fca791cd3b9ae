/** A `kingfisher.yaml`. https://mongodb.github.io/kingfisher/usage/configuration/ */

import { didYouMean } from '../../../model/nearest.ts';
import { acceptText, carriedTexts, carriedWords } from '../allowed-texts.ts';
import { asAnyTexts, asTable, asTexts, type Draft, type Where } from '../draft.ts';
import { readIgnoreFile } from '../ignore-file.ts';
import type { Importer } from '../importer.ts';
import { counterpartsOf } from '../names.ts';

/** Sections of the file. */
const SECTIONS = ['scan', 'rules', 'validation', 'filters', 'output', 'baseline', 'alerts', 'global', 'git'];

// It has no usual path: kingfisher reads it only where a command names it.
export const importer: Importer = {
  name: 'kingfisher-config',
  summary: 'kingfisher.yaml',
  scanner: 'kingfisher',
  equivalents: [
    ['filters.exclude', '`ignore-paths`'],
    ['filters.skip_words, filters.skip_regex', '`accept` with `text`'],
    ['rules.disabled', '`rules: { disable: [ … ] }`, where the rule has a counterpart below'],
    ['rules.paths, baseline.file', 'a note: import those files, too'],
    ['scan.confidence, scan.min_entropy, rules.enabled and other filters', 'a note'],
  ],
  language: 'data',
  recognises: (name, data) => {
    const { rules, filters } = asTable(data);
    if (Array.isArray(rules)) return null; // a file of rules
    if (/^\.?kingfisher\.ya?ml$/.test(name) && Object.keys(asTable(data)).some((key) => SECTIONS.includes(key)))
      return 'name';
    return ['skip_words', 'skip_regex'].some((key) => key in asTable(filters)) ? 'content' : null;
  },
  read: (data, _name, where) => readKingfisherConfig(asTable(data), where),
};

/** Settings by which kingfisher reports less, and what does the same here. */
const NARROWER: readonly (readonly [section: string, keys: readonly string[], instead: string])[] = [
  ['scan', ['confidence', 'min_entropy', 'only_valid', 'validation_filter'], 'see block.confidence'],
  ['rules', ['enabled', 'load_builtins'], "tidegate's own rules stay in force; see rules.disable"],
  ['rules', ['paths'], 'import those files, too'],
  ['baseline', ['file'], 'import that file, too'],
  ['filters', ['max_file_size_mb', 'no_binary', 'no_extract_archives'], 'see ignore-paths'],
  ['filters', ['skip_aws_accounts', 'skip_aws_account_file', 'extra_ignore_comments'], 'see accept'],
];

/** Returns the paths, words and expressions that are left out, and the rules that are off. */
function readKingfisherConfig(config: Record<string, unknown>, where: Where): Draft {
  const notes: string[] = [];
  const filters = asTable(config['filters']);
  const excluded = readIgnoreFile(asTexts(filters['exclude']).join('\n'));
  const text = {
    words: carriedWords(asAnyTexts(filters['skip_words']), 'excluded word', notes, where),
    secret: carriedTexts(asAnyTexts(filters['skip_regex']), 'excluded expression', notes, where),
  };
  const disabledRules = asTexts(asTable(config['rules'])['disabled']).flatMap((id) => {
    const here = counterpartsOf(id);
    if (here.length === 0)
      notes.push(`Rule ${id} was switched off; no rule of tidegate is sure to be its like${where(id)}.`);
    return here;
  });
  for (const [section, keys, instead] of NARROWER)
    for (const key of keys)
      if (asTable(config[section])[key] !== undefined)
        notes.push(`The setting ${section}.${key} was left out: ${instead}${where(key)}.`);
  for (const key of Object.keys(config))
    if (!SECTIONS.includes(key))
      notes.push(
        `The section ${key} was left out: kingfisher has none of that name${where(key)}.${didYouMean(key, SECTIONS)}`,
      );
  return {
    ignoredPaths: excluded.ignoredPaths ?? [],
    acceptances: acceptText(text, 'imported from kingfisher: filters'),
    disabledRules,
    notes: [...excluded.notes, ...notes],
  };
}
