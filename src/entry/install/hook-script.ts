/** The text of the hook that `tidegate install` writes, and how it is known again. Pure. */

export const HOOKS = ['pre-receive', 'pre-commit', 'pre-push'] as const;
export type Hook = (typeof HOOKS)[number];

export interface HookScript {
  readonly hook: Hook;
  /** A command: absolute paths of files that must be there, then words. */
  readonly files: readonly string[];
  readonly words: readonly string[];
  /** The name, in the same folder, of the hook that was there before and runs first. */
  readonly previous: string | null;
  readonly version: string;
}

const MARK = '# Written by tidegate install';

/** Returns a shell script that checks that its files exist, runs the previous hook, then tidegate. */
export function renderHookScript({ hook, files, words, previous, version }: HookScript): string {
  const command = [...files, ...words].map(quote).join(' ');
  const lines = [
    '#!/bin/sh',
    `${MARK} ${hook}, version ${version}. Remove it with: tidegate uninstall ${hook}. An upgrade writes it again.`,
    `for file in ${files.map(quote).join(' ')}; do`,
    '  [ -e "$file" ] && continue',
    // GitLab shows a person only the lines with this prefix:
    // https://docs.gitlab.com/administration/server_hooks/#custom-error-messages-for-server-hooks
    `  echo "\${GL_PROTOCOL:+GL-HOOK-ERR: }tidegate: $file is missing, so nothing was scanned. ` +
      `Install it again: tidegate install ${hook}" >&2`,
    '  exit 3',
    'done',
  ];
  if (previous !== null) lines.push(...runPrevious(hook, previous, command));
  lines.push(`exec ${command} "$@"`);
  return `${lines.join('\n')}\n`;
}

/**
 * Returns the lines that give both hooks the same standard input. The dot keeps `$(…)` from removing line feeds at its
 * end.
 */
function runPrevious(hook: Hook, previous: string, command: string): readonly string[] {
  const run = `"\${0%/*}"/${quote(previous)} "$@"`;
  const runs = `if [ -x "\${0%/*}"/${quote(previous)} ]; then`;
  if (hook === 'pre-commit') return [runs, `  ${run} || exit`, 'fi']; // git gives it no input
  return [
    runs,
    '  input=$(cat; echo .)',
    '  input=${input%.}',
    `  printf %s "$input" 2>/dev/null | ${run} || exit`,
    `  printf %s "$input" | ${command} "$@"`,
    '  exit',
    'fi',
  ];
}

/** Returns the version that wrote it; null if somebody else did. */
export function versionOfScript(text: string): string | null {
  const second = text.split('\n', 2)[1] ?? '';
  return second.startsWith(MARK) ? (/, version (\S+)\. /.exec(second)?.[1] ?? 'unknown') : null;
}

/** Returns the word quoted for a shell. */
export function quote(word: string): string {
  return /^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
