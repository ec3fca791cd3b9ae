/** `tidegate doctor`: finds out what keeps tidegate from working as it is meant to, each with its fix. */

import { plural } from '../../model/strings.ts';
import { visible } from '../../reporters/safe-text.ts';
import { treeAround } from '../../repository/git/program.ts';
import { openRepository } from '../../repository/open.ts';
import { defineCommand } from '../command.ts';
import { write } from '../streams/standard.ts';
import { checkHooks, checkPolicy, checkWorkflows } from '../doctor/gate.ts';
import { checkComments } from '../doctor/comments.ts';
import { checkMachine } from '../doctor/machine.ts';
import { REPO } from '../options.ts';

export const command = defineCommand({
  name: 'doctor',
  group: 'Set up',
  summary: 'Check the runtime, git, policy, hooks and workflow.',
  details: ['It reads only, changes nothing, and asks no server.'],
  arguments: [],
  options: [REPO],
  examples: [
    { line: 'doctor', does: 'in this repository' },
    { line: 'doctor --repo ../shop', does: 'in another clone' },
    { line: 'doctor --repo /srv/git/repo.git', does: 'on a git server' },
  ],
  exitCodes: { 0: 'nothing is wrong', 2: 'something is wrong: see the fix' },
  run: async ({ options }) => await examine(options.repo),
});

const WORDS = { ok: 'ok   ', warns: 'warns', wrong: 'wrong' };

/** Runs all checks and writes their results; returns the exit code. */
async function examine(repo: string): Promise<number> {
  const folder = treeAround(repo);
  const source = await openRepository(repo, {}).catch(() => null);
  try {
    const checks = [
      ...checkMachine(repo),
      ...(await checkPolicy(repo, source)),
      ...(await checkComments(folder)),
      ...checkHooks(repo),
      ...(await checkWorkflows(folder)),
    ];
    const lines = checks.flatMap(({ about, state, says, fix }) => [
      `${WORDS[state]}  ${about}: ${visible(says)}`,
      ...(fix === undefined ? [] : [`       ${visible(fix)}`]),
    ]);
    const [bad, some] = (['wrong', 'warns'] as const).map(
      (state) => checks.filter((one) => one.state === state).length,
    );
    const sum =
      bad! > 0
        ? `${bad} wrong, ${plural(some!, 'warning')}.`
        : some! > 0
          ? `nothing is wrong, ${plural(some!, 'warning')}.`
          : 'All is well.';
    await write(`${[...lines, `tidegate: ${sum}`].join('\n')}\n`);
    return bad! > 0 ? 2 : 0;
  } finally {
    await source?.close();
  }
}
