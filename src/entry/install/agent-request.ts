/** `tidegate install <agent>` and `tidegate uninstall <agent>`. */

import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import type { Agent } from '../agents/agent.ts';
import { putAgentHooks, removeAgentHooks } from './agent-settings.ts';
import { compiledFor } from './compiled.ts';
import { quote } from './hook-script.ts';
import { report, startedAs } from './request.ts';

interface Options {
  readonly repo: string;
  readonly user: boolean;
}

/** Writes the hooks into the agent's settings; returns the exit code. */
export async function installAgent(agent: Agent, words: readonly string[], options: Options): Promise<number> {
  const { file, folder } = settingsOf(agent, words, options);
  const wrote = putAgentHooks(agent, file, `${programWords()} agent-hook ${agent.name}`, folder);
  await report([
    wrote ? `wrote the hooks of ${agent.title} into ${file}` : `${file} is up to date.`,
    ...compiledFor(startedAs().script),
    ...(wrote ? [`Next: start ${agent.title} again. ${agent.trust} ${agent.page}`] : []),
  ]);
  return 0;
}

/** Removes the hooks; returns the exit code. */
export async function uninstallAgent(agent: Agent, words: readonly string[], options: Options): Promise<number> {
  const { file, folder } = settingsOf(agent, words, options);
  const took = removeAgentHooks(agent, file, folder);
  await report([took ? `removed the hooks of ${agent.title} from ${file}` : `${file} has no hooks of tidegate.`]);
  return 0;
}

/** Returns the agent's settings file: of the project, or of the user. */
function settingsOf(agent: Agent, [, named]: readonly string[], { repo, user }: Options) {
  if (user && agent.userFile === null)
    throw new UsageError('bad-arguments', `${agent.title} has no hooks for a user, only for a project.`, {
      next: `Use: tidegate install ${agent.name}`,
    });
  const folder = user ? homedir() : resolve(named ?? repo);
  if (!existsSync(folder)) throw new UsageError('bad-arguments', `There is no folder ${folder}.`);
  return { folder, file: join(folder, user ? agent.userFile! : agent.projectFile) };
}

/**
 * Returns `tidegate` if that starts this program, so that a project's file works for everybody; otherwise this
 * program's path.
 */
function programWords(): string {
  const { files, script } = startedAs();
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const candidate = join(folder, 'tidegate');
    if (folder !== '' && existsSync(candidate) && realpathSync(candidate) === script) return 'tidegate';
  }
  return files.map(quote).join(' ');
}
