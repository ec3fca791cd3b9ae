import { agentNamed } from '../agents/index.ts';
import { defineCommand } from '../command.ts';
import { removeHook } from '../install/hook-file.ts';
import { uninstallAgent } from '../install/agent-request.ts';
import { guarded, hookAndPlace, INSTALL_ARGUMENTS, INSTALL_OPTIONS, programOf, report } from '../install/request.ts';

export const command = defineCommand({
  name: 'uninstall',
  group: 'Set up',
  summary: 'Remove a hook that `tidegate install` wrote.',
  details: ['A hook that was there before is put back. It removes no hook of others.'],
  arguments: INSTALL_ARGUMENTS,
  options: INSTALL_OPTIONS,
  examples: [
    { line: 'uninstall pre-receive /srv/git/repo.git', does: 'on a git server' },
    { line: 'uninstall pre-commit', does: 'in this clone' },
    { line: 'uninstall claude-code', does: 'from a coding agent, in this project' },
  ],
  exitCodes: { 0: 'removed, or not there', 2: 'wrong use, or the hook is not from tidegate' },
  async run({ words, options }) {
    const agent = agentNamed(words[0] ?? '');
    if (agent !== undefined) return await uninstallAgent(agent, words, options);
    const { hook, place } = hookAndPlace(words, options);
    const taken = guarded(place, () => removeHook(place.file, programOf(hook).own));
    const { path } = place.file;
    switch (taken) {
      case 'removed':
        await report([`removed ${path}.`]);
        break;
      case 'restored':
        await report([`removed ${path}; the hook that was there before is back.`]);
        break;
      case 'nothing':
        await report([`${path} does not exist: nothing to remove.`]);
        break;
      case 'not-ours':
        await report([`${path} is not from tidegate, and was left alone.`]);
        return 2;
    }
    if (place.host === 'gitolite') await report(["Next: As gitolite's user, run: gitolite setup --hooks-only"]);
    return 0;
  },
});
