/** A report → the places it was asked for. Renderers load only when they are wanted. */

import type { Report } from '../model/report.ts';
import type { Page } from '../reporters/format.ts';
import { DEFAULT_FORMAT, FORMATS, type Format } from '../reporters/formats/index.ts';
import type { Delivery, Output } from './options.ts';
import { screen, write } from './streams/standard.ts';
import { RULES_PAGE, VERSION } from './version.ts';

/** Columns of what is written to a file, or to a pipe. */
const PLAIN_WIDTH = 100;

/** Writes the report in each format, to files or to standard output. */
export async function deliver(
  report: Report,
  { outputs, verbose, allFindings = false, colour, repo = '.' }: Delivery,
): Promise<void> {
  const links = { verbose, allFindings, toolVersion: VERSION, rulesPage: RULES_PAGE };
  const onFile = { ...links, colour: false, width: PLAIN_WIDTH };
  const terminal = screen();
  const onScreen = {
    ...links,
    colour: colour ?? terminal?.colour ?? false,
    width: terminal?.columns ?? PLAIN_WIDTH,
  };
  const wanted: readonly Output[] = outputs.length === 0 ? [{ format: DEFAULT_FORMAT, file: null }] : outputs;
  for (const { format, file } of wanted) {
    if (file === null) await write(await render(report, format, onScreen, repo));
    else (await import('./output-file.ts')).writeOutput(file, await render(report, format, onFile, repo), repo ?? '.');
  }
}

/** Returns the report in one format. */
async function render(report: Report, name: Format, page: Page, repo: string): Promise<string> {
  const { format } = await FORMATS[name].load();
  if (format.namesSubject !== true) return format.render(report, page);
  const { subjectOf } = await import('./report-subject.ts');
  return format.render(report, { ...page, subject: await subjectOf(repo, new Date()) });
}
