/**
 * `tidegate import <file>`: another scanner's configuration, as a policy on standard output and notes on standard
 * error.
 */

import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { loadEngine } from '../../detectors/secrets/engine.ts';
import { UsageError } from '../../model/errors.ts';
import { IMPORTABLE, importFile } from '../../policy/import/index.ts';
import { parseSettings } from '../../policy/settings.ts';
import { visible } from '../../reporters/safe-text.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { write } from '../deliver.ts';
import { ENGINE, REPO } from '../options.ts';

export const command = defineCommand({
  name: 'import',
  group: 'Set up',
  summary: "Convert another scanner's configuration to a policy.",
  details: [
    'The policy goes to standard output. Notes about what could not be carried over go to standard error.',
    `It reads: ${IMPORTABLE.join('; ')}.`,
  ],
  arguments: [{ shown: '<file>', summary: 'A configuration, baseline or list', least: 1, most: 1 }],
  options: [REPO, ENGINE],
  examples: [
    { line: 'import .gitleaks.toml', does: 'shows the policy' },
    { line: 'import .gitleaks.toml >.github/tidegate.yml', does: 'writes it' },
    { line: 'import .secrets.baseline', does: 'accepts what detect-secrets knew' },
  ],
  exitCodes: USE_EXIT_CODES,
  run: async ({ words, options }) => importFrom(words[0]!, options),
});

interface Place {
  readonly repo: string;
  readonly engine: 're2' | 're2js' | undefined;
}

async function importFrom(path: string, { repo, engine: wanted }: Place): Promise<number> {
  const text = await readFile(resolve(repo, path), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError('no-such-file', `Cannot read ${path}: ${cause.code ?? 'unknown reason'}.`, { cause });
  });
  const imported = await importFile(basename(path), text);
  const engine = await loadEngine(wanted);
  const { policy } = await parseSettings(imported.settingsYaml, path);
  const notes = [...imported.notes];
  for (const rule of policy.customRules) {
    try {
      engine.compile(rule.pattern);
    } catch {
      notes.push(`The pattern of ${rule.id} is not an RE2 expression: correct or remove it before you use the policy.`);
    }
  }
  await write(imported.settingsYaml);
  await write(
    `${[`tidegate: read ${path} as ${imported.format}.`, ...notes.map((note) => `  ${visible(note)}`)].join('\n')}\n`,
    process.stderr,
  );
  return 0;
}
