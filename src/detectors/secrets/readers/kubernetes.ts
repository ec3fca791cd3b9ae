/**
 * Reads the entries of a Kubernetes Secret, under whatever name: the kind says what they are.
 * https://kubernetes.io/docs/concepts/configuration/secret/
 */

import type { Candidate } from '../candidate.ts';
import { decodedText } from '../values/encoded.ts';
import { judgeGiven } from './given.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** Bytes on both sides of `kind: Secret` that are read. */
export const SECRET_REACH = { before: 4000, after: 8000 };

export const SECRET_KEYWORDS = ['kind: secret', '"kind": "secret"', '"kind":"secret"', 'kind: "secret"'];

const SECTION =
  /(?:^|\n)(?<indent>[ \t]{0,12})(?:- )?["']?(?<section>data|stringData)["']?[ \t]{0,4}:[ \t]{0,4}\{?[ \t]{0,4}\r?\n/g;
const ENTRY = expression('dy')`
  (?<indent>[ \t]{1,24})["']?(?<name>[\w.-]{1,100})["']?[ \t]{0,4}:[ \t]{0,8}(?:"(?<double>[^"\n]{0,4000})"
  |'(?<single>[^'\n]{0,4000})'|(?<bare>[^\s"'#|>{[&*!][^\s#]{0,4000}))?[^\n]{0,200}(?:\n|$)
`;
/** Entries that say where, and not how to get in. */
const PLAIN_NAMES = expression('i')`
  ^(?:user(?:name)?|host(?:name)?|port|url|uri|database|db|namespace|endpoint|region|e?mail|ca\.crt|tls\.crt|ca
  |cert(?:ificate)?|id|name|type|.*(?:\.crt|\.pem|\.pub|_host|_url|_user|_port|-host|-user|-url))$
`;

/** Returns the random values of a Secret in YAML or JSON. */
export function readSecretManifest(text: string, from: number, to: number): readonly Candidate[] {
  if (/[A-Za-z]/.test(text[to] ?? '')) return [];
  const start = Math.max(0, text.lastIndexOf('\n---', from));
  const stop = text.indexOf('\n---', to);
  const end = stop === -1 ? text.length : stop;
  const found: Candidate[] = [];
  for (const section of text.slice(start, end).matchAll(SECTION)) {
    const isEncoded = section.groups!['section'] === 'data';
    ENTRY.lastIndex = start + section.index + section[0].length;
    for (let hit = ENTRY.exec(text); hit && hit.index < end; hit = ENTRY.exec(text)) {
      const { indent, name, ...values } = hit.groups!;
      if (indent!.length <= section.groups!['indent']!.length) break;
      const form = (['double', 'single', 'bare'] as const).find((one) => values[one] !== undefined);
      if (form === undefined || PLAIN_NAMES.test(name!)) continue;
      const [valueFrom, valueTo] = hit.indices!.groups![form]!;
      const candidate = entryOf(values[form]!, isEncoded, valueFrom, valueTo, from);
      if (candidate) found.push(candidate);
    }
  }
  found.push(...jsonEntries(text.slice(0, end), start, from));
  return found;
}

const JSON_SECTION = /["'](?<section>data|stringData)["']\s{0,8}:\s{0,8}\{/g;
const JSON_ENTRY = /\s{0,40},?\s{0,40}"(?<name>[\w.-]{1,100})"\s{0,8}:\s{0,8}"(?<value>[^"\n]{0,4000})"/dy;

/** Returns the random values of a Secret in JSON. */
function jsonEntries(text: string, start: number, contextFrom: number): readonly Candidate[] {
  const found: Candidate[] = [];
  JSON_SECTION.lastIndex = start;
  for (let section = JSON_SECTION.exec(text); section; section = JSON_SECTION.exec(text)) {
    JSON_ENTRY.lastIndex = section.index + section[0].length;
    for (let hit = JSON_ENTRY.exec(text); hit; hit = JSON_ENTRY.exec(text)) {
      if (PLAIN_NAMES.test(hit.groups!['name']!)) continue;
      const [from, to] = hit.indices!.groups!['value']!;
      const candidate = entryOf(hit.groups!['value']!, section.groups!['section'] === 'data', from, to, contextFrom);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

/** Returns an entry's value, decoded if need be; null if it does not look random. */
function entryOf(written: string, isEncoded: boolean, from: number, to: number, contextFrom: number): Candidate | null {
  const value = isEncoded ? decodedText(written) : written;
  if (value === null) return null;
  return judgeGiven({
    rule: 'generic-secret',
    role: 'password',
    from,
    to,
    text: value,
    quoted: true,
    contextFrom,
    onlyRandom: true,
  });
}
