/**
 * Files that say what another scanner does not look at → draft: ggshield, GitHub's secret scanning, secretlint's ignore
 * file.
 */

import { asTable, asTexts, counted, type Draft } from './draft.ts';
import { globProblem } from '../glob-syntax.ts';
import { coversAll, globOfGlob } from './globs.ts';

/**
 * `.gitguardian.yaml`, version 2 (`secret.ignored_paths`) or 1 (`paths-ignore`); its keys are written with `-` or `_`.
 */
export function readGgshieldConfig(config: Record<string, unknown>): Draft {
  const root = underscored(config);
  const secret = underscored(asTable(root['secret']));
  const notes: string[] = [];
  const ignoredPaths = globs([...asTexts(secret['ignored_paths']), ...asTexts(root['paths_ignore'])], true, notes);
  const matches = count(secret['ignored_matches']) + count(root['matches_ignore']);
  if (matches > 0)
    notes.push(
      `${counted(matches, 'ignored secret')} left out, given as text or as a plain hash: accept findings by fingerprint instead.`,
    );
  for (const name of [...asTexts(secret['ignored_detectors']), ...asTexts(root['banlisted_detectors'])])
    notes.push(`The ignored detector ${name} was left out: see tidegate rules for what to add to rules.disable.`);
  if (root['exit_zero'] === true)
    notes.push('exit_zero was left out: findings block here; block.severity says from which severity.');
  if (secret['ignore_known_secrets'] === true)
    notes.push(
      'ignore_known_secrets was left out: there is no list of incidents elsewhere; tidegate baseline --write accepts what is there.',
    );
  if (secret['fail_on_server_error'] === false)
    notes.push(
      'fail_on_server_error was left out: there is no server, and what could not be read makes a run incomplete.',
    );
  return { ignoredPaths, notes };
}

/** `.github/secret_scanning.yml`. */
export function readGithubConfig(config: Record<string, unknown>): Draft {
  const notes: string[] = [];
  return { ignoredPaths: globs(asTexts(config['paths-ignore']), false, notes), notes };
}

/** Lines as in `.gitignore`: a name without a slash counts in any folder, and a folder with all below it. */
export function readIgnoreFile(text: string): Draft {
  const notes: string[] = [];
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const ignoredPaths = lines.flatMap((line) => {
    const mark = line.startsWith('!') ? '!' : '';
    return ignoredBelow(line.slice(mark.length), notes).map((glob) => mark + glob);
  });
  return { ignoredPaths, notes };
}

function ignoredBelow(line: string, notes: string[]): readonly string[] {
  const [glob] = globs([line], false, notes);
  if (glob === undefined) return [];
  const folder = line.endsWith('/') && !line.slice(0, -1).includes('/') ? `**/${glob}` : glob;
  return folder.endsWith('**') || /[^/]*[*.][^/]*$/.test(folder)
    ? [folder]
    : [folder, folder.includes('/') ? `${folder}/**` : `**/${folder}/**`];
}

function globs(list: readonly string[], anywhere: boolean, notes: string[]): string[] {
  return list.flatMap((text) => {
    const glob = globOfGlob(text, anywhere);
    if (glob === null)
      notes.push(`The ignored path ${text} was left out: as a pattern it ${globProblem(text) ?? 'begins with "!"'}.`);
    else if (coversAll(glob)) notes.push(`The ignored path ${text} was left out: nothing would be looked at.`);
    else return [glob];
    return [];
  });
}

function underscored(table: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key.replaceAll('-', '_'), value]));
}

function count(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
