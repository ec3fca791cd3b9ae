/** Imports a configuration of ggshield. */

import { createHash } from 'node:crypto';
import { didYouMean } from '../../../model/nearest.ts';
import { asTable, asText, asTexts, type Draft, type Known, type Where } from '../draft.ts';
import { excludedPaths } from '../excluded-paths.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'ggshield',
  summary: '.gitguardian.yaml',
  scanner: 'ggshield',
  equivalents: [
    ['ignored_paths, paths-ignore', '`ignore-paths`'],
    ['ignored_matches', 'looked up by the value or its hash, and accepted by fingerprint'],
    ['ignored_detectors', 'a note: say in `rules: { disable: [ … ] }` which rules you mean'],
    ['version: 3 and above', 'refused: only versions 1 and 2 are known'],
    ['exit_zero, ignore_known_secrets, fail_on_server_error', 'a note'],
  ],
  usualPaths: ['.gitguardian.yaml', '.gitguardian.yml'],
  language: 'data',
  recognises: (name, data) => {
    if (Array.isArray(data)) return null;
    if (/^\.?gitguardian/.test(name)) return 'name';
    return ['paths_ignore', 'matches_ignore', 'matches-ignore'].some((key) => key in asTable(data)) ? 'content' : null;
  },
  refuses: (data, where) => {
    const { version } = asTable(data);
    if (version === undefined || [1, 2].includes(Number(version))) return null;
    return (
      `it is a configuration of ggshield, version ${String(version)}${where('version')}, and tidegate knows ` +
      'versions 1 and 2'
    );
  },
  read: (data, _name, where) => readGgshieldConfig(asTable(data), where),
};

/** Settings of both versions. https://docs.gitguardian.com/ggshield-docs/configuration */
const ROOT_KEYS = new Set(
  (
    'version instance secret paths_ignore matches_ignore banlisted_detectors exit_zero verbose allow_self_signed ' +
    'insecure max_commits_for_hook show_secrets all_policies ignore_default_excludes output_format iac sca api_url debug'
  ).split(' '),
);
const SECRET_KEYS = new Set(
  (
    'show_secrets ignored_detectors ignored_matches ignored_paths ignore_known_secrets ' +
    'prereceive_remediation_message fail_on_server_error source_uuid filename_only with_incident_details'
  ).split(' '),
);

/**
 * Reads `.gitguardian.yaml`, version 2 (`secret.ignored_paths`) or 1 (`paths-ignore`); its keys are written with `-` or
 * `_`.
 */
function readGgshieldConfig(config: Record<string, unknown>, where: Where): Draft {
  const root = underscored(config);
  const secret = underscored(asTable(root['secret']));
  const notes: string[] = [];
  const ignoredPaths = excludedPaths(
    [...asTexts(secret['ignored_paths']), ...asTexts(root['paths_ignore'])],
    true,
    notes,
  );
  const known = [...listOf(secret['ignored_matches']), ...listOf(root['matches_ignore'])].flatMap(knownSecret);
  for (const name of [...asTexts(secret['ignored_detectors']), ...asTexts(root['banlisted_detectors'])])
    notes.push(`The ignored detector ${name} was left out: see tidegate rules for what to add to rules.disable.`);
  if (root['exit_zero'] === true)
    notes.push('exit_zero was left out: findings block here; block.severity says from which severity.');
  if (secret['ignore_known_secrets'] === true)
    notes.push(
      'ignore_known_secrets was left out: there is no list of incidents elsewhere; tidegate baseline ' +
        '--write accepts what is there.',
    );
  if (secret['fail_on_server_error'] === false)
    notes.push(
      'fail_on_server_error was left out: there is no server, and what could not be read makes a run incomplete.',
    );
  for (const [table, keys] of [
    [root, ROOT_KEYS],
    [secret, SECRET_KEYS],
  ] as const)
    for (const key of Object.keys(table))
      if (!keys.has(key))
        notes.push(
          `The setting ${key} was left out: ggshield has none of that name${where(key)}.${didYouMean(key, keys)}`,
        );
  return { ignoredPaths, ...(known.length === 0 ? {} : { known }), notes };
}

function underscored(table: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key.replaceAll('-', '_'), value]));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns a secret that is ignored wherever it is, given as its text or SHA-256. */
function knownSecret(entry: unknown): readonly Known[] {
  const match = asText(entry) ?? asText(asTable(entry)['match']);
  if (match === undefined) return [];
  const isHash = /^[0-9a-f]{64}$/.test(match);
  const isSecret = (secret: string): boolean =>
    isHash ? createHash('sha256').update(secret).digest('hex') === match : secret === match;
  return [{ rule: '', path: '', isSecret }];
}
