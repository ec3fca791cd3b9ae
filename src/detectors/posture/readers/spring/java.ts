/** Java: Spring Security and Spring's CORS, servlet and response cookies, certificate checks. */

import { parser } from '@lezer/java';
import springPlace from '../../../../../patterns/places/spring.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { readLezerCode } from '../../languages/lezer/code.ts';
import type { Grammar } from '../../languages/lezer/grammar.ts';
import { maskJava } from '../../languages/mask.ts';
import { isIdleProfile } from './profiles.ts';
import { factsOfJvmFile, saidByJvm } from './calls.ts';
import { textOf } from '../../position.ts';

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
  isIdle: isIdleProfile,
};

export const readJava: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const code = readLezerCode(path, source, GRAMMAR);
  return code === null
    ? null
    : codeScene(code, { unit: saidByJvm(source), file: factsOfJvmFile, restore: springPlace.restore });
};
