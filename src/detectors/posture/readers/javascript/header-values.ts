/** Values of code → headers. */

import { isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import { asText, certaintyOf, entryOf, type Entry, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';

/** Returns a header with its value; null deletes it. Each cookie of a list is a header of its own. */
export function valuesOfHeader(name: string, given: Value | null, origin: Origin): HeaderEntry[] {
  if (!isSecurityHeader(name)) return [];
  // `{ value: 'DENY' }` of CloudFront Functions:
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
  const value = (given === null ? undefined : entryOf(given, 'value')?.value) ?? given;
  const entry = (text: string | null): HeaderEntry => ({
    name,
    value: text,
    origin,
    certainty: value !== null && certaintyOf(value) === 'env' ? 'env' : 'literal',
  });
  if (value?.kind === 'list' && /^set-cookie$/i.test(name)) return value.items.map((item) => entry(asText(item)));
  return [entry(value === null ? null : value.kind === 'list' ? value.items.map(asText).join('; ') : asText(value))];
}

/** Returns names with values: `[{ key: 'X-Frame-Options', value: 'DENY' }]`, `[['X-Frame-Options', 'DENY']]`. */
export function namedEntries(list: Value): Entry[] {
  return (list.kind === 'list' ? list.items : []).flatMap((item): Entry[] => {
    const [name, value] =
      item.kind === 'list' && item.items.length === 2
        ? item.items
        : [entryOf(item, 'key', 'name', 'header')?.value, entryOf(item, 'value')?.value];
    return name?.kind === 'known' && typeof name.value === 'string' && value !== undefined
      ? [{ key: name.value, value, at: item.at }]
      : [];
  });
}
