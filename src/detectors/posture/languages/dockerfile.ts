/** Dockerfiles → instructions. https://docs.docker.com/reference/dockerfile/#format */

import type { Stretch } from '../position.ts';

export interface Instruction {
  /** In capitals: `FROM`, `ENV`. */
  readonly keyword: string;
  readonly text: string;
  readonly at: Stretch;
}

/** Yields the instructions, each with its continued lines. Comments between the lines of one are left out. */
export function* instructionsOf(source: string): Generator<Instruction> {
  let parts: string[] = [];
  let start = 0;
  let from = 0;
  for (const raw of source.split('\n')) {
    const text = raw.trim();
    const at = from;
    from += raw.length + 1;
    if (parts.length === 0 && (text === '' || text.startsWith('#'))) continue;
    if (parts.length === 0) start = at;
    const isComment = text.startsWith('#');
    const isOpen = (isComment || text.endsWith('\\')) && from <= source.length;
    if (!isComment) parts.push(text.endsWith('\\') && isOpen ? text.slice(0, -1) : text);
    if (isOpen) continue;
    yield instructionOf(parts.join(' '), { from: start, to: at + raw.trimEnd().length });
    parts = [];
  }
  if (parts.length > 0) yield instructionOf(parts.join(' '), { from: start, to: source.length });
}

/** Splits `from alpine AS build` into its keyword, in capitals, and the text behind it. */
function instructionOf(line: string, at: Stretch): Instruction {
  const [, keyword = '', text = ''] = /^(\S*)\s*(.*)$/s.exec(line)!;
  return { keyword: keyword.toUpperCase(), text, at };
}
