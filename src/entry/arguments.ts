/** The words of the command line → a command, its words and its options. All of it follows from the commands' files. */

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Command, Given } from './command.ts';
import { EVERYWHERE, type Option } from './options.ts';

/** Facts about a command in the generated index, which is read without loading the command. */
export interface CommandEntry {
  readonly group: string;
  readonly usage: string;
  readonly summary: string;
  readonly first: number | null;
  readonly otherNames: readonly string[];
  /** Names of its own options; those that take a value end in `=`. */
  readonly options: readonly string[];
  readonly load: () => Promise<{ readonly command: Command }>;
}
export type CommandIndex = Readonly<Record<string, CommandEntry>>;

/** First reading: which command, before its options are known. */
export interface Call {
  /** Null: there is not a word that could name one. */
  readonly command: string | null;
  /** All but the command's name. */
  readonly rest: readonly string[];
  readonly asksHelp: boolean;
  readonly asksVersion: boolean;
}

/**
 * Splits the words into a command and the rest. An option that takes a value also takes the word after it, so that
 * `--repo shop diff` calls `diff`.
 */
export function readCall(argv: readonly string[], index: CommandIndex): Call {
  const takeValue = new Set(
    Object.values(index).flatMap(({ options }) => options.filter((name) => name.endsWith('='))),
  );
  const options: ParseArgsConfig['options'] = { help: { type: 'boolean', short: 'h' } };
  for (const name of takeValue) options[name.slice(0, -1)] = { type: 'string' };
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const named = tokens.find((token) => token.kind === 'positional');
  const has = (name: string): boolean => tokens.some((token) => token.kind === 'option' && token.name === name);
  return {
    command: named?.value ?? null,
    rest: named === undefined ? argv : argv.filter((_, place) => place !== named.index),
    asksHelp: has('help'),
    asksVersion: has('version') || has('V'),
  };
}

/**
 * Returns the words and option values for a command. Throws `UsageError('bad-arguments')` that names the option or
 * word, and what to type instead.
 */
export function parseGiven(command: Command, rest: readonly string[], index: CommandIndex): Given {
  const known = [...command.options, ...EVERYWHERE];
  const { values, positionals } = parseWords(command, rest, known, index);
  checkWords(command, positionals);
  const valuesOf = (name: string): readonly string[] => {
    const value = values[name];
    return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
  };
  return {
    words: positionals,
    options: Object.fromEntries(command.options.map((option) => [option.name, option.read(valuesOf(option.name))])),
    colour: valuesOf('no-color').length > 0 ? false : undefined,
  };
}

/** Parses options and words. Throws for an unknown option, or one with a value too many or too few. */
function parseWords({ name }: Command, rest: readonly string[], known: readonly Option[], index: CommandIndex) {
  const options = Object.fromEntries(known.map((option) => [option.name, parseConfigOf(option)]));
  const args = [...rest];
  // Node's own parser refuses an unknown option in words of its own, so unknown ones are searched first.
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known.find((one) => one.name === token.name);
    if (option === undefined) throw unknownOption(name, token.rawName, known, index);
    if (option.value === null && token.value !== undefined)
      throw wrongUse(name, `--${option.name} takes no value, and got "${token.value}".`);
    if (option.value !== null && (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))))
      throw wrongUse(name, `--${option.name} needs a value: --${option.name} ${option.value}.`);
  }
  return parseArgs({ args, options, strict: false, allowPositionals: true });
}

function parseConfigOf({ value, short }: Option) {
  const type = value === null ? ('boolean' as const) : ('string' as const);
  return { type, multiple: value !== null, ...(short === undefined ? {} : { short }) };
}

/** Returns the error for an option that the command lacks, with the nearest one or the commands that have it. */
function unknownOption(name: string, typed: string, known: readonly Option[], index: CommandIndex): UsageError {
  const word = typed.replace(/^-+/, '');
  const owners = Object.entries(index)
    .filter(([, { options }]) => options.some((option) => option.replace(/=$/, '') === word))
    .map(([owner]) => `tidegate ${owner}`);
  const near = didYouMean(
    typed,
    known.map((option) => `--${option.name}`),
  );
  const hint = near !== '' ? near : owners.length === 0 ? '' : ` These have it: ${owners.join(', ')}.`;
  return wrongUse(name, `tidegate ${name} has no option ${typed}.${hint}`);
}

/** Throws if there are too few or too many words. */
function checkWords(command: Command, words: readonly string[]): void {
  const least = command.arguments.reduce((sum, argument) => sum + argument.least, 0);
  const most = command.arguments.reduce((sum, argument) => sum + argument.most, 0);
  if (words.length < least) {
    const missing = missingArgument(command, words.length);
    throw new UsageError(
      'bad-arguments',
      `tidegate ${command.name} needs ${missing.shown}: ` +
        `${missing.summary.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase())}.`,
      { next: `For example: tidegate ${command.examples[0].line}` },
    );
  }
  if (words.length > most)
    throw wrongUse(
      command.name,
      most === 0
        ? `tidegate ${command.name} takes no further words, and got "${words[0]}".`
        : `tidegate ${command.name} takes ${command.arguments.map(({ shown }) => shown).join(' ')}, ` +
            `and got "${words[most]}" as well.`,
    );
}

/** Returns the first argument that `count` words do not satisfy. */
function missingArgument(command: Command, count: number) {
  let needed = 0;
  return command.arguments.find(({ least }) => (needed += least) > count)!;
}

function wrongUse(name: string, sentence: string): UsageError {
  return new UsageError('bad-arguments', sentence, { next: `See: tidegate ${name} --help` });
}

/**
 * Returns the entry of a command. Throws `UsageError('bad-arguments')` with the nearest name, or this program's word
 * for another scanner's.
 */
export function entryOf(index: CommandIndex, name: string): CommandEntry {
  const entry = Object.hasOwn(index, name) ? index[name] : undefined;
  if (entry !== undefined) return entry;
  const same = Object.entries(index).filter(([, { otherNames }]) => otherNames.includes(name));
  const near =
    same.length > 0
      ? ' In tidegate it is: ' +
        `${same.map(([own, { usage }]) => `tidegate ${own}${usage === '' ? '' : ` ${usage}`}`).join(', or ')}.`
      : didYouMean(name, Object.keys(index));
  throw new UsageError('bad-arguments', `There is no command "${name}".${near}`, {
    next: 'tidegate help lists all commands.',
  });
}

/** Loads the files of all commands. */
export async function loadAll(index: CommandIndex): Promise<readonly Command[]> {
  return await Promise.all(Object.values(index).map(async ({ load }) => (await load()).command));
}
