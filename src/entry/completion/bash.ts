import { dashed, quoted, type CommandShape, type PlaceShape, type Renderer } from './shape.ts';
import type { Completion } from '../options.ts';

/** Returns the script for Bash 3.2 and newer, with or without the bash-completion package. */
export const renderBash: Renderer = ({ commands, takeValue }) => `# bash completion for tidegate.
_tidegate() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command='' place=0 index
  local words='' from='' options=''
  # Bash divides words at "=": --format json=report.json is --format json = report.json.
  if [[ $current == '=' ]]; then current=''
  elif [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${takeValue.join('|')})
        index=$((index + 1))
        if [[ \${COMP_WORDS[index]} == '=' ]]; then index=$((index + 1)); fi ;;
      '=') index=$((index + 1)) ;;
      -*) ;;
      *) if [[ -z $command ]]; then command=\${COMP_WORDS[index]}; else place=$((place + 1)); fi ;;
    esac
  done
  case $command in
    '') words=${quoted(commands.map(({ name }) => name).join(' '))} options='--help --version' ;;
${commands.flatMap(commandLines).join('\n')}
  esac
  COMPREPLY=()
  if [[ $current == -* ]]; then words=$options from=''; fi
  # What follows "json=" is a file.
  if [[ \${COMP_WORDS[COMP_CWORD-1]} == '=' && $previous != -* ]]; then words='' from='file'; fi
  case $from in *revision*)
    # A name that a shell would expand is not offered: it could be a command.
    local base='' name
    if [[ $current == *..* ]]; then base=\${current%..*}..; fi
    for name in HEAD $(git for-each-ref --format='%(refname:short)' 2>/dev/null | grep -x '[A-Za-z0-9_./@+-]*'); do
      words="$words $base$name"
    done ;;
  esac
  case $from in *rule*) words="$words $("\${COMP_WORDS[0]}" completion --rules 2>/dev/null)" ;; esac
  local word IFS=$' \\n'
  for word in $words; do
    if [[ $word == "$current"* ]]; then COMPREPLY+=("$word"); fi
  done
  IFS=$'\\n'
  case $from in
    *file*) compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$current")) ;;
    *folder*) compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -d -- "$current")) ;;
  esac
}
complete -F _tidegate tidegate
`;

/** Returns the case of one command: its options, and the candidates after each. */
function commandLines({ name, options, places }: CommandShape): readonly string[] {
  const ofOptions = options.filter(({ value }) => value !== null);
  return [
    `    ${name})`,
    `      options=${quoted(options.map(dashed).join(' '))}`,
    '      case $previous in',
    ...ofOptions.map((option) => `        ${dashed(option)}) ${assigned(option.completes ?? {})} ;;`),
    `        *) ${placeLines(places)} ;;`,
    '      esac ;;',
  ];
}

/** Returns the tests that offer the candidates for a word by its place. */
function placeLines(places: readonly PlaceShape[]): string {
  const tests = places.map(({ from, to, completes }) => {
    const within = to === Infinity ? `place >= ${from}` : `place >= ${from} && place <= ${to}`;
    return `if ((${within})); then ${assigned(completes)}; fi`;
  });
  return tests.length === 0 ? ':' : tests.join('; ');
}

function assigned({ words = [], from = [] }: Completion): string {
  return `words=${quoted(words.join(' '))} from=${quoted(from.join(' '))}`;
}
