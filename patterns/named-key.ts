/**
 * Rules for keys that only their name reveals: the vendor's word before a noun of credentials, or its host before a
 * query.
 */

import type { Recipe, SecretRule, Severity } from '../src/model/rule.ts';
import { ASSIGNED } from './assigned.ts';

/** The form that the vendor's documentation gives its keys, and how a sample of it is drawn. */
export interface KeyForm {
  readonly pattern: string;
  readonly sample: Recipe;
  /** The form alone looks like nothing else: digits, hexadecimal or a fixed length. */
  readonly isExact: boolean;
  /** True if a random value is so short that it may repeat its characters. */
  readonly isShort?: boolean;
}

export const hex = (chars: number): KeyForm => ({
  pattern: `[0-9a-f]{${chars}}`,
  sample: { prefix: '', alphabet: 'base16', chars },
  isExact: true,
  isShort: chars < 20,
});

export const letters = (chars: number): KeyForm => ({
  pattern: `[0-9A-Za-z]{${chars}}`,
  sample: { prefix: '', alphabet: 'base62', chars },
  isExact: true,
  isShort: chars < 20,
});

/** Digits and capitals. */
export const capitals = (chars: number): KeyForm => ({
  pattern: `[0-9A-Z]{${chars}}`,
  sample: { prefix: '', alphabet: 'BASE36', chars },
  isExact: true,
});

const HEX = (chars: number) => ({ alphabet: 'base16', chars }) as const;

export const UUID: KeyForm = {
  pattern: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  sample: { parts: [HEX(8), '-', HEX(4), '-', HEX(4), '-', HEX(4), '-', HEX(12)] },
  isExact: true,
};

/** The documentation gives no form. */
export const ANY: KeyForm = {
  pattern: '[0-9A-Za-z_-]{20,100}',
  sample: { prefix: '', alphabet: 'base62', chars: 36 },
  isExact: false,
};

export interface NamedKey {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** In small letters, as names spell it: `fixer`. Joints within it are `_`. */
  readonly vendor: string;
  readonly form: KeyForm;
  /** A host that takes the key in its query, and the parameter's name. */
  readonly query?: { readonly host: string; readonly parameter: string };
  /** Does what, for who contains it: `Reads exchange rates at the cost of the account.` */
  readonly why: string;
  /** The page or menu of the account where it is revoked. */
  readonly where: string;
  readonly revoke: string;
  readonly docs: string;
}

const NOUN =
  String.raw`[_.-]?(?:(?:api|access|auth|rest|secret|account|app|rapid|personal|server|live)[_.-]?){0,2}` +
  String.raw`(?:key|token|secret)`;
const END = '(?:[^0-9A-Za-z_-]|$)';

const longestOf = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a));

export function namedKey({ vendor, form, query, where, docs, ...words }: NamedKey): SecretRule {
  const names = String.raw`(?i:${vendor.replaceAll('_', '[_.-]?')}(?:[_.-]?(?:io|app|com|ai))?${NOUN})${ASSIGNED}`;
  const asked = query
    ? String.raw`|(?i:${query.host.replaceAll('.', String.raw`\.`)})/[^\s"'<>]{0,160}[?&]${query.parameter}=`
    : '';
  const upper = vendor.toUpperCase();
  return {
    id: words.id,
    title: words.title,
    severity: words.severity,
    ...(form.isExact ? {} : { confidence: 'medium' as const, onlyRandom: true }),
    keywords: [longestOf(vendor.split('_')), ...(query && !query.host.includes(vendor) ? [query.host] : [])],
    pattern: `(?:${names}${asked})(?<secret>${form.pattern})${END}`,
    minEntropy: form.isShort === true ? 1.8 : 2.8,
    sample: form.sample,
    matches: [
      `${upper}_API_KEY={sample}`,
      `${vendor}_token: "{sample}"`,
      ...(query ? [`curl "https://${query.host}/v1/items?${query.parameter}={sample}"`] : []),
    ],
    ignores: [`${upper}_API_KEY=YOUR_API_KEY`, `${vendor}_api_key = os.environ["${upper}_API_KEY"]`],
    why: words.why,
    fix: `Replace it under ${where}, then keep the new one in a secret store and read it at run time.`,
    revoke: words.revoke,
    references: [docs],
  };
}
