/** Texts → Lezer trees, what a tree could not read, and the TypeScript that its grammar does not know yet. */

import { TreeFragment, type ChangedRange, type Parser, type PartialParse, type Tree } from '@lezer/common';

import { MOST_WORDS } from '../limits.ts';

export type { SyntaxNode } from '@lezer/common';

/** The last text of each language with its tree: what comes next is mostly the other side of the same file. */
const known = new WeakMap<Parser, { readonly source: string; readonly tree: Tree }>();

/** More errors than this are not text of the language. */
const MOST = 40;
/** Three numbers for each level; programs that people write stay below 150 levels. */
const DEEPEST = 3 * 800;
/** Steps of the parser in which it searches for a way past an error. Each costs as much as hundreds of others. */
const MOST_RECOVERY = 2000;

/** The parts of `Parse` of @lezer/lr that show its cost. */
interface LrParse extends PartialParse {
  readonly stacks: readonly { readonly stack: readonly number[] }[];
  readonly recovering: number;
}

export interface ParsedText {
  readonly tree: Tree;
  /** The surroundings of each error, without white space. Empty for a clean parse. */
  readonly doubts: readonly string[];
}

/**
 * Parses a text; what it has in common with the last text of the language is not parsed again. `written`: the text
 * before anything was masked. Null: too many errors to say anything, or more words or levels than are read.
 */
export function parseText(parser: Parser, text: string, written = text): ParsedText | null {
  const last = known.get(parser);
  const fragments =
    last === undefined
      ? []
      : TreeFragment.applyChanges(TreeFragment.addTree(last.tree), [changeBetween(last.source, text)]);
  const tree = boundedTree(parser.startParse(text, fragments) as LrParse);
  if (tree === null) return null;
  known.set(parser, { source: text, tree });
  const doubts = errorsOf(tree, written);
  return doubts.length > MOST ? null : { tree, doubts };
}

/** Parses to the end; null beyond `MOST_WORDS` steps, `MOST_RECOVERY` repairs or a depth of `DEEPEST`. */
function boundedTree(parse: LrParse): Tree | null {
  for (let steps = 0, recovery = 0; steps <= MOST_WORDS && recovery <= MOST_RECOVERY; steps++) {
    const tree = parse.advance();
    if (tree !== null) return tree;
    if (parse.stacks[0]!.stack.length > DEEPEST) return null;
    if (parse.recovering > 0) recovery++;
  }
  return null;
}

/** Returns all between the longest common start and the longest common end. */
function changeBetween(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { fromA: start, toA: before.length - end, fromB: start, toB: after.length - end };
}

/** Returns the texts around the parser's errors, without spaces; `MOST` and one at most. */
function errorsOf(tree: Tree, source: string): readonly string[] {
  const found: string[] = [];
  tree.iterate({
    enter(node) {
      if (node.type.isError && found.length <= MOST)
        found.push(source.slice(Math.max(0, node.from - 30), node.to + 15).replace(/\s+/g, ''));
    },
  });
  return found;
}

/** Blanks out, length for length, what is valid but unknown to @lezer/javascript 1.5: none of it can set a header. */
export function maskUnknownSyntax(source: string): string {
  let masked = source
    .replace(
      /(\bcatch\s*\(\s*[\w$]+)(\s*:\s*(?:any|unknown)\s*)\)/g,
      (_whole, before: string, type: string) => `${before}${blank(type)})`,
    )
    .replace(
      /(\b(?:from|import)\s*(?:"[^"\n]*"|'[^'\n]*'))(\s*(?:with|assert)\s*\{[^{}]*\})/g,
      (_whole, before: string, attributes: string) => before + blank(attributes),
    )
    .replace(
      /(\)\s*:\s*)((?:asserts\s+)?[\w$]+\s+is\s+)(?=[\w$({'"[])/g,
      (_whole, before: string, predicate: string) => before + blank(predicate),
    )
    // `@Controller() export class X`: the decorator belongs to the class.
    .replace(
      /((?:\)|@[\w.]+)\s*)(export\s+(?:default\s+)?)(?=(?:abstract\s+)?class\b)/g,
      (_whole, before: string, word: string) => before + blank(word),
    )
    .replace(/^([ \t]*(?:readonly[ \t]+)?[\w$]+)\?([ \t]*;)/gm, '$1 $2');
  // `{/* a comment */}` between tags.
  if (/<\/|\/>/.test(source))
    masked = masked.replace(
      /\{(\s*)(\/\*[\s\S]*?\*\/)(\s*)\}/g,
      (_whole, before: string, comment: string, after: string) => `{${before}0${blank(comment.slice(1))}${after}}`,
    );
  return masked;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
