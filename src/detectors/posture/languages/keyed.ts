/**
 * Configuration as keys and values: application.yml and .properties of Spring Boot, appsettings.json, php.ini,
 * Symfony's packages.
 */

import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Node as DocumentNode } from 'yaml';
import { asText, known, unknown, type Value } from './value.ts';
import type { Stretch } from '../position.ts';

/** One value with where its key is written. */
export interface Keyed {
  /** As written, with dots between: `server.servlet.session.cookie.http-only`. */
  readonly key: string;
  readonly value: Value;
  readonly at: Stretch;
}

/** One document of a file: Spring's may be several. */
export interface KeyedDocument {
  readonly at: Stretch;
  readonly keys: readonly Keyed[];
}

/** Null: it does not parse. */
export function readYamlKeys(source: string): KeyedDocument[] | null {
  const documents = parseAllDocuments(source, { lineCounter: new LineCounter(), logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  if (documents.some((document) => document.errors.length > 0)) return null;
  return documents.map((document) => {
    const keys: Keyed[] = [];
    flattenYaml(document.contents, '', rangeOf(document.contents), keys);
    return { at: rangeOf(document.contents), keys };
  });
}

function rangeOf(node: unknown): Stretch {
  const range = (node as { range?: [number, number, number] } | null)?.range;
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

function flattenYaml(node: DocumentNode | null | undefined, key: string, at: Stretch, keys: Keyed[]): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const from = rangeOf(pair.key).from;
      flattenYaml(
        pair.value as DocumentNode | null,
        key === '' ? name : `${key}.${name}`,
        { from, to: Math.max(rangeOf(pair.value).to, from) },
        keys,
      );
    }
    return;
  }
  if (isSeq(node)) {
    const items = node.items.map(
      (item): Value => (isScalar(item) ? scalarOf(item.value, rangeOf(item)) : unknown('…', rangeOf(item))),
    );
    keys.push({ key, value: { kind: 'list', items, open: false, at }, at });
    return;
  }
  keys.push({ key, value: isScalar(node) ? scalarOf(node.value, at) : known(null, at), at });
}

export function readJsonKeys(source: string): KeyedDocument[] | null {
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  if (root === undefined || errors.length > 0) return null;
  const keys: Keyed[] = [];
  flattenJson(root, '', { from: 0, to: 1 }, keys);
  return [{ at: { from: root.offset, to: root.offset + 1 }, keys }];
}

function flattenJson(node: Node, key: string, at: Stretch, keys: Keyed[]): void {
  if (node.type === 'object') {
    for (const property of node.children ?? []) {
      const [name, value] = property.children ?? [];
      if (name !== undefined && value !== undefined)
        flattenJson(
          value,
          key === '' ? String(name.value) : `${key}.${String(name.value)}`,
          { from: property.offset, to: property.offset + property.length },
          keys,
        );
    }
    return;
  }
  if (node.type === 'array') {
    keys.push({
      key,
      value: { kind: 'list', items: (node.children ?? []).map((item) => scalarOf(item.value, at)), open: false, at },
      at,
    });
    return;
  }
  keys.push({ key, value: scalarOf(node.value, at), at });
}

/**
 * `key = value` or `key: value`, `#`, `!` and `;` before comments, `\` at the end of a line to go on; sections are
 * passed over.
 */
export function readLineKeys(source: string): KeyedDocument[] {
  const documents: { at: Stretch; keys: Keyed[] }[] = [{ at: { from: 0, to: 1 }, keys: [] }];
  let from = 0;
  for (const line of source.replace(/\\\r?\n\s*/g, (whole) => ' '.repeat(whole.length)).split('\n')) {
    const at = { from, to: from + line.trimEnd().length };
    from += line.length + 1;
    if (/^#---\s*$|^!---\s*$/.test(line)) documents.push({ at, keys: [] });
    const [, key, text] = /^\s*(?![#!;[])([^\s=:]+(?:\[\d+\])?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === undefined || text === undefined) continue;
    const { keys } = documents.at(-1)!;
    const element = /^(.*)\[\d+\]$/.exec(key);
    const list = element === null ? undefined : keys.find((one) => one.key === element[1]);
    if (element === null) keys.push({ key, value: scalarOf(unquoted(text), at), at });
    else if (list?.value.kind === 'list')
      keys[keys.indexOf(list)] = {
        ...list,
        value: { ...list.value, items: [...list.value.items, scalarOf(text, at)] },
      };
    else keys.push({ key: element[1]!, value: { kind: 'list', items: [scalarOf(text, at)], open: false, at }, at });
  }
  return documents;
}

function unquoted(text: string): string {
  const plain = /^"([^"]*)"|^'([^']*)'/.exec(text);
  return plain === null ? text.replace(/\s+;.*$/, '') : (plain[1] ?? plain[2] ?? '');
}

/** `${NAME:default}`, `%env(NAME)%` and `${NAME}` are the environment's. */
function scalarOf(value: unknown, at: Stretch): Value {
  if (value === null || value === undefined) return known(null, at);
  if (typeof value === 'number' || typeof value === 'boolean') return known(value, at);
  const text = String(value);
  const whole = /^\$\{[^:}]+(?::([^{}]*))?\}$/.exec(text);
  if (whole !== null)
    return whole[1] === undefined
      ? known(null, at, 'env')
      : { ...scalarOf(whole[1], at), ...(whole[1] === '' ? {} : { certainty: 'env' as const }) };
  if (/^@[\w.]+@$/.test(text) || /\$\{|%env\(|%[\w.]+%/.test(text)) return unknown(text, at);
  if (/^(?:true|on|yes)$/i.test(text)) return known(true, at);
  if (/^(?:false|off|no)$/i.test(text)) return known(false, at);
  return /^-?\d+$/.test(text) ? known(Number(text), at) : known(text, at);
}

export function listText(value: Value): string {
  return value.kind === 'list' ? value.items.map(asText).join(' ') : asText(value);
}
