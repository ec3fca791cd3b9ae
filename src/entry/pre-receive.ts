/** The pre-receive hook: every line of its input, the quarantine included. Anything but exit 0 refuses the push. */

import { exitCodeOf, type Report } from '../model/report.ts';
import { openRepository } from '../repository/open.ts';
import { scan } from '../scan.ts';
import { parsePushedRefs, rangeOfPush } from '../sources/hook-input.ts';
import { write } from './deliver.ts';
import { failureOf } from './failure.ts';
import { readInput } from './input.ts';

/** What is written here reaches the person who pushes, each line behind `remote: `. https://git-scm.com/docs/githooks#pre-receive */
export async function runPreReceive(directory: string): Promise<number> {
  try {
    const [source, input] = await Promise.all([openRepository(directory), readInput()]);
    try {
      const target = await rangeOfPush(parsePushedRefs(input.toString('utf8')), source);
      if (target.kind === 'nothing') return 0;
      const report = await scan(target, { source, since: 0 }); // the hook's time began with the process
      const code = exitCodeOf(report.verdict);
      await write(await wordsOfReport(report, code), process.stderr);
      return code;
    } finally {
      await source.close();
    }
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    await write(`${text}tidegate: push refused.\n`, process.stderr);
    return exitCode;
  }
}

async function wordsOfReport(report: Report, code: number): Promise<string> {
  const prefix = linePrefix();
  if (code !== 0) return (await import('../reporters/refused-push.ts')).renderRefusedPush(report, prefix);
  return (await import('../reporters/terminal.ts')).renderTerminal(report, { width: 80, colour: false, verbose: false, ...prefix });
}

/** GitLab shows a person only the lines that begin so. https://docs.gitlab.com/administration/server_hooks/#custom-error-messages */
function linePrefix(): { prefixLines: string } | Record<string, never> {
  const { GL_ID, GL_PROTOCOL } = process.env;
  return GL_ID !== undefined && GL_PROTOCOL !== undefined ? { prefixLines: 'GL-HOOK-ERR: ' } : {};
}
