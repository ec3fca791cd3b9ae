/** The words of Rails' policy DSL. https://api.rubyonrails.org/classes/ActionDispatch/ContentSecurityPolicy.html */

import { asText, type Value } from '../../languages/value.ts';

const KEYWORDS = new Set([
  'self',
  'none',
  'unsafe_inline',
  'unsafe_eval',
  'strict_dynamic',
  'unsafe_hashes',
  'report_sample',
  'wasm_unsafe_eval',
]);

/**
 * Returns a source as header text: `:self` → `'self'`, `:https` → `https:`, a text stays.
 * ActionDispatch::ContentSecurityPolicy::MAPPINGS
 */
export function tokenOf(value: Value): string[] {
  if (value.kind === 'list') return value.items.flatMap(tokenOf);
  if (value.kind !== 'known') return [asText(value)];
  const word = String(value.value);
  if (KEYWORDS.has(word)) return [`'${word.replaceAll('_', '-')}'`];
  return /^(?:https?|data|blob|mediastream|filesystem|wss?)$/.test(word) ? [`${word}:`] : word.split(/\s+/);
}
