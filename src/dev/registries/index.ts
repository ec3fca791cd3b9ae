/** The registries whose entries are files: each with its folder, its check and the text of its index. */

import type { Command } from '../../entry/command.ts';
import type { Importer } from '../../policy/import/importer.ts';
import type { OutputFormat } from '../../reporters/format.ts';
import { commandProblems, renderCommandIndex } from './commands.ts';
import { EVENTS } from '../../sources/events.ts';
import { eventProblems } from './events.ts';
import { formatProblems, renderFormatIndex } from './formats.ts';
import { loadFolder, RegistryError } from './load.ts';
import { importerProblems, renderImporterIndex } from './importers.ts';
import type { Loaded } from './problems.ts';

interface Registry {
  readonly folder: string;
  /** The name that each file exports its entry by. */
  readonly exported: string;
  readonly problemsOf: (loaded: readonly Loaded[]) => readonly string[];
  readonly render: (entries: readonly never[]) => string;
}

const REGISTRIES: readonly Registry[] = [
  {
    folder: 'src/entry/commands',
    exported: 'command',
    problemsOf: commandProblems,
    render: renderCommandIndex as (entries: readonly Command[]) => string,
  },
  {
    folder: 'src/reporters/formats',
    exported: 'format',
    problemsOf: formatProblems,
    render: renderFormatIndex as (entries: readonly OutputFormat[]) => string,
  },
  {
    folder: 'src/policy/import/importers',
    exported: 'importer',
    problemsOf: importerProblems,
    render: renderImporterIndex as (entries: readonly Importer[]) => string,
  },
];

/** Returns the text of each index, by path from the root. Throws `RegistryError`. */
export async function generateRegistries(root: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const problems: string[] = [...eventProblems(EVENTS)];
  for (const { folder, exported, problemsOf, render } of REGISTRIES) {
    const loaded = await loadFolder(root, folder);
    const found = problemsOf(loaded);
    problems.push(...found);
    if (found.length > 0) continue;
    const entries = loaded.map(({ module }) => (module as Record<string, unknown>)[exported] as never);
    texts.set(`${folder}/index.ts`, render(entries));
  }
  if (problems.length > 0) throw new RegistryError(problems.join('\n'));
  return texts;
}
