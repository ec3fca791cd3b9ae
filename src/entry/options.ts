/** Options of commands: how one is declared, and those that several commands share. */

import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { DEFAULT_FORMAT, FORMATS, type Format } from '../reporters/formats/index.ts';
import { realFolder } from '../repository/git/program.ts';

/** Candidates that a shell offers for a word. */
export interface Completion {
  readonly words?: readonly string[];
  readonly from?: readonly ('file' | 'folder' | 'revision' | 'rule')[];
}

export const FILES: Completion = { from: ['file'] };
export const FOLDERS: Completion = { from: ['folder'] };
/** Ids of rules and controls, or files. */
export const RULES: Completion = { from: ['rule', 'file'] };

export interface Option<Name extends string = string, Value = unknown> {
  /** Without its dashes. */
  readonly name: Name;
  /** One letter. */
  readonly short?: string;
  /** The placeholder of its value in help: `<dir>`. Null: a switch, which takes none. */
  readonly value: string | null;
  readonly summary: string;
  /** Value if the option is left out, as help shows it. */
  readonly default?: string;
  /** May be given more than once. */
  readonly isRepeatable?: boolean;
  readonly completes?: Completion;
  /** Converts what was typed, in order; an empty list where it was left out. Throws `UsageError`. */
  read(typed: readonly string[]): Value;
}

/** Option names → values. */
export type Values<Options extends readonly Option[]> = {
  readonly [One in Options[number] as One['name']]: ReturnType<One['read']>;
};

/** Returns an option without a value. */
export function flag<const Name extends string>(name: Name, summary: string, short?: string): Option<Name, boolean> {
  return { name, ...(short === undefined ? {} : { short }), value: null, summary, read: (typed) => typed.length > 0 };
}

/** Returns an option with a value; of several, the last counts. */
export function text<const Name extends string>(
  name: Name,
  value: string,
  summary: string,
  completes: Completion = {},
): Option<Name, string | undefined> {
  return { name, value, summary, completes, read: (typed) => typed.at(-1) };
}

/** Returns an option with a value that has a default. */
export function textOr<const Name extends string>(
  name: Name,
  value: string,
  summary: string,
  otherwise: string,
  completes: Completion = {},
): Option<Name, string> {
  return { name, value, summary, default: otherwise, completes, read: (typed) => typed.at(-1) ?? otherwise };
}

/** Returns an option whose value is one of `choices`. */
export function choice<const Name extends string, const Choice extends string>(
  name: Name,
  choices: readonly Choice[],
  summary: string,
  otherwise?: string,
): Option<Name, Choice | undefined> {
  return {
    name,
    value: choices.join('|'),
    summary,
    completes: { words: choices },
    ...(otherwise === undefined ? {} : { default: otherwise }),
    read: (typed) => (typed.length === 0 ? undefined : oneOf(name, typed.at(-1)!, choices)),
  };
}

/**
 * Returns the word if it is one of the choices. Throws `UsageError('bad-arguments')` that names the option, the word
 * and the nearest choice.
 */
function oneOf<Choice extends string>(option: string, word: string, choices: readonly Choice[]): Choice {
  const found = choices.find((known) => known === word);
  if (found !== undefined) return found;
  throw new UsageError('bad-arguments', `--${option} ${word} is not known.${didYouMean(word, choices)}`, {
    next: `It is one of: ${choices.join(', ')}.`,
  });
}

/** Target of one rendering; a null file is standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

export const FORMAT = {
  name: 'format',
  value: '<format>[=<file>]',
  summary:
    `${FORMAT_NAMES.slice(0, -1).join(', ')} or ${FORMAT_NAMES.at(-1)}; into a file, or to standard ` +
    'output. May be repeated.',
  default: DEFAULT_FORMAT,
  isRepeatable: true,
  completes: { words: FORMAT_NAMES },
  read: (typed) => withoutClash([...new Set(typed)].map(parseOutput)),
} as const satisfies Option<'format', readonly Output[]>;

/** Parses `json` or `json=report.json`. */
function parseOutput(typed: string): Output {
  const equals = typed.indexOf('=');
  const format = oneOf('format', equals === -1 ? typed : typed.slice(0, equals), FORMAT_NAMES);
  const file = equals === -1 ? null : typed.slice(equals + 1);
  if (file === '')
    throw new UsageError('bad-arguments', `--format ${format}= names no file.`, {
      next: `For example: --format ${format}=report.${FORMATS[format].extension}`,
    });
  return { format, file };
}

