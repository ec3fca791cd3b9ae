/**
 * `_headers` of Netlify and Cloudflare Pages. https://docs.netlify.com/routing/headers/
 * https://developers.cloudflare.com/pages/configuration/headers/
 */

import type { ReadScene } from '../../judge/scene.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import { addressScene, type AddressRule } from './url-space.ts';
import { textOf } from '../../position.ts';

/** Reads addresses and the indented headers below each. Null if a line is neither. */
export const readHeadersFile: ReadScene = async ({ path, text, place }) => {
  const rules: AddressRule[] = [];
  let headers: HeaderEntry[] | null = null;
  const lines = textOf(text).split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const origin = { path, line: at + 1, endLine: at + 1 };
    if (!/^\s/.test(line) && (trimmed.startsWith('/') || /^https?:\/\//.test(trimmed) || trimmed.startsWith('*'))) {
      headers = [];
      rules.push({ pattern: trimmed, headers, origin });
      continue;
    }
    // `! Name` detaches a header that a wider rule attached (Cloudflare).
    const detached = /^!\s*([\w-]+)$/.exec(trimmed);
    const pair = /^([\w-]+)\s*:\s*(.*)$/.exec(trimmed);
    if (headers === null || (detached === null && pair === null)) return null;
    headers.push({
      name: (detached ?? pair)![1]!,
      value: detached === null ? pair![2]! : null,
      origin,
      certainty: 'literal',
    });
  }
  return addressScene(rules, 'join', { path, line: 1, endLine: 1 }, place);
};
