/**
 * Findings that were accepted elsewhere → acceptances by rule and path. They were named by line, by commit, or by a
 * plain hash that would give a password away; none of that is kept, and of a report that holds secrets nothing but rule
 * and path is read.
 */

import { asTable, asTables, asText, asTexts, counted, type Draft, type DraftAcceptance } from './draft.ts';
import { customId } from './foreign-rule.ts';
import { coversAll, globOfPath, globsOfExpression } from './globs.ts';
import { counterpartsOf } from './names.ts';

interface Known {
  readonly rule: string;
  readonly path: string;
}

/** `file:rule:line` or `commit:file:rule:line`; newer betterleaks files hold hashes of secrets. */
export function readGitleaksIgnore(text: string, name: string): Draft {
  const known: Known[] = [];
  let hashes = 0;
  let unread = 0;
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, path, rule] = /^(?:[0-9a-fA-F]{7,64}:)?([^:]+):([^:]+):\d+$/.exec(line) ?? [];
    if (/^[0-9a-f]{64}$/i.test(line)) hashes++;
    else if (path === undefined || rule === undefined) unread++;
    else known.push({ path, rule });
  }
  return accept(known, name, [
    ...(hashes === 0
      ? []
      : [
          `${counted(hashes, 'line')} with a plain hash of a secret left out: accept those findings by fingerprint instead.`,
        ]),
    ...(unread === 0 ? [] : [`${counted(unread, 'line')} left out: not of the form file:rule:line.`]),
  ]);
}

export function readGitleaksReport(findings: readonly unknown[], name: string): Draft {
  const known = findings.map((finding) => ({
    rule: asText(asTable(finding)['RuleID']) ?? '',
    path: asText(asTable(finding)['File']) ?? '',
  }));
  return accept(known, name, []);
}

export function readKingfisherBaseline(data: Record<string, unknown>, name: string): Draft {
  const repositories = asTables(data['repositories']);
  const known = repositories
    .flatMap((repository) => asTables(repository['findings']))
    .map((finding) => ({ rule: asText(finding['rule_id']) ?? '', path: asText(finding['path']) ?? '' }));
  if (repositories.length > 1)
    return {
      notes: [
        `The findings of ${repositories.length} repositories were left out: a policy is of one repository; run tidegate baseline --write in each.`,
      ],
    };
  const old = asTables(asTable(data['ExactFindings'])['matches']).length;
  return accept(
    known,
    name,
    old === 0
      ? []
      : [
          `${counted(old, 'finding')} left out, for it is not said which rule found what: run tidegate baseline --write.`,
        ],
  );
}

export function readDetectSecretsBaseline(data: Record<string, unknown>, name: string): Draft {
  const notes: string[] = [];
  const known: Known[] = [];
  let real = 0;
  for (const [path, entries] of Object.entries(asTable(data['results']))) {
    for (const entry of asTables(entries)) {
      if (entry['is_secret'] === true || entry['is_verified'] === true) real++;
      else known.push({ path, rule: asText(entry['type']) ?? '' });
    }
  }
  if (real > 0) notes.push(`${counted(real, 'finding')} left out, audited or verified as real: revoke those secrets.`);
  const ignoredPaths: string[] = [];
  for (const filter of asTables(data['filters_used'])) {
    const kind = (asText(filter['path']) ?? '').split('.').at(-1)!;
    const patterns = asTexts(filter['pattern']);
    if (kind === 'should_exclude_file') ignoredPaths.push(...excludedFiles(patterns, notes));
    else if (kind === 'should_exclude_line' || kind === 'should_exclude_secret')
      notes.push(
        `${counted(patterns.length, 'expression')} for lines or secrets (${kind}) left out: accept findings by fingerprint instead.`,
      );
    else if (!(asText(filter['path']) ?? 'detect_secrets.').startsWith('detect_secrets.'))
      notes.push('A filter that is a program of its own was left out.');
  }
  if (asTables(data['plugins_used']).some((plugin) => plugin['path'] !== undefined))
    notes.push('Plugins of your own were left out: write them as custom-rules.');
  return { ...accept(known, name, notes), ignoredPaths };
}

function excludedFiles(patterns: readonly string[], notes: string[]): readonly string[] {
  return patterns.flatMap((pattern) => {
    const globs = globsOfExpression(pattern);
    if (globs !== null && !globs.some(coversAll)) return globs;
    notes.push(
      `The excluded path ${pattern} was left out: it cannot be written as a glob that leaves something to look at.`,
    );
    return [];
  });
}

function accept(known: readonly Known[], name: string, notes: readonly string[]): Draft {
  const acceptances = new Map<string, DraftAcceptance>();
  let placed = 0;
  const unplaced = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { rule, path } of known) {
    const glob = globOfPath(path);
    if (rule === '' || path === '' || glob === null || path.includes('!')) {
      unplaced.add(path);
      continue;
    }
    placed++;
    const here = counterpartsOf(rule);
    if (here.length === 0) elsewhere.add(customId(rule));
    for (const id of here.length === 0 ? [customId(rule)] : here)
      acceptances.set(`${glob}\0${id}`, { rule: id, path: glob, reason: `imported from ${name}` });
  }
  const list = [...acceptances.values()].sort((a, b) =>
    a.path === b.path ? (a.rule < b.rule ? -1 : 1) : a.path < b.path ? -1 : 1,
  );
  return {
    acceptances: list,
    notes: [
      ...(list.length === 0
        ? []
        : [
            `${counted(placed, 'accepted finding')} became ${counted(list.length, 'acceptance')} by rule and path, wider than before: a new secret of the same kind in the same file is accepted too.`,
            'To accept only what is there today, remove them and run: tidegate baseline --write',
          ]),
      ...(unplaced.size === 0
        ? []
        : [
            `The findings of ${counted(unplaced.size, 'path')} were left out: a path outside the repository, within an archive, or with a character of globs cannot be accepted on its own.`,
          ]),
      ...(elsewhere.size === 0
        ? []
        : [
            `Acceptances of ${[...elsewhere].sort().join(', ')} count only where rules of these names are imported too.`,
          ]),
      ...(known.length === 0 ? ['It holds no finding to accept.'] : []),
      ...notes,
    ],
  };
}
