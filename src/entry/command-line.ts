/** The command line: finds the command, loads its file, runs it with its words and options. */

import { isTidegateError } from '../model/errors.ts';
import { entryOf, loadAll, parseGiven, readCall } from './arguments.ts';
import { COMMANDS } from './commands/index.ts';
import { write } from './streams/standard.ts';
import { exitNow } from './interrupt.ts';
import { failureOf } from './failure.ts';
import { VERSION } from './version.ts';

/** Runs one call of the command line; returns its exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const call = readCall(argv, COMMANDS);
  if (call.asksVersion || call.command === 'version') {
    await write(`tidegate ${VERSION}\n`);
    return 0;
  }
  if (call.command === null || call.command === 'help')
    return await help(call.rest, call.asksHelp || call.command !== null);
  const { command } = await entryOf(COMMANDS, call.command).load();
  if (call.asksHelp) {
    await write((await import('./help.ts')).renderCommand(command));
    return 0;
  }
  const given = parseGiven(command, call.rest, COMMANDS);
  const { repo } = given.options as { readonly repo?: string };
  if (repo !== undefined && repo !== '.') (await import('./named-file.ts')).requireFolder(repo);
  return await command.run(given, () => loadAll(COMMANDS));
}

/** Writes help: `tidegate`, `tidegate help`, `tidegate help <command>`, `tidegate --help`. */
async function help(rest: readonly string[], wasAsked: boolean): Promise<number> {
  const { renderAll, renderCommand, renderFront } = await import('./help.ts');
  const name = rest.find((word) => !word.startsWith('-'));
  if (!wasAsked) {
    await write(renderFront(COMMANDS), 'error');
    return 2;
  }
  const text = name === undefined ? renderAll(COMMANDS) : renderCommand((await entryOf(COMMANDS, name).load()).command);
  await write(text);
  return 0;
}

/** Runs the command that the process was started with, and sets its exit code. */
export function run(): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    async (error: unknown) => {
      const { text, exitCode } = await failureOf(error);
      await write(text, 'error');
      process.exitCode = exitCode;
      // A scan that was interrupted may still be reading.
      if (isTidegateError(error) && error.code === 'interrupted') await exitNow(exitCode);
    },
  );
}
