/** Names and first lines of generated files. */

export const GENERATED = '/** Generated from `patterns/` by `npm run gen -- --write`: never edited by hand. */';

/**
 * `amazon-selling-partner` → `amazonSellingPartner`; what starts with a digit or is a word of the language gets a mark.
 */
export function constantName(name: string): string {
  const camel = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(camel) || RESERVED.has(camel) ? `_${camel}` : camel;
}

const RESERVED = new Set([
  'rules',
  'vendors',
  'default',
  'package',
  'public',
  'private',
  'static',
  'switch',
  'new',
  'in',
  'do',
  'if',
  'for',
  'var',
  'let',
  'this',
  'enum',
  'void',
  'with',
  'export',
  'import',
  'class',
  'delete',
  'yield',
  'await',
  'interface',
]);
