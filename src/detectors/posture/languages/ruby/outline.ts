/** Finds the extent of functions, blocks and conditions in Ruby, by the indentation of their `end`. */

import type { Stretch } from '../../position.ts';
import { expression } from '../../../../model/expressions/expression.ts';

export interface Region extends Stretch {
  readonly kind: 'def' | 'class' | 'block' | 'if' | 'unless';
  /** Name of the function or class, of the call whose block it is, or the condition. */
  readonly name: string;
}

const OPENS = expression('')`
  ^(?:(?:private|protected|public|helper_method|memoize)\s+)?(defmodule|defmacrop?|defp?|class|module|if|unless|elsif
  |else|case|begin|while|until|for)\b\s*(.*)$
`;
const BLOCK = /(?:^|[\s(=.])([A-Za-z_]\w*[?!]?)(?:\s*\([^()]*\)|\s[^=]*?)?\s*\bdo\b\s*(?:\|[^|]*\|)?\s*$/;

const ENDS_IN_DO = /\bdo\s*(?:\|[^|]*\|)?$/;

const LONGEST = 2000;

interface Opening {
  readonly indent: number;
  readonly kind: Region['kind'] | 'other';
  readonly name: string;
  readonly from: number;
}

/**
 * Returns the functions, blocks and conditions with their extent. `code`: the source without comments and texts, of the
 * same length.
 */
export function regionsOf(source: string, code: string): readonly Region[] {
  const regions: Region[] = [];
  const open: Opening[] = [];
  let from = 0;
  const lines = source.split('\n');
  for (const [index, line] of code.split('\n').entries()) {
    // A longer line is data.
    const text = line.length > LONGEST ? '' : line.trim();
    const indent = line.length - line.trimStart().length;
    const close = (isElse: boolean): Opening | undefined => {
      while (open.length > 0 && open.at(-1)!.indent > indent) open.pop();
      if (open.at(-1)?.indent !== indent) return undefined;
      const last = open.pop()!;
      if (last.kind !== 'other') regions.push({ kind: last.kind, name: last.name, from: last.from, to: from });
      return isElse ? last : undefined;
    };
    const opening = OPENS.exec(text);
    const isWhole = /\bend\b\s*$|,\s*do:/.test(text) || /^def\s+[\w.?!]+(?:\([^)]*\))?\s*=/.test(text);
    if (/^end\b/.test(text)) close(false);
    else if (opening !== null && /^els/.test(opening[1]!)) {
      const before = close(true);
      if (before !== undefined)
        open.push({
          ...before,
          kind: before.kind === 'if' ? 'unless' : before.kind === 'unless' ? 'if' : before.kind,
          from,
        });
    } else if (text !== '' && !isWhole) {
      const block = ENDS_IN_DO.test(text) ? BLOCK.exec(text) : null;
      if (opening !== null) open.push({ indent, ...namedOf(opening[1]!, lines[index]!.trim(), opening[2]!), from });
      else if (block !== null) open.push({ indent, kind: 'block', name: block[1]!, from });
    }
    from += line.length + 1;
  }
  return regions;
}

/** Returns kind and name of what a word opens: `def index` → the function `index`, `if x` → the condition `x`. */
function namedOf(word: string, line: string, rest: string): Pick<Opening, 'kind' | 'name'> {
  if (/^def(?:p|macrop?)?$/.test(word)) return { kind: 'def', name: /^(?:self\.)?([\w?!=]+)/.exec(rest)?.[1] ?? '' };
  if (word === 'class' || word === 'module' || word === 'defmodule')
    return { kind: 'class', name: /^([\w:]+)/.exec(rest)?.[1] ?? '' };
  if (word === 'if' || word === 'unless') return { kind: word, name: line.replace(/^(?:if|unless)\s+/, '') };
  return { kind: 'other', name: '' };
}
