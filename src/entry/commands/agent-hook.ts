import { statSync } from 'node:fs';
import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { actionsOf, parsedObject } from '../agents/actions.ts';
import type { Agent, Json } from '../agents/agent.ts';
import { AGENTS, agentNamed } from '../agents/index.ts';
import { reasonToStop } from '../agents/judge.ts';
import { defineCommand } from '../command.ts';
import { failureOf } from '../failure.ts';
import { write } from '../streams/standard.ts';
import { readInput } from '../streams/input.ts';

const NAMES = AGENTS.map(({ name }) => name);

export const command = defineCommand({
  name: 'agent-hook',
  group: 'Hooks',
  summary: 'Judge what a coding agent is about to send, run or write.',
  details: [
    'Reads one event of the agent from standard input and answers as that agent expects: a prompt, command or write ' +
      'that would leak a credential or weaken a setting is refused, with the reason and what to do instead. ' +
      '`tidegate install <agent>` sets it up.',
  ],
  arguments: [{ shown: '<agent>', summary: NAMES.join(', '), least: 1, most: 1, completes: { words: NAMES } }],
  options: [],
  examples: [
    { line: 'agent-hook claude-code <event.json', does: 'as Claude Code runs it' },
    { line: 'agent-hook cursor <event.json', does: 'as Cursor runs it' },
    { line: 'install claude-code', does: 'sets it up for this project' },
  ],
  exitCodes: { 0: 'answered: the answer says whether it may go on', 2: 'wrong use', 3: 'could not read the event' },
  async run({ words }) {
    const [name = ''] = words;
    const agent = agentNamed(name);
    if (agent === undefined)
      throw new UsageError('bad-arguments', `There is no agent "${name}".${didYouMean(name, NAMES)}`, {
        next: `It is one of: ${NAMES.join(', ')}.`,
      });
    await write(await answer(agent, (await readInput()).toString('utf8')));
    return 0;
  },
});

/** Returns the answer to an event; input that is not an event is judged as plain text. */
async function answer(agent: Agent, text: string): Promise<string> {
  const event: Json = parsedObject(text) ?? { prompt: text };
  const reason = await judge(event).catch(reasonOfFailure);
  return reason === null ? agent.allow(event) : agent.deny(event, reason);
}

async function judge(event: Json): Promise<string | null> {
  return await reasonToStop(actionsOf(event), folderOf(event));
}

/** Returns why something that could not be judged is stopped: an agent goes on after a hook that fails. */
async function reasonOfFailure(error: unknown): Promise<string> {
  const { text } = await failureOf(error);
  return `tidegate could not judge this, and stopped it: ${text.replace(/^tidegate: /, '').trimEnd()}`;
}

/** Returns the folder in which the agent works; that of this program if the event names none that exists. */
function folderOf(event: Json): string {
  const roots = event['workspace_roots'];
  const candidates: readonly unknown[] = [event['cwd'], Array.isArray(roots) ? roots[0] : undefined];
  return candidates.find(isFolder) ?? process.cwd();
}

function isFolder(path: unknown): path is string {
  if (typeof path !== 'string' || path === '') return false;
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // it is not there, or is no path
  }
}
