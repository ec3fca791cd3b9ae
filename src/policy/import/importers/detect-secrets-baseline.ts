/** A `.secrets.baseline` of detect-secrets: known findings, and filters of paths. */

import { plural } from '../../../model/strings.ts';
import { asTable, asTables, asText, asTexts, type Draft } from '../draft.ts';
import { coversAll, globsOfExpression } from '../globs.ts';
import type { Importer } from '../importer.ts';
import { acceptKnown, type Known } from '../known-findings.ts';

export const importer: Importer = {
  name: 'detect-secrets-baseline',
  summary: '.secrets.baseline',
  language: 'data',
  recognises: (_name, data) => ('plugins_used' in asTable(data) && 'results' in asTable(data) ? 'content' : null),
  read: (data, name) => readDetectSecretsBaseline(asTable(data), name),
};

function readDetectSecretsBaseline(data: Record<string, unknown>, name: string): Draft {
  const notes: string[] = [];
  const known: Known[] = [];
  let real = 0;
  for (const [path, entries] of Object.entries(asTable(data['results']))) {
    for (const entry of asTables(entries)) {
      if (entry['is_secret'] === true || entry['is_verified'] === true) real++;
      else known.push({ path, rule: asText(entry['type']) ?? '' });
    }
  }
  if (real > 0) notes.push(`${plural(real, 'finding')} left out, audited or verified as real: revoke those secrets.`);
  const ignoredPaths: string[] = [];
  for (const filter of asTables(data['filters_used'])) {
    const kind = (asText(filter['path']) ?? '').split('.').at(-1)!;
    const patterns = asTexts(filter['pattern']);
    if (kind === 'should_exclude_file') ignoredPaths.push(...excludedFiles(patterns, notes));
    else if (kind === 'should_exclude_line' || kind === 'should_exclude_secret')
      notes.push(
        `${plural(patterns.length, 'expression')} for lines or secrets (${kind}) left out: accept ` +
          'findings by fingerprint instead.',
      );
    else if (!(asText(filter['path']) ?? 'detect_secrets.').startsWith('detect_secrets.'))
      notes.push('A filter that is a program of its own was left out.');
  }
  if (asTables(data['plugins_used']).some((plugin) => plugin['path'] !== undefined))
    notes.push('Plugins of your own were left out: write them as custom-rules.');
  return { ...acceptKnown(known, name, notes), ignoredPaths };
}

function excludedFiles(patterns: readonly string[], notes: string[]): readonly string[] {
  return patterns.flatMap((pattern) => {
    const globs = globsOfExpression(pattern);
    if (globs !== null && !globs.some(coversAll)) return globs;
    notes.push(`The excluded path ${pattern} was left out: as a glob it would exclude everything.`);
    return [];
  });
}
