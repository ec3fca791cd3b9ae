import { defineCommand, SCAN_EXIT_CODES } from '../command.ts';
import { REPO } from '../options.ts';

export const command = defineCommand({
  name: 'pre-receive',
  group: 'Hooks',
  summary: "As a server's pre-receive hook: scan a push.",
  details: ['Reads ref updates from standard input. Any exit code but 0 refuses the push.'],
  otherNames: ['hook'],
  arguments: [],
  options: [REPO],
  examples: [
    { line: 'install pre-receive /srv/git/repo.git', does: 'writes the hook that calls this' },
    { line: 'pre-receive', does: 'in a hook of your own' },
    { line: 'pre-receive --repo /srv/git/repo.git <updates', does: 'by hand; one `old new ref` per line' },
  ],
  exitCodes: SCAN_EXIT_CODES,
  // Exit now: work that a scan left behind when time ran out is not waited for.
  run: async ({ options }) => process.exit(await (await import('../pre-receive.ts')).runPreReceive(options.repo)),
});
