/**
 * Reads the calls, assignments and objects of one JavaScript file: first what calls and configurations say, then the
 * objects that no call of the file takes.
 */

import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { readCall } from './calls.ts';
import { readElement } from './elements.ts';
import { readAddressRule, readExport } from './exports.ts';
import { readArray, readObject } from './objects.ts';
import type { ScriptFile } from './script-file.ts';
import { readAssignment, readCondition, readDeclaration, readMethod, readProperty, readText } from './statements.ts';

type Read = (file: ScriptFile, node: SyntaxNode) => void;

const FIRST: Readonly<Record<string, Read>> = {
  CallExpression: readCall,
  NewExpression: readCall,
  AssignmentExpression: readAssignment,
  Property: readProperty,
  ExportDeclaration: readExport,
  ObjectExpression: readAddressRule,
  MethodDeclaration: readMethod,
  VariableDeclaration: readDeclaration,
  IfStatement: readCondition,
  String: readText,
  TemplateString: readText,
  JSXOpenTag: readElement,
  JSXSelfClosingTag: readElement,
};

const AFTERWARDS: Readonly<Record<string, Read>> = { ObjectExpression: readObject, ArrayExpression: readArray };

/** Walks the tree twice: calls and configurations first, then the objects that no call took. */
export function readScript(file: ScriptFile, top: SyntaxNode): void {
  for (const readers of [FIRST, AFTERWARDS]) top.cursor().iterate((ref) => readers[ref.name]?.(file, ref.node));
}
