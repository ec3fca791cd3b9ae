/** Completion for zsh, made from the commands. Called by `tidegate completion zsh`. */

import type { Completion, Option } from '../options.ts';
import { quoted, type CommandShape, type PlaceShape, type Renderer } from './shape.ts';

/** Returns the script for Zsh 5; to source, or to save as `_tidegate` in a folder of `$fpath`. */
export const renderZsh: Renderer = ({ commands }) => `#compdef tidegate
# zsh completion for tidegate.

_tidegate_revisions() {
  local -a revisions
  revisions=(HEAD \${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
  compset -P '*..'
  compadd -a revisions
}

_tidegate_rules() {
  local -a rules
  rules=(\${(f)"$(tidegate completion --rules 2>/dev/null)"})
  compadd -a rules
}

_tidegate_commands() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _describe -t commands command commands
}

_tidegate() {
  local curcontext=$curcontext state line
  _arguments -C '1:command:_tidegate_commands' '*::argument:->command' && return
  [[ $state == command ]] || return
  curcontext=\${curcontext%:*:*}:tidegate-$words[1]:
  case $words[1] in
${commands.flatMap(commandLines).join('\n')}
  esac
}

if [[ $funcstack[1] == _tidegate ]]; then _tidegate "$@"; else compdef _tidegate tidegate; fi
`;

function commandLines({ name, options, places }: CommandShape): readonly string[] {
  const specifications = [...options.flatMap(optionWords), ...places.map(placeWord)];
  if (specifications.length === 0) return [`    ${name}) ;;`];
  return [
    `    ${name})`,
    '      _arguments \\',
    specifications.map((word) => `        ${quoted(word)}`).join(' \\\n'),
    '      ;;',
  ];
}

/**
 * Returns the specifications of an option, `--repo=[summary]:<dir>:_files -/`; two if it has a letter, each of which
 * hides the other.
 */
function optionWords({ name, short, value, summary, isRepeatable, completes = {} }: Option): readonly string[] {
  const explained = `[${summary.replace(/[[\]:\\]/g, String.raw`\$&`)}]`;
  const argument = value === null ? '' : `:${message(value)}:${action(completes)}`;
  const equals = value === null ? '' : '=';
  const repeated = isRepeatable ? '*' : short === undefined ? '' : `(-${short} --${name})`;
  const long = `${repeated}--${name}${equals}${explained}${argument}`;
  return short === undefined ? [long] : [`${repeated}-${short}${explained}${argument}`, long];
}

/** Returns the specification of a place: `1:<file>:_files`, with `*` for the last one that may repeat. */
function placeWord({ from, to, shown, completes }: PlaceShape): string {
  const place = to === Infinity ? '*' : String(from + 1);
  const last = to !== Infinity && to > from ? '*' : place;
  return `${last}:${message(shown)}:${action(completes)}`;
}

function message(shown: string): string {
  return shown.replace(/[:\\]/g, String.raw`\$&`);
}

const FROM = { file: '_files', folder: '_files -/', revision: '_tidegate_revisions', rule: '_tidegate_rules' };

/** Returns zsh's action that offers the candidates. */
function action({ words = [], from = [] }: Completion): string {
  const actions = [...from.map((source) => FROM[source]), ...(words.length === 0 ? [] : [`(${words.join(' ')})`])];
  if (actions.length < 2) return actions[0] ?? ' ';
  return `_alternative ${actions.map((one, index) => `"${index}:candidate:${one}"`).join(' ')}`;
}
