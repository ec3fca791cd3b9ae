import { agentNamed } from '../agents/index.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { compiledFor } from '../install/compiled.ts';
import { putHook, type Put } from '../install/hook-file.ts';
import { renderHookScript } from '../install/hook-script.ts';
import type { HookPlace } from '../install/hosts.ts';
import { installAgent } from '../install/agent-request.ts';
import { guarded, hookAndPlace, INSTALL_ARGUMENTS, INSTALL_OPTIONS, programOf, report } from '../install/request.ts';
import { VERSION } from '../version.ts';

export const command = defineCommand({
  name: 'install',
  group: 'Set up',
  summary: 'Write a hook, of git or of a coding agent.',
  details: ['A hook that is there already runs first, with the same input.'],
  arguments: INSTALL_ARGUMENTS,
  options: INSTALL_OPTIONS,
  examples: [
    { line: 'install pre-receive /srv/git/repo.git', does: 'on a git server' },
    { line: 'install pre-commit', does: 'in this clone' },
    { line: 'install claude-code', does: 'hooks of a coding agent, in this project' },
  ],
  exitCodes: USE_EXIT_CODES,
  async run({ words, options }) {
    const agent = agentNamed(words[0] ?? '');
    if (agent !== undefined) return await installAgent(agent, words, options);
    const { hook, place } = hookAndPlace(words, options);
    const program = programOf(hook);
    const [files, own] = place.program === null ? [program.files, program.words] : [place.program, []];
    const put = guarded(place, () =>
      putHook(
        place.file,
        (previous) => renderHookScript({ hook, files, words: own, previous, version: VERSION }),
        program.own,
      ),
    );
    await report([
      wordsOfPut(put, place),
      ...place.next.map((sentence) => `Next: ${sentence}`),
      ...compiledFor(program.own[0]!),
    ]);
    return 0;
  },
});

/** Returns a sentence that says what was done. */
function wordsOfPut(put: Put, { file, host }: HookPlace): string {
  const where = host === 'clone' ? file.path : `${file.path} (${host})`;
  switch (put.kind) {
    case 'installed':
      return put.chained
        ? `wrote ${where}. The hook that was there runs first, with the same input; it is ` +
            `${file.previous} beside it now.`
        : `wrote ${where}`;
    case 'upgraded':
      return `${where} is of version ${VERSION} now; it was ${put.from}.`;
    case 'unchanged':
      return `${where} is up to date.`;
  }
}
