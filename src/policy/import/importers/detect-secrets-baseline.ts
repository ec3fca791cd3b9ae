/** A `.secrets.baseline` of detect-secrets: known findings, and filters of paths. */

import { plural } from '../../../model/strings.ts';
import { createHash } from 'node:crypto';
import { acceptText, carriedTexts, excludedByExpression } from '../allowed-texts.ts';
import {
  asTable,
  asTables,
  asText,
  asTexts,
  type Draft,
  type DraftAcceptance,
  type Known,
  type Where,
} from '../draft.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'detect-secrets-baseline',
  summary: '.secrets.baseline',
  scanner: 'detect-secrets',
  equivalents: [
    ['results', 'each looked up by its hash, and accepted by fingerprint'],
    ['is_secret: true', 'not accepted: it is a real secret'],
    ['filters_used, should_exclude_file', '`ignore-paths`'],
    ['filters_used, should_exclude_line, should_exclude_secret', '`accept` with `text`'],
    ['plugins_used with a path', 'a note: programs of your own are not run'],
  ],
  language: 'data',
  recognises: (name, data) =>
    'results' in asTable(data) && ('plugins_used' in asTable(data) || name === '.secrets.baseline') ? 'content' : null,
  usualPaths: ['.secrets.baseline'],
  topKeys: ['results'],
  read: (data, _name, where) => readDetectSecretsBaseline(asTable(data), where),
};

/** Returns the known findings, by rule, path and SHA-1 of the secret, and the filters. */
function readDetectSecretsBaseline(data: Record<string, unknown>, where: Where): Draft {
  const notes: string[] = [];
  const known: Known[] = [];
  let real = 0;
  for (const [path, entries] of Object.entries(asTable(data['results']))) {
    for (const entry of asTables(entries)) {
      if (entry['is_secret'] === true || entry['is_verified'] === true) real++;
      else {
        const hash = asText(entry['hashed_secret']);
        known.push({
          path,
          rule: asText(entry['type']) ?? '',
          ...(hash === undefined || !/^[0-9a-f]{40}$/.test(hash)
            ? {}
            : { isSecret: (secret) => createHash('sha1').update(secret).digest('hex') === hash }),
        });
      }
    }
  }
  if (real > 0) notes.push(`${plural(real, 'finding')} left out, audited or verified as real: revoke those secrets.`);
  const ignoredPaths: string[] = [];
  const acceptances: DraftAcceptance[] = [];
  const reason = (patterns: readonly string[]): string =>
    `imported from .secrets.baseline${where(patterns[0] ?? '')}: excluded by detect-secrets`;
  for (const filter of asTables(data['filters_used'])) {
    const kind = (asText(filter['path']) ?? '').split('.').at(-1)!;
    const patterns = asTexts(filter['pattern']);
    const carry = (list: readonly string[], what: string): string[] => carriedTexts(list, what, notes, where);
    if (kind === 'should_exclude_file') {
      const { globs, expressions } = excludedByExpression(patterns, 'excluded path', notes, where);
      ignoredPaths.push(...globs);
      acceptances.push(...acceptText({ path: expressions }, reason(patterns)));
    } else if (kind === 'should_exclude_line')
      acceptances.push(...acceptText({ line: carry(patterns, 'excluded line') }, reason(patterns)));
    else if (kind === 'should_exclude_secret')
      acceptances.push(...acceptText({ secret: carry(patterns, 'excluded secret') }, reason(patterns)));
    else if (!(asText(filter['path']) ?? 'detect_secrets.').startsWith('detect_secrets.'))
      notes.push('A filter that is a program of its own was left out.');
  }
  if (asTables(data['plugins_used']).some((plugin) => plugin['path'] !== undefined))
    notes.push('Plugins of your own were left out: write them as custom-rules.');
  return { known, notes, ignoredPaths, acceptances };
}
