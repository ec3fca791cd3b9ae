/** A report → the places it was asked for. Renderers load only when they are wanted. */

import { writeFile } from 'node:fs/promises';
import { UsageError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Arguments, Format } from './arguments.ts';
import { RULES_PAGE, VERSION } from './version.ts';

export async function deliver(
  report: Report,
  wanted: Pick<Arguments, 'outputs' | 'verbose' | 'colour'>,
): Promise<void> {
  const outputs = wanted.outputs.length === 0 ? [{ format: 'terminal' as const, file: null }] : wanted.outputs;
  for (const { format, file } of outputs) {
    if (file === null) {
      await write(
        await render(report, format, {
          verbose: wanted.verbose,
          colour: wanted.colour ?? wantsColour(process.stdout),
          width: process.stdout.columns ?? 100,
        }),
      );
      continue;
    }
    try {
      await writeFile(file, await render(report, format, { verbose: wanted.verbose, colour: false, width: 100 }));
    } catch (cause) {
      throw new UsageError(
        'bad-arguments',
        `Cannot write ${file}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
        { cause },
      );
    }
  }
}

async function render(
  report: Report,
  format: Format,
  options: { verbose: boolean; colour: boolean; width: number },
): Promise<string> {
  switch (format) {
    case 'terminal':
      return (await import('../reporters/terminal.ts')).renderTerminal(report, options);
    case 'json':
      return (await import('../reporters/json.ts')).renderJson(report);
    case 'jsonl':
      return (await import('../reporters/json.ts')).renderJsonLines(report);
    case 'sarif':
      return (await import('../reporters/sarif.ts')).renderSarif(report, {
        toolVersion: VERSION,
        rulesPage: RULES_PAGE,
      });
    case 'html':
      return (await import('../reporters/html.ts')).renderHtml(report);
  }
}

/** Waits until a pipe has taken it: a process that exits at once would cut it short. */
export async function write(text: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  await new Promise<void>((resolve) => stream.write(text, () => resolve()));
}

/** https://no-color.org */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  return Boolean(stream.isTTY) && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}
