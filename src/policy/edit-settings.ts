/**
 * Adds to a policy file and leaves the rest of it as it is, comments and layout included. Nothing is ever lost: the
 * result is read again and compared.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Document, YAMLSeq } from 'yaml';
import { UsageError } from '../model/errors.ts';

/** Values by key of the policy. */
export interface Additions {
  /** Items behind those that are there; one that is there already is not added again. */
  readonly lists?: Readonly<Record<string, readonly unknown[]>>;
  /** A key that is there gets the new value. */
  readonly values?: Readonly<Record<string, string>>;
  /** One line, above what is added. */
  readonly comment?: string;
}

type Settings = Readonly<Record<string, unknown>>;

/** `text`: a policy that can be read. Throws `UsageError('bad-configuration')` where nothing can be added to it. */
export async function addToSettings(text: string, additions: Additions): Promise<string> {
  const { parse, parseDocument } = await import('yaml');
  const read = (source: string): Settings => (parse(source, { logLevel: 'error' }) as Settings | null) ?? {};
  const now = read(text);
  const lists = Object.entries(additions.lists ?? {})
    .map(([key, items]) => [key, withoutKnown(items, now[key])] as const)
    .filter(([, items]) => items.length > 0);
  const values = Object.entries(additions.values ?? {}).filter(([key, value]) => now[key] !== value);
  const wanted: Record<string, unknown> = { ...now, ...Object.fromEntries(values) };
  for (const [key, items] of lists) wanted[key] = [...((now[key] as unknown[] | null | undefined) ?? []), ...items];

  let edited = text;
  for (const [key, items] of lists) edited = await addItems(edited, key, items, additions.comment);
  for (const [key, value] of values) edited = await setValue(edited, key, value, additions.comment);
  if (same(edited, wanted, read)) return edited;
  const document = parseDocument(text);
  for (const [key, items] of lists)
    for (const item of items) {
      if (document.get(key) === null || document.get(key) === undefined) document.set(key, document.createNode([]));
      document.addIn([key], document.createNode(item));
    }
  for (const [key, value] of values) document.set(key, value);
  const whole = document.toString({ lineWidth: 0 });
  if (same(whole, wanted, read)) return whole;
  throw new UsageError('bad-configuration', 'The policy has a form to which nothing can be added without a loss.', {
    next: 'Write it as one plain mapping of keys to values, and try again.',
  });
}

function same(text: string, wanted: Settings, read: (text: string) => Settings): boolean {
  try {
    return isDeepStrictEqual(read(text), wanted);
  } catch {
    return false;
  }
}

function withoutKnown(items: readonly unknown[], now: unknown): readonly unknown[] {
  const known = Array.isArray(now) ? (now as readonly unknown[]) : [];
  return items.filter((item) => !known.some((one) => isDeepStrictEqual(one, item)));
}

async function addItems(
  text: string,
  key: string,
  items: readonly unknown[],
  comment: string | undefined,
): Promise<string> {
  const { isMap, isSeq, parseDocument, stringify } = await import('yaml');
  const document = parseDocument(text);
  const list: unknown = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  if (list === undefined) return await append(text, { [key]: items }, comment);
  if (!isSeq(list) || list.flow === true || list.items.length === 0) return text;
  const { at, indent } = endOf(list, text);
  const lines = [...(comment === undefined ? [] : [`# ${comment}`]), ...stringify(items, { lineWidth: 0 }).split('\n')];
  const added = lines.filter((line, index) => line !== '' || index < lines.length - 1);
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${added.map((line) => `${indent}${line}\n`).join('')}${text.slice(at)}`;
}

/** The start of the line behind a list in block style, and what stands before its dashes. */
function endOf(list: YAMLSeq, text: string): { readonly at: number; readonly indent: string } {
  const start = list.range![0];
  const last = (list.items.at(-1) as { range?: [number, number, number] | null } | null)?.range?.[1] ?? list.range![1];
  const lineEnd = text.indexOf('\n', Math.max(last - 1, 0));
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return { at: lineEnd === -1 ? text.length : lineEnd + 1, indent: /^ *$/.test(indent) ? indent : '' };
}

async function setValue(text: string, key: string, value: string, comment: string | undefined): Promise<string> {
  const { parseDocument } = await import('yaml');
  const document: Document = parseDocument(text);
  return document.has(key) ? text : await append(text, { [key]: value }, comment);
}

async function append(text: string, addition: object, comment: string | undefined): Promise<string> {
  const { stringify } = await import('yaml');
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const line = comment === undefined ? '' : `# ${comment}\n`;
  return `${start}${start === '' ? '' : '\n'}${line}${stringify(addition, { lineWidth: 0 })}`;
}
