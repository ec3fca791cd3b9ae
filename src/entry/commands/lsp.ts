import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { flag } from '../options.ts';

export const command = defineCommand({
  name: 'lsp',
  group: 'Hooks',
  summary: 'As a language server: show findings in an editor.',
  details: [
    'Speaks the Language Server Protocol on standard input and output. Secrets and settings that are weaker than at ' +
      'HEAD are shown while you type, with fixes. docs/editors.md shows how editors start it.',
  ],
  arguments: [],
  options: [flag('stdio', 'Use standard input and output; it knows no other way.')],
  examples: [
    { line: 'lsp', does: 'as an editor starts it' },
    { line: 'lsp --stdio', does: 'the same, for editors that add this word' },
    { line: 'stdin --path a.py --format json <a.py', does: 'one check, without a server' },
  ],
  exitCodes: USE_EXIT_CODES,
  async run() {
    const [{ serve }, { exitNow, watchThreads }] = await Promise.all([
      import('../lsp/server.ts'),
      import('../interrupt.ts'),
    ]);
    watchThreads();
    await serve(process.stdin, process.stdout);
    // The library watches the editor's process by a timer that never ends.
    return await exitNow(0);
  },
});
