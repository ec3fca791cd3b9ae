/** Content security policies in Django's settings. */

import type { Fact } from '../../judge/scene.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Binding, Names } from '../../languages/python/binding.ts';
import type { Origin, Stretch } from '../../position.ts';
import { type Entry, type Value, asText, entryOf, known, textsOf, truth } from '../../languages/value.ts';

const HEADER = 'Content-Security-Policy';

const NONCE = "'nonce-'";

function dashed(key: string): string {
  return key.replaceAll('_', '-').toLowerCase();
}

/** Returns a dictionary of directives as the text of a policy. */
export function policyText(value: Value): string {
  if (value.kind !== 'map') return value.kind === 'known' ? String(value.value ?? '') : asText(value);
  const pieces = value.entries.flatMap((entry) => {
    const name = dashed(entry.key);
    const list = textsOf(entry.value);
    if (entry.value.kind === 'known' && (entry.value.value === null || entry.value.value === false)) return [];
    return [entry.value.kind === 'known' && entry.value.value === true ? name : `${name} ${list.join(' ')}`];
  });
  return [...pieces, ...(value.open ? [asText({ kind: 'unknown', text: '…', at: value.at })] : [])].join('; ');
}

/** Returns the sources of a directive with a nonce, which CSP_INCLUDE_NONCE_IN adds. */
function withNonce(value: Value): Value {
  const nonce = known(NONCE, value.at);
  return value.kind === 'list'
    ? { ...value, items: [...value.items, nonce] }
    : { kind: 'list', items: [value, nonce], open: false, at: value.at };
}

/** The middleware that sends the policy of a setting. */
const SENT_BY: Readonly<Record<string, string>> = {
  CONTENT_SECURITY_POLICY: 'csp.middleware.CSPMiddleware',
  SECURE_CSP: 'django.middleware.csp.ContentSecurityPolicyMiddleware',
};

/** Tests if a setting has no effect: the list of middleware is known in full, and has none that sends a policy. */
function isUnsent(names: Names, key: string): boolean {
  const list = names.get('MIDDLEWARE')?.value;
  if (list?.kind !== 'list' || list.open) return false;
  const texts = list.items.map((item) => (item.kind === 'known' ? String(item.value) : null));
  return !texts.some((text) => text === null || text === SENT_BY[key] || /csp|contentsecurity/i.test(text));
}

/**
 * Returns the policies of Django 6 and django-csp 4 (dictionaries) and of django-csp 3 (names), and X_FRAME_OPTIONS
 * beside them.
 */
export function headersOfDjango(names: Names, origin: (binding: Binding, stretch: Stretch) => Origin): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  const add = (text: string, binding: Binding, parts: readonly (readonly [string, Origin])[]) =>
    entries.push({
      name: HEADER,
      value: text,
      origin: origin(binding, binding.at),
      certainty: 'literal',
      parts: Object.fromEntries(parts),
    });
  for (const key of ['CONTENT_SECURITY_POLICY', 'SECURE_CSP']) {
    const binding = names.get(key);
    if (binding === undefined) continue;
    if (isUnsent(names, key)) {
      const middleware = names.get('MIDDLEWARE')!;
      entries.push({ name: HEADER, value: null, origin: origin(middleware, middleware.at), certainty: 'literal' });
      continue;
    }
    const directives = entryOf(binding.value, 'DIRECTIVES')?.value ?? binding.value;
    add(
      policyText(directives),
      binding,
      directives.kind === 'map'
        ? directives.entries.map((entry) => [dashed(entry.key), origin(binding, entry.at)])
        : [],
    );
  }
  const old = [...names].filter(([key]) =>
    /^CSP_(?:[A-Z]+_SRC(?:_ELEM|_ATTR)?|BASE_URI|FORM_ACTION|FRAME_ANCESTORS|SANDBOX|UPGRADE_INSECURE_REQUESTS)$/.test(
      key,
    ),
  );
  if (old.length > 0 && truth(names.get('CSP_REPORT_ONLY')?.value) !== true) {
    const nonces = textsOf(names.get('CSP_INCLUDE_NONCE_IN')?.value).map(dashed);
    const entryOfName = ([key, { value, at }]: [string, Binding]): Entry => ({
      key: key.slice(4),
      value: nonces.includes(dashed(key.slice(4))) ? withNonce(value) : value,
      at,
    });
    add(
      policyText({ kind: 'map', at: { from: 0, to: 0 }, open: false, entries: old.map(entryOfName) }),
      old[0]![1],
      old.map(([key, binding]) => [dashed(key.slice(4)), origin(binding, binding.at)]),
    );
  }
  if (entries.some((entry) => entry.value !== null && /frame-ancestors/.test(entry.value))) {
    const options = names.get('X_FRAME_OPTIONS');
    if (options?.value.kind === 'known')
      entries.push({
        name: 'X-Frame-Options',
        value: String(options.value.value),
        origin: origin(options, options.at),
        certainty: 'literal',
      });
    return entries;
  }
  // Without frame-ancestors the setting, with its default, says who may frame.
  return entries.map((entry) => ({ ...entry }));
}

/** Returns framing by a policy beside the X-Frame-Options of a setting. */
export function besideOptions(fact: Fact, other: Fact | undefined): Fact {
  if (fact.value.kind !== 'frame' || other?.value.kind !== 'frame' || fact.control.kind !== 'frame') return fact;
  const value = { ...fact.value, options: other.value.allowed };
  return { ...fact, control: fact.control, value, ...(fact.value.byPolicy ? { older: 'beside' } : {}) };
}
