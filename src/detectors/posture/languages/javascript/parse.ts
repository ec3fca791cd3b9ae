/** JavaScript and TypeScript, with JSX, by Lezer's grammar. https://tc39.es/ecma262/ */

import { parser } from '@lezer/javascript';
import type { SyntaxNode } from '@lezer/common';
import { errorsOf, maskUnknownSyntax, parseTree } from '../lezer/syntax.ts';

const typescript = parser.configure({ dialect: 'ts' });
const withJsx = parser.configure({ dialect: 'jsx ts' });

export interface JavaScriptCode {
  readonly top: SyntaxNode;
  /** Stretches that the grammar did not know and read past. */
  readonly doubts: readonly string[];
}

/** Null: the text does not parse. */
export function parseJavaScript(path: string, source: string): JavaScriptCode | null {
  const tree = parseTree(/\.[cm]?ts$/.test(path) ? typescript : withJsx, maskUnknownSyntax(source));
  const doubts = errorsOf(tree, source);
  return doubts === null ? null : { top: tree.topNode, doubts };
}
