/** Content security policies in Django's settings. */

import type { HeaderEntry } from '../../judge/effective.ts';
import type { Binding, Names } from '../../languages/python/binding.ts';
import type { Origin, Stretch } from '../../position.ts';
import { type Entry, type Value, asText, entryOf, textsOf, truth } from '../../languages/value.ts';

function dashed(key: string): string {
  return key.replaceAll('_', '-').toLowerCase();
}

/** A policy as a dictionary of directives → its text. */
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

/** django-csp 4 and Django 6 dictionaries, django-csp 3 names, and X_FRAME_OPTIONS beside them. */
export function headersOfDjango(names: Names, origin: (binding: Binding, stretch: Stretch) => Origin): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  const add = (text: string, binding: Binding, parts: readonly (readonly [string, Origin])[]) =>
    entries.push({
      name: 'Content-Security-Policy',
      value: text,
      origin: origin(binding, binding.at),
      certainty: 'literal',
      parts: Object.fromEntries(parts),
    });
  for (const key of ['CONTENT_SECURITY_POLICY', 'SECURE_CSP']) {
    const binding = names.get(key);
    if (binding === undefined) continue;
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
    add(
      policyText({
        kind: 'map',
        at: { from: 0, to: 0 },
        open: false,
        entries: old.map(([key, binding]): Entry => ({ key: key.slice(4), value: binding.value, at: binding.at })),
      }),
      old[0]![1],
      old.map(([key, binding]) => [dashed(key.slice(4)), origin(binding, binding.at)]),
    );
  }
  if (entries.some((entry) => /frame-ancestors/.test(entry.value!))) {
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
