/** A report → the places it was asked for. Renderers load only when they are wanted. */

import type { Report } from '../model/report.ts';
import type { Page } from '../reporters/format.ts';
import { DEFAULT_FORMAT, FORMATS, type Format } from '../reporters/formats/index.ts';
import type { Delivery, Output } from './options.ts';
import { RULES_PAGE, VERSION } from './version.ts';

/** Columns of what is written to a file, or to a pipe. */
const PLAIN_WIDTH = 100;

export async function deliver(
  report: Report,
  { outputs, verbose, allFindings = false, colour, repo = '.' }: Delivery,
): Promise<void> {
  const links = { verbose, allFindings, toolVersion: VERSION, rulesPage: RULES_PAGE };
  const onFile = { ...links, colour: false, width: PLAIN_WIDTH };
  const onScreen = {
    ...links,
    colour: colour ?? wantsColour(process.stdout),
    width: process.stdout.columns ?? PLAIN_WIDTH,
  };
  const wanted: readonly Output[] = outputs.length === 0 ? [{ format: DEFAULT_FORMAT, file: null }] : outputs;
  for (const { format, file } of wanted) {
    if (file === null) await write(await render(report, format, onScreen, repo));
    else (await import('./output-file.ts')).writeOutput(file, await render(report, format, onFile, repo), repo ?? '.');
  }
}

async function render(report: Report, name: Format, page: Page, repo: string): Promise<string> {
  const { format } = await FORMATS[name].load();
  if (format.namesSubject !== true) return format.render(report, page);
  const { subjectOf } = await import('./report-subject.ts');
  return format.render(report, { ...page, subject: await subjectOf(repo, new Date()) });
}

/** Waits until a pipe has taken it: a process that exits at once would cut it short. */
export async function write(text: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  await new Promise<void>((resolve) => stream.write(text, () => resolve()));
}

/**
 * Lets the process go on when the reader of a pipe has left (`| head`): its exit code is still the verdict's. Ends it
 * with exit code 3 when the output cannot be written for another reason, such as a full disk.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout)
        process.stderr.write(
          'tidegate: the report could not be written to standard output ' +
            `(${error.code ?? 'unknown reason'}).\n  This is not a pass. Free some space, or write to ` +
            `another place: --format json=<file>\n`,
        );
      process.exit(3);
    });
}

/** https://no-color.org */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  return Boolean(stream.isTTY) && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}
