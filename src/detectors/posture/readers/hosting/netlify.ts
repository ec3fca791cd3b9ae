/**
 * netlify.toml: `[[headers]]` with `for` and `[headers.values]`.
 * https://docs.netlify.com/configure-builds/file-based-configuration/#headers
 */

import { parse } from 'smol-toml';
import type { HeaderEntry } from '../../judge/effective.ts';
import { textOf, type Origin, type ReadScene } from '../../judge/scene.ts';
import { addressScene, type AddressRule } from './url-space.ts';

export const readNetlifyToml: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  let root: Record<string, unknown>;
  try {
    root = parse(source) as Record<string, unknown>;
  } catch {
    return null;
  }
  const lines = source.split(/\r?\n/);
  const tables = lines.flatMap((line, at) => (/^\s*\[\[\s*headers\s*\]\]/.test(line) ? [at] : []));
  const blocks = Array.isArray(root['headers']) ? (root['headers'] as Record<string, unknown>[]) : [];
  const rules: AddressRule[] = blocks.map((block, index) => {
    const from = tables[index] ?? 0;
    const to = tables[index + 1] ?? lines.length;
    const headers: HeaderEntry[] = [];
    for (const [name, value] of Object.entries((block['values'] ?? {}) as Record<string, unknown>)) {
      const origin = lineOf(lines, from, to, name, path);
      for (const one of Array.isArray(value) ? value : [value])
        headers.push({
          name,
          value: String(one)
            .replace(/\s*\n\s*/g, ' ')
            .trim(),
          origin,
          certainty: 'literal',
        });
    }
    return { pattern: String(block['for'] ?? '/*'), headers, origin: { path, line: from + 1, endLine: from + 1 } };
  });
  return addressScene(
    rules,
    'join',
    { path, line: (tables[0] ?? 0) + 1, endLine: (tables[0] ?? 0) + 1 },
    (name, value) => `    ${name} = "${value}"`,
  );
};

/**
 * The parser gives no positions: the key is looked for between the table's lines; a value in ''' or """ spans several.
 */
function lineOf(lines: readonly string[], from: number, to: number, name: string, path: string): Origin {
  const key = name.replace(/[^\w-]/g, '.');
  const at = lines.findIndex(
    (line, index) => index >= from && index < to && new RegExp(`^[^#]*["']?${key}["']?\\s*=`).test(line),
  );
  if (at === -1) return { path, line: from + 1, endLine: from + 1 };
  const quote = /=\s*("""|''')/.exec(lines[at]!)?.[1];
  if (quote === undefined || lines[at]!.split(quote).length > 2) return { path, line: at + 1, endLine: at + 1 };
  const end = lines.findIndex((line, index) => index > at && line.includes(quote));
  return { path, line: at + 1, endLine: (end === -1 ? at : end) + 1 };
}
