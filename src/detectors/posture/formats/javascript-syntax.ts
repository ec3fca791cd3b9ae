/** What a place in JavaScript's tree is: an answer's headers, a configuration that is exported, a value that somebody uses. */

import type { SyntaxNode } from '@lezer/common';
import { partsOf, type JavaScriptValues } from './javascript-values.ts';
import type { Value } from './values.ts';

/** `headers: { … }` of an answer, what `headers()` of a route gives, `responseHeaders` of Electron. */
export function isOfAnswer(node: SyntaxNode, values: JavaScriptValues): boolean {
  const owner = node.parent?.parent;
  if (owner?.name === 'Property') {
    const key = values.text(owner.firstChild!).replace(/^["']|["']$/g, '');
    if (key === 'responseHeaders') return true;
    const call = owner.parent?.parent?.parent;
    return key === 'headers' && /^(?:CallExpression|NewExpression)$/.test(call?.name ?? '') && /^(?:new\s+)?(?:Response|NextResponse|json|data|redirect|defer)\b/.test(values.text(call!));
  }
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (parent.name === 'FunctionDeclaration' || parent.name === 'VariableDeclaration') return /^(?:async\s+)?(?:function\s+headers\b|(?:const|let)\s+headers\b[^=]*=\s*(?:async\s*)?\(?[\w\s,{}:]*\)?[^=]*=>)/.test(values.text(parent)) && parent.parent?.name === 'ExportDeclaration';
  }
  return false;
}

export interface Exported {
  readonly kind: 'svelte' | 'nuxt';
  readonly config: Value;
}

/** What svelte.config.js and nuxt.config.ts export. */
export function configurationOf(node: SyntaxNode, path: string, values: JavaScriptValues): Exported | null {
  const kind = /(?:^|\/)(svelte|nuxt)\.config\.[cm]?[jt]s$/.exec(path)?.[1] as Exported['kind'] | undefined;
  const last = partsOf(node).at(-1);
  if (kind === undefined || last === undefined || !/^export\s+default\b/.test(values.text(node))) return null;
  const value = values.of(last);
  const config = value.kind === 'call' && value.name === 'defineNuxtConfig' ? value.args[0] : value;
  return config === undefined ? null : { kind, config };
}

/** `const security = helmet()` counts while somebody still names `security`. */
export function isUsed(node: SyntaxNode, source: string): boolean {
  const parent = node.parent;
  if (parent?.name === 'ExpressionStatement') return false;
  if (parent?.name !== 'VariableDeclaration') return true;
  const name = source.slice(0, node.from).match(/([\w$]+)\s*=\s*$/)?.[1];
  return name === undefined || /\bexport\s+$/.test(source.slice(0, parent.from)) || source.split(new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`)).length > 2;
}
