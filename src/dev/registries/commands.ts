/** The commands of the command line: what is wrong with their files, and the index that the program loads. */

import { entryOf, parseGiven, readCall, type CommandIndex } from '../../entry/arguments.ts';
import { GROUPS, type Command, type Example } from '../../entry/command.ts';
import { EVERYWHERE, type Option } from '../../entry/options.ts';
import {
  entriesOf,
  fieldProblems,
  functionProblem,
  listProblem,
  nameCheck,
  sentenceCheck,
  textProblem,
  twice,
  type Checks,
  type Loaded,
} from './problems.ts';
import { HEAD, keyOf, listLines, quoted } from './source.ts';

const EXAMPLES = 3;
/** Columns that `tidegate help` has beside the longest command. */
const SUMMARY = 58;

/** Returns each mistake in the files of commands as a sentence. */
export function commandProblems(loaded: readonly Loaded[]): readonly string[] {
  const { entries, problems } = entriesOf(loaded, 'command');
  const found = [...problems];
  const sound: { file: string; command: Command }[] = [];
  for (const { file, value } of entries) {
    const own = [...fieldProblems(file, value, checksOf(file)), ...optionProblems(file, value['options'])];
    found.push(...own);
    if (own.length === 0) sound.push({ file, command: value as unknown as Command });
  }
  const index = indexOf(sound.map(({ command }) => command));
  return [
    ...found,
    ...twice(
      sound.flatMap(({ file, command }) =>
        [command.name, ...(command.otherNames ?? [])].map((name) => [file, name] as const),
      ),
      'otherNames',
    ),
    ...twice(
      sound.flatMap(({ file, command: { first } }) => (first === undefined ? [] : [[file, String(first)] as const])),
      'first',
    ),
    ...valueProblems(sound),
    // Examples may call other commands: only when all are sound can they be judged.
    ...(sound.length < loaded.length
      ? []
      : sound.flatMap(({ file, command }) => exampleProblems(file, command, sound, index))),
  ];
}

/**
 * Reports options that take a value in one command and none in another: then a parser cannot know which word is the
 * command.
 */
function valueProblems(all: readonly { readonly file: string; readonly command: Command }[]): string[] {
  const first = new Map<string, { readonly file: string; readonly takesValue: boolean }>();
  return all.flatMap(({ file, command }) =>
    command.options.flatMap(({ name, value }) => {
      const known = first.get(name);
      first.set(name, known ?? { file, takesValue: value !== null });
      return known === undefined || known.takesValue === (value !== null)
        ? []
        : [
            `${file}: option ${name}: the field value must be as in ${known.file}: ` +
              `${known.takesValue ? 'a value' : 'null'}.`,
          ];
    }),
  );
}

/** Returns the check of each field. */
function checksOf(file: string): Checks {
  return {
    name: nameCheck(file),
    group: (value) =>
      textProblem(value) ?? (GROUPS.some((group) => group === value) ? null : `must be one of: ${GROUPS.join(', ')}`),
    summary: sentenceCheck(SUMMARY),
    arguments: listProblem,
    options: listProblem,
    examples: (value) =>
      listProblem(value) ?? ((value as unknown[]).length === EXAMPLES ? null : `must hold ${EXAMPLES} examples`),
    exitCodes: (value) => {
      if (typeof value !== 'object' || value === null) return 'is missing';
      const strange = Object.keys(value).find((code) => !/^[0-3]$/.test(code));
      return strange === undefined ? null : `names ${strange}, and the exit codes are 0, 1, 2 and 3`;
    },
    run: functionProblem,
  };
}

const SWITCH = /^[a-z][a-z0-9-]*$/;

/** Returns the mistakes in a command's options. */
function optionProblems(file: string, options: unknown): string[] {
  if (!Array.isArray(options)) return [];
  const all = [...(options as readonly Partial<Option>[]), ...EVERYWHERE];
  const claims = all.flatMap(({ name, short }) => [name, short].filter((claim) => claim !== undefined));
  const again = claims.find((claim, place) => claims.indexOf(claim) < place);
  return [
    ...(again === undefined ? [] : [`${file}: the field options declares "${again}" twice.`]),
    ...(options as readonly Partial<Option>[]).flatMap((option) =>
      fieldProblems(`${file}: option ${option.name ?? 'without a name'}`, option as Record<string, unknown>, {
        name: (value) =>
          textProblem(value) ?? (SWITCH.test(String(value)) ? null : 'must be lower-case words and dashes'),
        value: (value) => (value === null ? null : textProblem(value)),
        summary: sentenceCheck(Infinity),
        read: functionProblem,
      }),
    ),
  ];
}

/** Returns the examples that this program would refuse. */
function exampleProblems(
  file: string,
  command: Command,
  all: readonly { readonly command: Command }[],
  index: CommandIndex,
): string[] {
  const problems = command.examples.flatMap((example) => {
    const problem = exampleProblem(example, all, index);
    return problem === null ? [] : [`${file}: the field examples holds "${example.line}", which fails: ${problem}`];
  });
  const isShown = command.examples.some(({ line }) => wordsOf(line)[0] === command.name);
  return isShown ? problems : [...problems, `${file}: the field examples shows no call of tidegate ${command.name}.`];
}

/** Returns why this program would refuse an example; null if it accepts it. */
function exampleProblem({ line }: Example, all: readonly { readonly command: Command }[], index: CommandIndex) {
  try {
    const call = readCall(wordsOf(line), index);
    entryOf(index, call.command ?? '');
    parseGiven(all.find(({ command }) => command.name === call.command)!.command, call.rest, index);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Returns the words that a shell would pass, without redirections. */
function wordsOf(line: string): readonly string[] {
  return line
    .split(' ')
    .filter((word) => word !== '' && !/^[<>]/.test(word))
    .map((word) => word.replace(/^"(.*)"$/, '$1'));
}

/** Builds the index for the parser and the lists of help. */
export function indexOf(commands: readonly Command[]): CommandIndex {
  return Object.fromEntries(
    commands.map((command) => [
      command.name,
      {
        group: command.group,
        usage: command.arguments.map(({ shown }) => shown).join(' '),
        summary: command.summary,
        first: command.first ?? null,
        otherNames: command.otherNames ?? [],
        options: command.options.map(({ name, value }) => (value === null ? name : `${name}=`)),
        load: () => Promise.resolve({ command }),
      },
    ]),
  );
}

/** Returns the text of `entry/commands/index.ts`. */
export function renderCommandIndex(commands: readonly Command[]): string {
  return [
    HEAD,
    '',
    "import type { CommandIndex } from '../arguments.ts';",
    '',
    'export const COMMANDS: CommandIndex = {',
    ...Object.entries(indexOf(commands)).flatMap(([name, entry]) => [
      `  ${keyOf(name)}: {`,
      `    group: ${quoted(entry.group)},`,
      `    usage: ${quoted(entry.usage)},`,
      `    summary: ${quoted(entry.summary)},`,
      `    first: ${entry.first},`,
      ...listLines(4, 'otherNames', entry.otherNames),
      ...listLines(4, 'options', entry.options),
      `    load: () => import('./${name}.ts'),`,
      '  },',
    ]),
    '};',
    '',
  ].join('\n');
}
