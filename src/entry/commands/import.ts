/**
 * `tidegate import <file>`: another scanner's configuration, as a policy on standard output and notes on standard
 * error.
 */

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadEngine } from '../../detectors/secrets/engine.ts';
import { UsageError } from '../../model/errors.ts';
import { importFile } from '../../policy/import/index.ts';
import { parseSettings } from '../../policy/settings.ts';
import { visible } from '../../reporters/safe-text.ts';
import type { Arguments } from '../arguments.ts';
import { write } from '../deliver.ts';

export async function importFrom(wanted: Arguments): Promise<number> {
  const [path] = wanted.words;
  if (path === undefined)
    throw new UsageError('bad-arguments', 'Which file? None was named.', {
      next: 'For example: tidegate import .gitleaks.toml > .github/tidegate.yml',
    });
  const text = await readFile(join(wanted.repo, path), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError('no-such-file', `Cannot read ${path}: ${cause.code ?? 'unknown reason'}.`, { cause });
  });
  const imported = await importFile(basename(path), text);
  const engine = await loadEngine(wanted.engine);
  const { policy } = await parseSettings(imported.settingsYaml, path);
  const notes = [...imported.notes];
  for (const rule of policy.customRules) {
    try {
      engine.compile(rule.pattern);
    } catch {
      notes.push(`The pattern of ${rule.id} is no RE2 expression: mend or remove it before you use the policy.`);
    }
  }
  await write(imported.settingsYaml);
  await write(
    `${[`tidegate: read ${path} as ${imported.format}.`, ...notes.map((note) => `  ${visible(note)}`)].join('\n')}\n`,
    process.stderr,
  );
  return 0;
}
