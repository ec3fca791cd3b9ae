/** Java → the calls of its code, by Lezer's grammar. https://docs.oracle.com/javase/specs/ */

import { parser } from '@lezer/java';
import type { Code } from './code/call.ts';
import { readLezerCode } from './lezer/code.ts';
import { blank, type Grammar } from './lezer/grammar.ts';

/**
 * Replaces what the grammar does not know, length for length. @lezer/java 1.1: `String.class` as an argument,
 * `@Builder.Default` fields, `switch` as an expression.
 */
function maskJava(source: string): string {
  return source.replace(/\.class\b/g, '.Class').replace(/@\w+(?:\.\w+)+(?=\s)/g, blank);
}

const GRAMMAR: Grammar = {
  parser,
  mask: maskJava,
  roles: {
    StringLiteral: 'string',
    TextBlock: 'string',
    IntegerLiteral: 'number',
    FloatingPointLiteral: 'number',
    BooleanLiteral: 'boolean',
    null: 'null',
    Identifier: 'name',
    FieldAccess: 'member',
    ScopedIdentifier: 'member',
    MethodInvocation: 'call',
    ObjectCreationExpression: 'new',
    ArrayInitializer: 'list',
    ArrayCreationExpression: 'wrapper',
    ElementValueArrayInitializer: 'list',
    BinaryExpression: 'binary',
    ParenthesizedExpression: 'group',
    UnaryExpression: 'prefix',
    CastExpression: 'prefix',
    AssignmentExpression: 'assignment',
    IfStatement: 'condition',
    TernaryExpression: 'choice',
    MethodDeclaration: 'function',
    ConstructorDeclaration: 'function',
    VariableDeclarator: 'declaration',
    Annotation: 'annotation',
    MarkerAnnotation: 'annotation',
    MethodReference: 'reference',
    ElementValuePair: 'pair',
  },
  unquote: (text) =>
    text
      .replace(/^"""\s*?\n|^"|"""$|"$/g, '')
      .replace(/\\(.)/g, (_whole, char: string) => ({ n: '\n', t: '\t' })[char] ?? char),
};

/**
 * Returns the calls of a Java file; null if the text does not parse. `isIdle` says which annotation keeps what follows
 * out of production.
 */
export function parseJava(path: string, source: string, isIdle: (annotation: string) => boolean): Code | null {
  return readLezerCode(path, source, { ...GRAMMAR, isIdle });
}
