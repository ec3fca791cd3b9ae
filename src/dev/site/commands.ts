/** The page of all commands. Pure. */

import { GROUPS, type Command } from '../../entry/command.ts';
import { EVERYWHERE, type Option } from '../../entry/options.ts';
import { code, fence, front, plain, table, type Page } from './markdown.ts';

/** Returns the page: each command by group, then the options of all. */
export function commandsPage(commands: readonly Command[]): Page {
  return [
    'commands',
    [
      ...front({ title: 'Commands', description: 'Every command, with its options and examples.', editLink: false }),
      '# Which commands are there?',
      '',
      '`tidegate help <command>` shows the same in a terminal, and so does the manual: `man tidegate`.',
      '',
      ...GROUPS.flatMap((group) => [
        `## ${group}`,
        '',
        ...commands.filter((command) => command.group === group).flatMap(sectionOf),
      ]),
      '## Options of all commands',
      '',
      ...optionsTable(EVERYWHERE),
    ].join('\n'),
  ];
}

/** Returns the section of a command. */
function sectionOf(command: Command): readonly string[] {
  const { name, summary, details = [], options, examples, exitCodes, arguments: words } = command;
  const usage = ['tidegate', name, ...words.map(({ shown }) => shown), ...(options.length > 0 ? ['[options]'] : [])];
  return [
    `### ${name}`,
    '',
    plain(summary),
    '',
    ...fence('text', usage.join(' ')),
    ...details.flatMap((paragraph) => [plain(paragraph), '']),
    ...table(
      ['word', 'meaning'],
      words.map(({ shown, summary: meaning }) => [code(shown), plain(meaning)]),
    ),
    ...optionsTable(options),
    ...fence('text', examples.map(({ line, does }) => `tidegate ${line.padEnd(42)}  # ${does}`).join('\n')),
    `Exit codes: ${Object.entries(exitCodes)
      .map(([number, meaning]) => `${number}, ${plain(meaning)}`)
      .join('; ')}.`,
    '',
  ];
}

function optionsTable(options: readonly Option[]): readonly string[] {
  return table(
    ['option', 'meaning', 'default'],
    options.map(({ name, short, value, summary, default: otherwise }) => [
      [short === undefined ? [] : [code(`-${short}`)], code(`--${name}${value === null ? '' : ` ${value}`}`)]
        .flat()
        .join(' '),
      plain(summary),
      otherwise === undefined || otherwise === '' ? '' : code(otherwise),
    ]),
  );
}
