/** Help, as text within 80 columns: the first screen, the list of all commands, the page of one. Pure. */

import type { CommandEntry, CommandIndex } from './arguments.ts';
import { GROUPS, type Command } from './command.ts';
import { EVERYWHERE, type Option } from './options.ts';

const WIDTH = 80;

const ABOUT = 'tidegate finds leaked credentials and weakened security settings in commits.';

/** Renders the screen of `tidegate` alone. */
export function renderFront(index: CommandIndex): string {
  const few = Object.entries(index)
    .filter(([, { first }]) => first !== null)
    .sort(([, a], [, b]) => a.first! - b.first!);
  return page([
    ABOUT,
    '',
    'Use: tidegate <command> [<options>]',
    '',
    ...rows(few.map(([name, entry]) => [called(name, entry), entry.summary])),
    '',
    'All commands: tidegate help',
    `One command and its options: tidegate ${few[0]?.[0] ?? '<command>'} --help`,
  ]);
}

/** Renders `tidegate help`: every command, by group. */
export function renderAll(index: CommandIndex): string {
  const sections = GROUPS.flatMap((group) => {
    const inGroup = Object.entries(index).filter(([, entry]) => entry.group === group);
    return [group, ...rows(inGroup.map(([name, entry]) => [`tidegate ${name}`, entry.summary])), ''];
  });
  return page([
    ABOUT,
    '',
    ...sections,
    'Options and examples of a command: tidegate <command> --help',
    'Exit codes: 0 pass, 1 blocked, 2 wrong use or configuration, 3 incomplete.',
  ]);
}

/** Renders `tidegate <command> --help`. */
export function renderCommand(command: Command): string {
  const { name, summary, details = [], examples, exitCodes } = command;
  const usage = ['tidegate', name, ...command.arguments.map(({ shown }) => shown)].join(' ');
  const options = [...command.options, ...EVERYWHERE];
  return page([
    ...wrapped(summary, 0),
    '',
    `Use: ${usage}${command.options.length === 0 ? '' : ' [<options>]'}`,
    ...details.flatMap((text) => ['', ...wrapped(text, 0)]),
    ...section(
      'Arguments',
      command.arguments.map(({ shown, summary }) => [shown, summary]),
    ),
    ...section(
      'Options',
      options.map((option) => [shownOption(option), describedOption(option)]),
    ),
    '',
    'Examples',
    ...examples.flatMap(({ line, does }) => [`  tidegate ${line}`, ...wrapped(does, 6)]),
    ...section('Exit codes', Object.entries(exitCodes)),
  ]);
}

function called(name: string, { usage }: CommandEntry): string {
  return `tidegate ${name}${usage === '' ? '' : ` ${usage}`}`;
}

function shownOption({ name, short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === null ? '' : ` ${value}`}`;
}

/** Returns the summary of an option with its default. */
function describedOption(option: Option): string {
  return option.default === undefined || option.default === ''
    ? option.summary
    : `${option.summary} (default: ${option.default})`;
}

function section(title: string, cells: readonly (readonly [string, string])[]): readonly string[] {
  return cells.length === 0 ? [] : ['', title, ...rows(cells)];
}

/** The widest first column; what is wider has its text on the next line. */
const FIRST_COLUMN = 34;

/** Returns two columns, the second wrapped. */
function rows(cells: readonly (readonly [string, string])[]): readonly string[] {
  const widths = cells.map(([left]) => left.length).filter((length) => length <= FIRST_COLUMN);
  const column = Math.max(0, ...widths) + 4;
  return cells.flatMap(([left, right]) => {
    const lines = wrapped(right, column);
    const isWide = left.length + 4 > column;
    return isWide
      ? [`  ${left}`, ...lines]
      : [`  ${left.padEnd(column - 2)}${lines[0]!.trimStart()}`, ...lines.slice(1)];
  });
}

/** Returns lines of at most 80 columns, each behind `indent` spaces. */
function wrapped(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent + longer.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one);
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
