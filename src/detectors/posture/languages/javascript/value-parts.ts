/** Parts of JavaScript expressions, and what is assumed of them. */

import type { SyntaxNode } from '@lezer/common';
import { joinCertainty, type Value } from '../value.ts';

const SKIP = new Set(['LineComment', 'BlockComment', '(', ')', '[', ']', '{', '}', ',', ';', ':']);

/** Returns the children of a node without comments and punctuation. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (!SKIP.has(child.name)) found.push(child);
  return found;
}

/** Values that are assumed for production, whatever the environment says. */
export const ASSUMED: Readonly<Record<string, string | boolean>> = {
  'process.env.NODE_ENV': 'production',
  "app.get('env')": 'production',
  'import.meta.env.PROD': true,
  'import.meta.env.DEV': false,
  'import.meta.dev': false,
  __DEV__: false,
};

/** Calls that give back what they are given. */
export const TRANSPARENT = /^(?:Object\.(?:freeze|seal)|defineConfig|Set|structuredClone|as const)$/;

/** Tests for a regular expression: `/^https:/i` as it is written. */
export function isExpression(text: string): boolean {
  return /^\/(?![/*])[^\n]+\/[a-z]*$/.test(text);
}

/** Tests if an `if` or `a ? b : c` is between a node and the function around it. */
export function isUnderCondition(node: SyntaxNode): boolean {
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (/^(?:IfStatement|ConditionalExpression)$/.test(parent.name)) return true;
    if (/^(?:FunctionDeclaration|ArrowFunction|FunctionExpression|MethodDeclaration)$/.test(parent.name)) return false;
  }
  return false;
}

/** Returns the value with less certainty: the environment decides. */
export function perhaps(value: Value): Value {
  if (value.kind === 'known') return { ...value, certainty: joinCertainty('env', value.certainty) };
  if (value.kind !== 'map') return value;
  return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: perhaps(entry.value) })) };
}

/** Returns the contents of a text in quotes, without escapes. */
export function unquote(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(\r?\n|[\s\S])/g, (_whole, char: string) =>
      char === 'n' ? '\n' : char === 't' ? '\t' : /\n$/.test(char) ? '' : char,
    );
}
