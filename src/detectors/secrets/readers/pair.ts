/**
 * Finds the value of a name that is itself a value: `name="password" value="…"`, `<key>…</key><string>…</string>`,
 * `{"name": …, "value": …}`, in either order. Works on one window of text.
 */

import { expression } from '../../../model/expressions/expression.ts';

/** Attributes and members that may come between the two. Terraform's formatter aligns the signs of a block. */
const BETWEEN =
  String.raw`(?:[\s,]{0,40}\\?["']?(?!(?:name|key)\b)[\w:.-]{1,30}\\?["']?` +
  String.raw`\s{0,24}[:=]\s{0,4}(?:\\?"[^"\n<>{}]{0,80}"|\\?'[^'\n<>{}]{0,80}'|true|false|[\d.]{1,8})){0,3}`;
const VALUE =
  String.raw`\\?["']?(?:[a-z]{1,16}:)?(?:default_?|parameter_?|property_?|attribute_?)?(?:value|content)` +
  String.raw`\\?["']?\s{0,24}(?:=|:|=>)(?![=>])`;
const AFTER = new RegExp(String.raw`${BETWEEN}[\s,;]{0,60}(?:-\s{1,4})?${VALUE}`, 'iy');
const TERRAFORM = expression('iy')`
  \s{0,4}\{\s{0,40}(?:(?:description|type|sensitive
  |nullable)\s{0,12}=\s{0,8}[^\n]{1,80}\n\s{0,8}){0,4}default\s{0,12}=(?!=)
`;
const SERIALISED = /;s:\d{1,5}:(?=\\?["'])/y;
const NEXT_ELEMENT = expression('iy')`
  \\?["']?(?:\s[^<>\n]{0,80})?(?:</[\w:.-]{1,40}>|>)\s{0,80}<(?:[\w.-]{1,12}:)?(?:string|value|param-value
  |env-entry-value|data)(?:\s[^<>\n]{0,60})?>\s{0,40}
`;

/** PowerShell's `-Value`. */
const NAMED_VALUE = /\s{0,8}-Value\s{1,8}/iy;
/** The rest of a tag whose text is the value. */
const ATTRIBUTES =
  /["'](?:\s{1,20}[\w:.-]{1,30}=(?:"[^"<>\n]{0,80}"|'[^'<>\n]{0,80}')){1,3}\s{0,4}>(?!\s{0,80}<(?!!\[CDATA))/y;

const NAMES = expression('i')`
  (?:name|key|type|headerfield|variable|env|id|property|setting)\\?["']?\s{0,24}(?:=|:
  |=>)\s{0,4}@?\\?["']?(?:[\w.-]{1,40}:){0,2}$
`;
const NAME_ELEMENT = /<(?:[\w.-]{1,12}:)?(?:key|name|param-name|env-entry-name|property-name)>\s{0,20}$/i;

/** Returns true if the name is the value of a name: `name="password"`, `- name: DB_PASSWORD`. */
function isValueOfName(text: string, nameFrom: number): boolean {
  return NAMES.test(text.slice(Math.max(0, nameFrom - 60), nameFrom));
}

/**
 * Returns the offset at which the value of a pair begins, and whether it is the text of an element. `at`: offset after
 * the name's closing quote.
 */
export function pairedValue(
  text: string,
  nameFrom: number,
  nameTo: number,
  at: number,
): { readonly next: number; readonly isElement: boolean } | null {
  const before = text.slice(Math.max(0, nameFrom - 60), nameFrom);
  const names = NAMES.test(before);
  if (names) {
    AFTER.lastIndex = at;
    const hit = AFTER.exec(text);
    if (hit) return { next: at + hit[0].length, isElement: false };
  }
  if (/variable\s"[\w-]{0,40}$/.test(before)) {
    TERRAFORM.lastIndex = at;
    const hit = TERRAFORM.exec(text);
    if (hit) return { next: at + hit[0].length, isElement: false };
  }
  if (/s:\d{1,5}:\\?["']$/.test(before)) {
    SERIALISED.lastIndex = at;
    const hit = SERIALISED.exec(text);
    if (hit) return { next: at + hit[0].length, isElement: false };
  }
  if (/(?:\benv:|-name\s{1,4}["']?)$/i.test(before)) {
    NAMED_VALUE.lastIndex = at;
    const hit = NAMED_VALUE.exec(text);
    if (hit) return { next: at + hit[0].length, isElement: false };
  }
  if (names && /["']/.test(text[nameTo] ?? '')) {
    ATTRIBUTES.lastIndex = nameTo;
    const hit = ATTRIBUTES.exec(text);
    if (hit) return { next: nameTo + hit[0].length, isElement: true };
  }
  if (NAME_ELEMENT.test(before) || (names && /["']/.test(text[nameTo] ?? ''))) {
    NEXT_ELEMENT.lastIndex = nameTo;
    const hit = NEXT_ELEMENT.exec(text);
    if (hit) return { next: nameTo + hit[0].length, isElement: true };
  }
  return null;
}

const VALUE_FIRST = new RegExp(
  String.raw`${VALUE}\s{0,4}(?<quote>\\?["']?)(?<value>[^\s"'<>{},;\\]{3,200})\k<quote>(?:\s{0,4},|\s{1,8}where)?` +
    String.raw`\s{1,40}\\?["']?(?:[a-z]{1,12}:)?(?:name|key)\\?["']?\s{0,4}(?:=|:|=>)\s{0,4}\\?["']?$`,
  'di',
);

/** `setValue("…", forHTTPHeaderField: "X-Api-Key")` of Swift. */
const HEADER_FIELD = /alue[:(]@?"(?:[A-Za-z]{3,12} )?(?<value>[^\s"]{3,200})",? for(?:HTTP)?HeaderField:\s?@?"$/di;

/** Returns the value that is written before its name: `value="…" key="password"`. */
export function valueBefore(text: string, nameFrom: number): { readonly from: number; readonly to: number } | null {
  if (!isValueOfName(text, nameFrom)) return null;
  const start = Math.max(0, nameFrom - 300);
  const before = text.slice(start, nameFrom);
  const hit = VALUE_FIRST.exec(before) ?? HEADER_FIELD.exec(before);
  const span = hit?.indices?.groups?.['value'];
  return span ? { from: start + span[0], to: start + span[1] } : null;
}
