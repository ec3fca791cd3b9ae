import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { actionsOf, parsedObject } from '../agents/actions.ts';
import type { Agent, Json } from '../agents/agent.ts';
import { AGENTS, agentNamed } from '../agents/index.ts';
import { reasonToStop } from '../agents/judge.ts';
import { defineCommand } from '../command.ts';
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
  exitCodes: { 0: 'answered: the answer says whether it may go on', 2: 'wrong use', 3: 'could not judge it' },
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
  const reason = await reasonToStop(actionsOf(event), folderOf(event));
  return reason === null ? agent.allow(event) : agent.deny(event, reason);
}

/** Returns the folder in which the agent works. */
function folderOf(event: Json): string {
  const roots = event['workspace_roots'];
  const candidates = [event['cwd'], Array.isArray(roots) ? roots[0] : undefined, process.cwd()];
  return candidates.find((folder) => typeof folder === 'string' && folder !== '') as string;
}
