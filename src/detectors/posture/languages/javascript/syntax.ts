/**
 * Classifies nodes of JavaScript's tree: code that runs in production, code of a route, headers of a response, an
 * exported configuration, a value that is used.
 */

import { expression } from '../../../../model/expressions/expression.ts';
import type { SyntaxNode } from '@lezer/common';
import type { Guard } from '../code/values.ts';
import type { JavaScriptValues } from './values.ts';
import { partsOf } from './value-parts.ts';
import { certaintyOf, truth, type Value } from '../value.ts';

const HEADERS_FUNCTION = expression('')`
  ^(?:async\s+)?(?:function\s+headers\b|(?:const
  |let)\s+headers\b[^=]*=\s*(?:async\s*)?\(?[\w\s,{}:]*\)?[^=]*=>)
`;

/**
 * Tests if an object holds headers of an answer: `headers: { … }` of one, the result of `headers()` of a route,
 * `responseHeaders` of Electron.
 */
export function isOfAnswer(node: SyntaxNode, values: JavaScriptValues): boolean {
  const owner = node.parent?.parent;
  if (owner?.name === 'Property') {
    const key = values.text(owner.firstChild!).replace(/^["']|["']$/g, '');
    if (key === 'responseHeaders') return true;
    const call = owner.parent?.parent?.parent;
    return (
      key === 'headers' &&
      /^(?:CallExpression|NewExpression)$/.test(call?.name ?? '') &&
      /^(?:new\s+)?(?:Response|NextResponse|json|data|redirect|defer)\b/.test(values.text(call!))
    );
  }
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (parent.name === 'FunctionDeclaration' || parent.name === 'VariableDeclaration')
      return HEADERS_FUNCTION.test(values.text(parent)) && parent.parent?.name === 'ExportDeclaration';
  }
  return false;
}

export interface Exported {
  readonly kind: 'svelte' | 'nuxt';
  readonly config: Value;
}

/** Returns the configuration that svelte.config.js or nuxt.config.ts exports. */
export function configurationOf(node: SyntaxNode, path: string, values: JavaScriptValues): Exported | null {
  const kind = /(?:^|\/)(svelte|nuxt)\.config\.[cm]?[jt]s$/.exec(path)?.[1] as Exported['kind'] | undefined;
  const last = partsOf(node).at(-1);
  if (kind === undefined || last === undefined || !/^export\s+default\b/.test(values.text(node))) return null;
  const value = values.of(last);
  const config = value.kind === 'call' && value.name === 'defineNuxtConfig' ? value.args[0] : value;
  return config === undefined ? null : { kind, config };
}

/** Tests if a made object has an effect: `const security = helmet()` counts while something names `security`. */
export function isUsed(node: SyntaxNode, source: string): boolean {
  const parent = node.parent;
  if (parent?.name === 'ExpressionStatement') return false;
  if (parent?.name !== 'VariableDeclaration') return true;
  const name = source.slice(0, node.from).match(/([\w$]+)\s*=\s*$/)?.[1];
  return (
    name === undefined ||
    /\bexport\s+$/.test(source.slice(0, parent.from)) ||
    source.split(new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`)).length > 2
  );
}

/** Returns the condition under which this runs in production: development branches never do (R5). */
export function guardAt(node: SyntaxNode, values: JavaScriptValues): Guard | 'flag' {
  let conditional = false;
  let flagged = false;
  for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
    let test: SyntaxNode | undefined;
    let isElse = false;
    if (parent.name === 'IfStatement') {
      const parts = partsOf(parent);
      test = parts.find((part) => part.name === 'ParenthesizedExpression');
      if (test?.from === child.from) continue;
      const word = parts.find((part) => part.name === 'else');
      isElse = word !== undefined && child.from > word.from;
    } else if (parent.name === 'ConditionalExpression') {
      const parts = partsOf(parent);
      test = parts[0];
      if (test?.from === child.from && test.to === child.to) continue;
      isElse = child.to === parts.at(-1)!.to;
    } else if (
      parent.name === 'BinaryExpression' &&
      partsOf(parent)[0]?.to !== child.to &&
      /&&/.test(values.source.slice(partsOf(parent)[0]!.to, child.from))
    ) {
      test = partsOf(parent)[0];
    }
    if (test === undefined) continue;
    const value = values.of(test);
    const isOfEnvironment = certaintyOf(value) === 'env';
    const decided = truth(value);
    // A variable that nobody has set.
    if (isOfEnvironment && decided === isElse) flagged = true;
    else if (decided === null || isOfEnvironment) conditional = true;
    else if (decided === isElse) return 'never';
  }
  return flagged ? 'flag' : conditional ? 'perhaps' : 'always';
}

/** Returns the route of the `app.get('/x', …)` around a node, which is a scope of its own; empty without one. */
export function routeAt(node: SyntaxNode, values: JavaScriptValues): string {
  for (let parent: SyntaxNode | null = node; parent !== null; parent = parent.parent) {
    if (parent.name !== 'CallExpression') continue;
    const [callee, list] = partsOf(parent);
    const method = /\.(get|post|put|patch|delete|all|use|route)$/.exec(
      callee === undefined ? '' : values.text(callee),
    )?.[1];
    const first = list === undefined ? undefined : partsOf(list)[0];
    if (method === undefined || first?.name !== 'String') continue;
    const path = values.text(first).slice(1, -1);
    if (path.startsWith('/') && path !== '/' && path !== '/*') return `${method} ${path}`;
  }
  return '';
}

const FUNCTION = /^(?:ArrowFunction|FunctionDeclaration|FunctionExpression|MethodDeclaration)$/;

/** Returns the nearest function around a node, or the whole file. */
export function functionAround(node: SyntaxNode): SyntaxNode {
  let around = node;
  while (around.parent !== null && !FUNCTION.test(around.name)) around = around.parent;
  return around;
}
