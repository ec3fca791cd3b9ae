/**
 * Regular expressions over short texts, matched without backtracking: sets of positions instead of attempts. Letters
 * match in any case. What is not understood (look-around, back references) makes no expression.
 */

import { parsePattern, type Node, type Sequence } from '../../../model/expressions/pattern-syntax.ts';
import { holds, OTHERS, type CharSet } from '../../../model/expressions/char-set.ts';

/** Longer expressions are not read. */
const LONGEST = 400;
/** Texts that one expression gives as samples, at most. */
const MOST_SAMPLES = 64;

export interface Expression {
  /** Returns whether the expression matches anywhere in the text. */
  test(text: string): boolean;
  /** Texts that it matches, with what each repeated part may be. `filler` stands for a repeated character. */
  samples(fillers: readonly string[]): readonly string[];
}

/** Parses a regular expression; null if it is not understood. */
export function readExpression(source: string): Expression | null {
  if (source.length > LONGEST) return null;
  const { branches, isSure, isWhole } = parsePattern(source, { edges: true });
  if (!isSure || !isWhole) return null;
  return {
    test: (text) => {
      const starts = new Set(Array.from({ length: text.length + 1 }, (_, at) => at));
      return endsOfChoice(branches, text.toLowerCase(), starts).size > 0;
    },
    samples: (fillers) => samplesOfChoice(branches, fillers),
  };
}

/** Reports whether the set holds a character, given in lower case, in lower or upper case. */
function isIn(set: CharSet, char: string): boolean {
  return [char, char.toUpperCase()].some((one) => holds(set, Math.min(one.codePointAt(0)!, OTHERS)));
}

/** Returns characters that stand for a set: a dot that somebody forgot to escape matches a letter, too. */
function charsOf(node: Extract<Node, { kind: 'character' }>): readonly string[] {
  if (node.literal !== null) return [node.literal];
  const [letter, ...others] = [...'a1-.x/:'].filter((char) => isIn(node.set, char));
  if (letter === undefined) return ['a'];
  return others.includes('.') && others.includes('/') ? ['.', 'x'].filter((char) => isIn(node.set, char)) : [letter];
}

type Starts = ReadonlySet<number>;

function endsOfChoice(branches: readonly Sequence[], text: string, from: Starts): Starts {
  return new Set(branches.flatMap((branch) => [...endsOfSequence(branch, text, from)]));
}

function endsOfSequence(nodes: Sequence, text: string, from: Starts): Starts {
  return nodes.reduce((ends, node) => (ends.size === 0 ? ends : endsOf(node, text, ends)), from);
}

/** Returns the offsets at which `node` can end when it begins at one of `from`. */
function endsOf(node: Node, text: string, from: Starts): Starts {
  switch (node.kind) {
    case 'edge':
      return new Set([...from].filter((at) => at === (node.at === 'start' ? 0 : text.length)));
    case 'character':
      return new Set([...from].filter((at) => at < text.length && isIn(node.set, text[at]!)).map((at) => at + 1));
    case 'choice':
      return endsOfChoice(node.branches, text, from);
    case 'repeat': {
      let ends = from;
      for (let count = 0; count < node.least && ends.size > 0; count++) ends = endsOfSequence(node.body, text, ends);
      const all = new Set(ends);
      for (let count = node.least; count < node.most && ends.size > 0; count++) {
        ends = new Set([...endsOfSequence(node.body, text, ends)].filter((at) => !all.has(at)));
        for (const at of ends) all.add(at);
      }
      return all;
    }
  }
}

function samplesOfChoice(branches: readonly Sequence[], fillers: readonly string[]): readonly string[] {
  return [...new Set(branches.flatMap((branch) => samplesOfSequence(branch, fillers)))].slice(0, MOST_SAMPLES);
}

/** Returns up to `MOST_SAMPLES` texts that the sequence accepts. */
function samplesOfSequence(nodes: Sequence, fillers: readonly string[]): readonly string[] {
  return nodes.reduce<readonly string[]>(
    (texts, node) => {
      const next = samplesOf(node, fillers);
      return texts.flatMap((text) => next.map((more) => text + more)).slice(0, MOST_SAMPLES);
    },
    [''],
  );
}

/** Returns texts that `node` accepts; a repetition is filled with those of `fillers` that fit. */
function samplesOf(node: Node, fillers: readonly string[]): readonly string[] {
  switch (node.kind) {
    case 'edge':
      return [''];
    case 'character':
      return charsOf(node);
    case 'choice':
      return samplesOfChoice(node.branches, fillers);
    case 'repeat': {
      const { body, least, most } = node;
      const none = least === 0 ? [''] : [];
      const [part, ...more] = body;
      if (part?.kind !== 'character' || more.length > 0)
        return [...none, ...samplesOfSequence(body, fillers)].slice(0, MOST_SAMPLES);
      const filled = fillers.filter(
        (filler) => filler.length >= least && [...filler].every((char) => isIn(part.set, char)),
      );
      const one = charsOf(part)[0]!.repeat(Math.max(1, least));
      return [...none, ...(most > 1 && filled.length > 0 ? filled : [one])];
    }
  }
}
