/** The man page, from the commands: their words, options, examples and exit codes. Pure. */

import { GROUPS, type Command } from '../entry/command.ts';
import { EVERYWHERE, type Option } from '../entry/options.ts';

const EXIT_CODES: Readonly<Record<string, string>> = {
  0: 'Nothing blocks.',
  1: 'Something blocks: a leaked credential or a weakened setting.',
  2: 'Wrong use or configuration.',
  3: 'Not everything could be read; this is not a pass.',
};

const FILES: Readonly<Record<string, string>> = {
  '.github/tidegate.yml': 'The policy of a repository; .tidegate.yml is read where it is missing.',
  '/etc/tidegate.yml': "A server's floor, which no policy lowers.",
};

/** Returns roff with the macros of man(7). It has no date, so that a build can be repeated. */
export function renderManPage(commands: readonly Command[], version: string): string {
  return [
    `.TH TIDEGATE 1 "" "tidegate ${version}" "User Commands"`,
    '.SH NAME',
    'tidegate \\- find leaked credentials and weakened security settings in commits',
    '.SH SYNOPSIS',
    '.B tidegate',
    '.I command',
    '.RI [ options ]',
    '.SH DESCRIPTION',
    escaped('Reads the commits of a change and refuses the change if one leaks a credential or weakens a setting.'),
    ...GROUPS.flatMap((group) => [
      `.SH ${group.toUpperCase()}`,
      ...commands.filter((command) => command.group === group).flatMap(commandLines),
    ]),
    '.SH OPTIONS OF ALL COMMANDS',
    ...EVERYWHERE.flatMap(optionLines),
    '.SH EXIT STATUS',
    ...Object.entries(EXIT_CODES).flatMap(([code, meaning]) => tagged(`.B ${code}`, meaning)),
    '.SH FILES',
    ...Object.entries(FILES).flatMap(([path, meaning]) => tagged(`.I ${escaped(path)}`, meaning)),
    '.SH ENVIRONMENT',
    ...tagged('.B NO_COLOR', 'Writes no colour.'),
    '.SH SEE ALSO',
    '.BR git (1),',
    '.BR githooks (5)',
    '',
  ].join('\n');
}

function commandLines(command: Command): readonly string[] {
  const { name, summary, details = [], options, examples, exitCodes } = command;
  return [
    `.SS ${escaped(['tidegate', name, ...command.arguments.map(({ shown }) => shown)].join(' '))}`,
    escaped(summary),
    ...details.flatMap((paragraph) => ['.PP', escaped(paragraph)]),
    ...command.arguments.flatMap((argument) => tagged(`.I ${escaped(argument.shown)}`, `${argument.summary}.`)),
    ...options.flatMap(optionLines),
    ...examples.flatMap(({ line, does }) => tagged(`.B ${escaped(`tidegate ${line}`)}`, does)),
    '.PP',
    escaped(
      `Exit status: ${Object.entries(exitCodes)
        .map(([code, meaning]) => `${code} ${meaning}`)
        .join('; ')}.`,
    ),
  ];
}

function optionLines(option: Option): readonly string[] {
  const { name, short, value, summary } = option;
  const shown = `${short === undefined ? '' : `-${short}, `}--${name}${value === null ? '' : ` ${value}`}`;
  const otherwise = option.default === undefined || option.default === '' ? '' : ` (default: ${option.default})`;
  return tagged(`.B ${escaped(shown)}`, summary + otherwise);
}

function tagged(tag: string, meaning: string): readonly string[] {
  return ['.TP', tag, escaped(meaning)];
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\e', '-': '\\-', '…': '...', '`': '\\(ga', '"': '\\(dq' };

/** Escapes the characters that roff reads as its own (`ESCAPES`), and a dot or quote that begins a line. */
function escaped(plain: string): string {
  return plain.replace(/[\\\-…`"]/g, (character) => ESCAPES[character]!).replace(/^[.']/, '\\&$&');
}
