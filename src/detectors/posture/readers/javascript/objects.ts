/** Objects and lists that nothing has been read with: headers, attributes of a cookie, origins. */

import { isSecurityHeader } from '../../judge/effective.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { entryOf } from '../../languages/value.ts';
import { attributesFacts, isAttributes } from './cookies.ts';
import { corsFact, isCors, isOriginList, originListFact } from './cors.ts';
import { namedEntries, valuesOfHeader } from './header-values.ts';
import { markRead } from './exports.ts';
import { resolver } from './option-holders.ts';
import type { ScriptFile } from './script-file.ts';

/** Reads an object that nothing has been read with: headers, attributes of a cookie, origins. */
export function readObject(file: ScriptFile, node: SyntaxNode): void {
  if (file.read.has(node.from)) return;
  const value = file.values.of(node);
  if (value.kind !== 'map' || value.entries.length === 0) return;
  const name = nameOf(file, node);
  const origin = file.at(node);
  if (isAttributes(value))
    return file.add(node, [], attributesFacts(cookieName(file, node, name), name, value, origin, file.at));
  if (isCors(value, name)) return file.add(node, [], [corsFact(value, origin, file.at, name, resolver(file))]);
  const headers = value.entries.filter(
    ({ key }) => isSecurityHeader(key) && key.includes('-') && !/^cache-control$/i.test(key),
  );
  file.add(
    node,
    headers.flatMap((one) => valuesOfHeader(one.key, one.value, file.at(one.at))),
    [],
  );
}

/** Reads a list of origins, or of headers, that no call has read. */
export function readArray(file: ScriptFile, node: SyntaxNode): void {
  if (file.read.has(node.from)) return;
  const name = nameOf(file, node);
  const value = file.values.of(node);
  if (isOriginList(value, name)) return file.add(node, [], [originListFact(value, name, file.at(node))]);
  // The list of a rule that another file writes: `export const securityHeaders = [{ key, value }]`.
  if (!/headers$/i.test(name)) return;
  markRead(file, value);
  file.add(
    node,
    namedEntries(value).flatMap((one) => valuesOfHeader(one.key, one.value, file.at(one.at))),
    [],
  );
}

/** Returns the variable or key that a value is kept under. */
export function nameOf(file: ScriptFile, node: SyntaxNode): string {
  let parent = node.parent;
  while (
    parent !== null &&
    /^(?:BinaryExpression|ParenthesizedExpression|ArgList|CallExpression|NewExpression)$/.test(parent.name)
  )
    parent = parent.parent;
  if (parent?.name !== 'VariableDeclaration' && parent?.name !== 'Property') return '';
  const key = parent.getChild('VariableDefinition') ?? parent.firstChild;
  return key === null ? '' : file.values.text(key).replace(/^["']|["']$/g, '');
}

/**
 * Returns the name of a cookie from the `name` beside its attributes, `sessionToken: { name: 'sid', options: { … } }`,
 * else the keys that lead there.
 */
function cookieName(file: ScriptFile, node: SyntaxNode, own: string): string {
  const around = node.parent?.parent;
  const owner = around?.name === 'ObjectExpression' ? around : null;
  const siblings = owner === null ? undefined : file.values.of(owner);
  const named = entryOf(siblings, 'name', 'cookieName', 'cookie_name')?.value;
  if (named?.kind === 'known') return String(named.value);
  const outer = owner === null ? '' : nameOf(file, owner);
  return outer === '' || outer === own ? own : `${outer}.${own}`;
}
