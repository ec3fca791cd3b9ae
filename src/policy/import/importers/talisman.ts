/** A `.talismanrc`. https://thoughtworks.github.io/talisman/docs/configuring-talisman */

import { createHash } from 'node:crypto';
import { plural } from '../../../model/strings.ts';
import { acceptText, carriedTexts } from '../allowed-texts.ts';
import {
  asAnyTexts,
  asTable,
  asTables,
  asText,
  asTexts,
  type Draft,
  type DraftAcceptance,
  type Known,
  type Where,
} from '../draft.ts';
import { convertRules } from '../foreign-rule.ts';
import type { Importer } from '../importer.ts';

const TOP_KEYS = [
  'fileignoreconfig',
  'allowed_patterns',
  'custom_patterns',
  'scopeconfig',
  'threshold',
  'custom_severities',
  'experimental',
  'version',
];

export const importer: Importer = {
  name: 'talisman',
  summary: '.talismanrc',
  scanner: 'talisman',
  equivalents: [
    ['allowed_patterns', '`accept` with `text`'],
    ['fileignoreconfig with ignore_detectors: [filecontent]', '`accept` with the path'],
    ['fileignoreconfig with a checksum', 'what is found in the version of the file that has it, by fingerprint'],
    ['custom_patterns', '`custom-rules`'],
    ['scopeconfig, threshold, custom_severities', 'a note'],
  ],
  usualPaths: ['.talismanrc'],
  language: 'data',
  topKeys: TOP_KEYS,
  recognises: (name, data) => {
    if (/^\.?talismanrc/.test(name)) return TOP_KEYS.some((key) => key in asTable(data)) ? 'name' : null;
    return Array.isArray(asTable(data)['fileignoreconfig']) ? 'content' : null;
  },
  read: (data, _name, where) => readTalismanConfig(asTable(data), where),
};

/** Returns allowed patterns, and files that are accepted by checksum or for all versions. */
function readTalismanConfig(config: Record<string, unknown>, where: Where): Draft {
  const notes: string[] = [];
  const acceptances: DraftAcceptance[] = [];
  const known: Known[] = [];
  /** Adds an acceptance of patterns, which must match the whole secret. */
  const allow = (list: readonly string[], path: readonly string[], at: string): void => {
    // Text that talisman cuts out is not a secret to it; to us only a secret that matches as a whole is accepted.
    const whole = carriedTexts(list, 'allowed pattern', notes, where).map((pattern) => `^(?:${pattern})$`);
    if (whole.length > 0)
      acceptances.push(
        ...acceptText({ secret: whole, path, all: true }, `imported from .talismanrc${at}: allowed pattern`),
      );
  };
  allow(asAnyTexts(config['allowed_patterns']), [], where('allowed_patterns'));
  for (const file of asTables(config['fileignoreconfig'])) {
    const name = asText(file['filename']);
    if (name === undefined) continue;
    const isPlain = /^[\w./-]+$/.test(name);
    const path = [`^${name.replaceAll('.', '\\.')}$`];
    if (isPlain) allow(asAnyTexts(file['allowed_patterns']), path, where(name));
    if (isPlain && asTexts(file['ignore_detectors']).includes('filecontent'))
      acceptances.push(...acceptText({ path }, `imported from .talismanrc${where(name)}: its content is not scanned`));
    else if (isPlain && typeof file['checksum'] === 'string') known.push(versionWith(name, file['checksum']));
    else if (file['checksum'] !== undefined)
      notes.push(
        `${name} was left out${where(name)}: its checksum is of several files; tidegate baseline --write accepts ` +
          'what is in them now.',
      );
  }
  const { rules, notes: ruleNotes } = convertRules(
    asTexts(config['custom_patterns']).map((pattern, index) => ({
      id: `talisman-${index + 1}`,
      pattern,
      secret: 'whole' as const,
    })),
  );
  const scopes = asTables(config['scopeconfig']).length;
  if (scopes > 0)
    notes.push(
      `${plural(scopes, 'scope')} left out${where('scopeconfig')}: say in ignore-paths which files they mean.`,
    );
  for (const key of ['threshold', 'custom_severities'])
    if (config[key] !== undefined)
      notes.push(`${key} was left out${where(key)}: see block.severity and rules.severity.`);
  return { rules, acceptances, ...(known.length === 0 ? {} : { known }), notes: [...notes, ...ruleNotes] };
}

/**
 * Returns a test for the version of a file with this checksum: a hash of the hashes of nothing, of the contents and of
 * the name, as text.
 */
function versionWith(path: string, checksum: string): Known {
  const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
  return {
    rule: '',
    path,
    isVersion: (bytes) => hash(hash('') + hash(bytes) + hash(path)) === checksum.toLowerCase(),
  };
}
