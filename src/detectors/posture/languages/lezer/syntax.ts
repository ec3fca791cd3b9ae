/** Texts → Lezer trees, what a tree could not read, and the TypeScript that its grammar does not know yet. */

import { TreeFragment, type ChangedRange, type Parser, type Tree } from '@lezer/common';

export type { SyntaxNode } from '@lezer/common';

/** The last text of each language with its tree: what comes next is mostly the other side of the same file. */
const known = new WeakMap<Parser, { readonly source: string; readonly tree: Tree }>();

/** The tree of a text; what it has in common with the last text of the language is not parsed again. */
export function parseTree(parser: Parser, source: string): Tree {
  const last = known.get(parser);
  const fragments =
    last === undefined
      ? []
      : TreeFragment.applyChanges(TreeFragment.addTree(last.tree), [changeBetween(last.source, source)]);
  const tree = parser.parse(source, fragments);
  known.set(parser, { source, tree });
  return tree;
}

/** All between the longest common start and the longest common end. */
function changeBetween(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { fromA: start, toA: before.length - end, fromB: start, toB: after.length - end };
}

/** More than this is not text of the language. */
const MOST = 40;

/** The surroundings of each error, without white space; null: too many to say anything. Empty for a clean parse. */
export function errorsOf(tree: Tree, source: string): readonly string[] | null {
  const found: string[] = [];
  tree.iterate({
    enter(node) {
      if (node.type.isError) found.push(source.slice(Math.max(0, node.from - 30), node.to + 15).replace(/\s+/g, ''));
    },
  });
  return found.length > MOST ? null : found;
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
    .replace(/^(\s*(?:readonly\s+)?[\w$]+)\?(\s*;)/gm, '$1 $2');
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
