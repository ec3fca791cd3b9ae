/** Elements that JSX writes. https://facebook.github.io/jsx/ */

import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { partsOf } from '../../languages/javascript/value-parts.ts';
import { elementFacts } from '../elements.ts';
import type { ScriptFile } from './script-file.ts';

/** Next's own element for scripts is one, too. */
const NAMES: Readonly<Record<string, string>> = { iframe: 'iframe', script: 'script', link: 'link', Script: 'script' };

/** Adds the facts of a JSX element; one with `{...props}` is skipped. */
export function readElement(file: ScriptFile, node: SyntaxNode): void {
  const tag = node.getChild('JSXBuiltin') ?? node.getChild('JSXIdentifier');
  const name = tag === null ? undefined : NAMES[file.values.text(tag)];
  if (name === undefined || node.getChild('JSXSpreadAttribute') !== null) return;
  const attributes = new Map(
    node.getChildren('JSXAttribute').map((attribute) => {
      const [key, , value] = partsOf(attribute);
      return [key === undefined ? '' : file.values.text(key).toLowerCase(), valueOf(file, value)] as const;
    }),
  );
  file.add(node, [], elementFacts({ name, attributes, origin: file.at(node) }));
}

/** Returns the text of an attribute; null if it is not known before run time. */
function valueOf(file: ScriptFile, node: SyntaxNode | undefined): string | null {
  if (node === undefined) return '';
  if (node.name === 'JSXAttributeValue') return file.values.text(node).replace(/^["']|["']$/g, '');
  const [inner] = partsOf(node);
  const value = inner === undefined ? undefined : file.values.of(inner);
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : null;
}
