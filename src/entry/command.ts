/**
 * The shape of one command of the command line. Each is one file in `commands/`; the parser and all help follow from
 * it.
 */

import type { Completion, Option, Values } from './options.ts';

/** Headings of `tidegate help`, in its order. */
export const GROUPS = ['Scan', 'Hooks', 'Rules and settings', 'Set up', 'Reports and records'] as const;
export type Group = (typeof GROUPS)[number];

/** A word that is not an option. */
export interface Argument {
  /** As usage lines show it: `<base>..<head>`, `<path>…`, `[<repository>]`. */
  readonly shown: string;
  readonly summary: string;
  readonly least: number;
  readonly most: number;
  readonly completes?: Completion;
}

export interface Example {
  /** Command line without `tidegate` in front. */
  readonly line: string;
  readonly does: string;
}

/** Exit code → its meaning for this command. */
export type ExitCodes = Readonly<Partial<Record<0 | 1 | 2 | 3, string>>>;

/** The words and option values of one command line. */
export interface Given<Options extends readonly Option[] = readonly Option[]> {
  readonly words: readonly string[];
  readonly options: Values<Options>;
  /** False after `--no-color`; undefined: decided by the terminal. */
  readonly colour: boolean | undefined;
}

export interface Command<Options extends readonly Option[] = readonly Option[]> {
  /** Word that is typed, and the name of the file. */
  readonly name: string;
  readonly group: Group;
  /** One line: a verb and its object. */
  readonly summary: string;
  /** Paragraphs of the help page, below the usage line. */
  readonly details?: readonly string[];
  /** Place, from 1, among the few that `tidegate` alone shows; left out: only in `tidegate help`. */
  readonly first?: number;
  /** Words of other scanners for the same job. */
  readonly otherNames?: readonly string[];
  readonly arguments: readonly Argument[];
  readonly options: Options;
  readonly examples: readonly [Example, Example, Example];
  readonly exitCodes: ExitCodes;
  /** Returns the exit code. `all` loads every command, for what describes them. */
  run(given: Given<Options>, all?: () => Promise<readonly Command[]>): Promise<number>;
}

/** Returns the command, so that `run` has the types of the command's own options. */
export function defineCommand<const Options extends readonly Option[]>(command: Command<Options>): Command<Options> {
  return command;
}

/** Exit codes of every command that scans. */
export const SCAN_EXIT_CODES: ExitCodes = {
  0: 'nothing blocks',
  1: 'something blocks: a leaked credential or a weakened setting',
  2: 'wrong use or configuration',
  3: 'could not scan everything it was asked to; this is not a pass',
};

/** Exit codes of a command that compares no two versions, and so judges no setting. */
export const CREDENTIAL_EXIT_CODES: ExitCodes = { ...SCAN_EXIT_CODES, 1: 'a leaked credential blocks' };

/** Exit codes of a command that either does its work or is used wrongly. */
export const USE_EXIT_CODES: ExitCodes = { 0: 'done', 2: 'wrong use or configuration' };
