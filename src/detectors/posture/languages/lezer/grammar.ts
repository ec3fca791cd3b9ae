/** Differences between the languages that Lezer parses: the role of each node. */

import type { Parser, SyntaxNode } from '@lezer/common';
import { expression } from '../../../../model/expressions/expression.ts';

export type Role =
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | 'name'
  | 'member'
  | 'call'
  | 'new'
  | 'literal'
  | 'macro'
  | 'list'
  | 'group'
  | 'prefix'
  | 'binary'
  | 'assignment'
  | 'index'
  | 'condition'
  | 'function'
  | 'annotation'
  | 'reference'
  | 'declaration'
  | 'pair'
  | 'choice'
  | 'wrapper';

export interface Grammar {
  readonly parser: Parser;
  /** Hides, length for length, what the grammar does not know. */
  readonly mask: (source: string) => string;
  readonly roles: Readonly<Record<string, Role>>;
  /** A string's text without its quotes. */
  readonly unquote: (text: string) => string;
  /** Recognises code that never runs in production, by the text of an attribute or annotation before it. */
  readonly isIdle?: (attribute: string) => boolean;
  readonly constants?: Readonly<Record<string, number>>;
}

/** Nodes that say nothing by themselves. */
export const SKIP = /^(?:LineComment|BlockComment|Comment|[()[\]{},;:]|PhpOpen|TextInterpolation)$/;
/** Nodes that contain the arguments of a call, or what a literal is made of. */
export const ARGUMENTS = expression('')`
  ^(?:ArgumentList|Arguments|ArgList|AnnotationArgumentList|LiteralValue|FieldInitializerList|ParenthesizedTokens
  |BracketedTokens|ElementValueArrayInitializer|ValueList)$
`;

/** Returns the children of a node without comments and punctuation. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (!SKIP.test(child.name)) found.push(child);
  return found;
}

/** Blanks out what is valid but unknown to a grammar, length for length; it can set no control. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