/** Returns the outputs. Throws `UsageError('bad-arguments')` if one would write over another, or into its midst. */
function withoutClash(outputs: readonly Output[]): readonly Output[] {
  const taken = new Map<string, Output>();
  for (const output of outputs) {
    const place = placeOf(output.file);
    if (place === null) continue;
    const other = taken.get(place);
    if (other !== undefined)
      throw new UsageError(
        'bad-arguments',
        `${asTyped(other)} and ${asTyped(output)} both write to ${output.file ?? 'standard output'}.`,
        { next: `Give each its own file: --format ${output.format}=report.${FORMATS[output.format].extension}` },
      );
    taken.set(place, output);
  }
  return outputs;
}

/** Returns what identifies the target of an output; null for a device or a pipe, which keeps all that is written. */
function placeOf(file: string | null): string | null {
  if (file === null) return '';
  const path = resolve(file);
  try {
    return statSync(path).isFile() ? realpathSync(path) : null;
  } catch {
    return join(realFolder(dirname(path)), basename(path)); // it is not there yet
  }
}

function asTyped({ format, file }: Output): string {
  return `--format ${format}${file === null ? '' : `=${file}`}`;
}

const LISTINGS = ['terminal', 'json'] as const;

/** Option of commands that print a list instead of a report: true for JSON. */
export const AS_JSON = {
  name: 'format',
  value: LISTINGS.join('|'),
  summary: 'A table, or JSON for programs.',
  default: LISTINGS[0],
  completes: { words: LISTINGS },
  read: (typed) => typed.length > 0 && oneOf('format', typed.at(-1)!, LISTINGS) === LISTINGS[1],
} as const satisfies Option<'format', boolean>;

export const REPO = textOr('repo', '<dir>', 'The repository, or a folder in it.', '.', FOLDERS);
export const BACKEND = choice(
  'backend',
  ['git', 'isomorphic'],
  'What reads the repository.',
  'git where it is installed, else isomorphic',
);
export const ENGINE = choice(
  'engine',
  ['re2', 're2js'],
  'What runs the patterns.',
  're2 where its addon loads, else re2js',
);
export const VERBOSE = flag('verbose', 'Also show notes, accepted findings and what was skipped.', 'v');
export const ALL_FINDINGS = flag(
  'all-findings',
  'Show each finding in full; by default a long report is grouped by file.',
);
export const CACHE = text(
  'cache',
  '<dir>',
  'Remember there what was scanned; the next scan reads only what is new.',
  FOLDERS,
);

export const GITLEAKS_CONFIG = text(
  'gitleaks-config',
  '<file>',
  'Judge by this file of gitleaks, in place of the policy.',
  FILES,
);

/** Options of every command that scans a repository. */
export const SCAN_OPTIONS = [FORMAT, REPO, BACKEND, ENGINE, VERBOSE, ALL_FINDINGS, GITLEAKS_CONFIG] as const;

/** Options of all commands. */
export const EVERYWHERE = [
  flag('no-color', 'No colour, as with NO_COLOR=1.'),
  flag('help', 'Show this page.', 'h'),
] as const;

/** Targets of a scan's report, and how much of it a terminal shows. */
export interface Delivery {
  /** Empty: as `terminal` on standard output. */
  readonly outputs: readonly Output[];
  readonly verbose: boolean;
  readonly allFindings?: boolean;
  /** Undefined: decided by the terminal. */
  readonly colour: boolean | undefined;
  /** The repository: its links are not followed. The current folder where it is left out. */
  readonly repo?: string | undefined;
}

/** Returns where the report goes, from the values of `SCAN_OPTIONS`. */
export function deliveryOf({
  options,
  colour,
}: {
  readonly options: {
    readonly format: readonly Output[];
    readonly verbose: boolean;
    readonly 'all-findings': boolean;
    readonly repo?: string;
  };
  readonly colour: boolean | undefined;
}): Delivery {
  const { format, verbose, 'all-findings': allFindings, repo } = options;
  return { outputs: format, verbose, allFindings, colour, repo };
}
