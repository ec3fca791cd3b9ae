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
      const report = await scan(target, { source });
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
  if (code !== 0) return (await import('../reporters/refused-push.ts')).renderRefusedPush(report);
  return (await import('../reporters/terminal.ts')).renderTerminal(report, { width: 80, colour: false, verbose: false });
}
