/** Answers that show the stack of an error: `res.json({ stack: err.stack })`, `reply.send(error.stack)`. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { switchedOff, type ScriptFile } from './script-file.ts';

/** A stack, whole or with what is sent instead of one; one under a condition is not always sent. */
const STACK = /^\(?\s?\w{1,20}(?:\s+as\s+\w{1,30}\s?\))?[?!]?\.stack[!]?(?:\s*(?:\?\?|\|\|)[^?]{0,100})?$/;
const FUNCTION = /^(?:ArrowFunction|FunctionDeclaration|FunctionExpression|MethodDeclaration)$/;
/** Methods of answers that send what they are given. */
const SENDS = /\.(?:json|send|body|render|end|write|text|html)$/;

/** Tests if the text of an expression is the stack of an error. */
export function isStack(text: string): boolean {
  return text.length < 200 && text.includes('.stack') && STACK.test(text);
}

/**
 * Tests if an object is sent: it is an argument of an answer's method, or what the hook for errors returns.
 * https://svelte.dev/docs/kit/hooks#shared-hooks-handleError
 */
export function isSent(file: ScriptFile, node: SyntaxNode): boolean {
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (FUNCTION.test(parent.name)) return isErrorHook(file, parent);
    if (parent.name === 'CallExpression' && parent.firstChild !== null)
      return SENDS.test(file.values.text(parent.firstChild).slice(-60));
  }
  return false;
}

/** Recognises `export const handleError: HandleServerError = …` and `export function handleError(…)`. */
function isErrorHook(file: ScriptFile, node: SyntaxNode): boolean {
  const owner = node.name === 'ArrowFunction' || node.name === 'FunctionExpression' ? node.parent : node;
  const name = owner?.getChild('VariableDefinition') ?? null;
  return name !== null && file.values.text(name) === 'handleError';
}

/** Reads `res.send(err.stack)`. */
export function sentStack(file: ScriptFile, node: SyntaxNode, name: string): Fact | null {
  const list = SENDS.test(name) ? node.getChild('ArgList') : null;
  for (let child = list?.firstChild ?? null; child !== null; child = child.nextSibling)
    if (isStack(file.values.text(child))) return stackFact(file, node);
  return null;
}

/** Makes the fact that an answer shows stack traces. */
export function stackFact(file: ScriptFile, node: SyntaxNode): Fact {
  const at = { from: node.from, to: node.to };
  return { ...switchedOff(controls.debug, file.at(at)), subject: 'stack traces', atMost: 'medium' };
}
