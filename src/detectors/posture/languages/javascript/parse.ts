/** JavaScript and TypeScript, with JSX, by Lezer's grammar. https://tc39.es/ecma262/ */

import { parser } from '@lezer/javascript';
import type { SyntaxNode } from '@lezer/common';
import { maskUnknownSyntax, parseText } from '../lezer/syntax.ts';

const typescript = parser.configure({ dialect: 'ts' });
const withJsx = parser.configure({ dialect: 'jsx ts' });

export interface JavaScriptCode {
  readonly top: SyntaxNode;
  /** Stretches that the grammar did not know and read past. */
  readonly doubts: readonly string[];
}

/** Returns the syntax tree of a file; null if the text does not parse. */
export function parseJavaScript(path: string, source: string): JavaScriptCode | null {
  const parser = /\.[cm]?ts$/.test(path) ? typescript : withJsx;
  const parsed = parseText(parser, maskUnknownSyntax(source), source);
  return parsed === null ? null : { top: parsed.tree.topNode, doubts: parsed.doubts };
}
