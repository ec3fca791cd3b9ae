/** Completion for fish, made from the commands. Called by `tidegate completion fish`. */

import type { Completion, Option } from '../options.ts';
import type { CommandShape, PlaceShape, Renderer } from './shape.ts';

/** Returns the script for Fish 3; to source, or to save as `tidegate.fish` in its folder of completions. */
export const renderFish: Renderer = ({ commands, takeValue }) => `# fish completion for tidegate.

# True where the command is $argv[1] and, with more arguments, the word at the cursor is its place $argv[2] to $argv[3].
function __tidegate_at
    set -l command ''
    set -l place 0
    set -l skip 0
    for word in (commandline -opc)[2..]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${takeValue.join(' ')}
            set skip 1
        else if string match -q -- '-*' $word
            continue
        else if test -z "$command"
            set command $word
        else
            set place (math $place + 1)
        end
    end
    test "$command" = "$argv[1]"; or return 1
    test (count $argv) = 1; and return 0
    test $place -ge $argv[2]; and test $place -le $argv[3]
end

function __tidegate_revisions
    set -l base (string match -r -- '.*\\.\\.' (commandline -ct))
    for revision in HEAD (git for-each-ref --format='%(refname:short)' 2>/dev/null)
        echo "$base$revision"
    end
end

complete -c tidegate -f
${commands
  .map(({ name, summary }) => `complete -c tidegate -n "__tidegate_at ''" -a ${name} -d ${quoted(summary)}`)
  .join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;

function commandLines({ name, options, places }: CommandShape): readonly string[] {
  return [...options.map((option) => optionLine(name, option)), ...places.flatMap((place) => placeLines(name, place))];
}

/** Returns the `complete` command of one option. */
function optionLine(command: string, { name, short, value, summary, completes = {} }: Option): string {
  const letter = short === undefined ? '' : ` -s ${short}`;
  const takes = value === null ? '' : ` ${valueWords(completes)}`;
  return `complete -c tidegate -n '__tidegate_at ${command}'${letter} -l ${name}${takes} -d ${quoted(summary)}`;
}

/** Returns the arguments of `complete` that offer values: candidates, and files where they fit. */
function valueWords(completes: Completion): string {
  const candidates = candidatesOf(completes);
  const files = completes.from?.includes('file') ? '-r -F' : '-x';
  return candidates === '' ? files : `${files} -a ${quoted(candidates)}`;
}

/** Returns the `complete` commands of one place. If any number of words may follow, those up to place 999 count. */
function placeLines(command: string, { from, to, completes }: PlaceShape): readonly string[] {
  const condition = `-n '__tidegate_at ${command} ${from} ${Math.min(to, 999)}'`;
  const candidates = candidatesOf(completes);
  return [
    ...(candidates === '' ? [] : [`complete -c tidegate ${condition} -a ${quoted(candidates)}`]),
    ...(completes.from?.includes('file') ? [`complete -c tidegate ${condition} -F`] : []),
  ];
}

const FROM = {
  file: '',
  folder: '(__fish_complete_directories)',
  revision: '(__tidegate_revisions)',
  rule: '(tidegate completion --rules 2>/dev/null)',
};

function candidatesOf({ words = [], from = [] }: Completion): string {
  return [...words, ...from.map((source) => FROM[source])].filter((one) => one !== '').join(' ');
}

/** Returns the text in single quotes, in which fish reads `\'` and `\\`. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`;
}
