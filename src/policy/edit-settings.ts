/**
 * Adds to a policy file and leaves the rest of it as it is, comments and layout included. Nothing is ever lost: the
 * result is read again and compared.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Document, YAMLSeq } from 'yaml';
import { UsageError } from '../model/errors.ts';

/** Values by key of the policy. */
export interface Additions {
  /**
   * Items behind those that are there; one that is there already, or has the `id` of one, is not added again. A key
   * within another one is written `rules.disable`.
   */
  readonly lists?: Readonly<Record<string, readonly unknown[]>>;
  /** A key that is there gets the new value. */
  readonly values?: Readonly<Record<string, string>>;
  /** One line, above what is added. */
  readonly comment?: string;
}

type Settings = Readonly<Record<string, unknown>>;

/**
 * Returns the policy with the additions. Throws `UsageError('bad-configuration')` if they cannot be added to it.
 * `text`: a valid policy.
 */
export async function addToSettings(text: string, additions: Additions): Promise<string> {
  const { parse, parseDocument } = await import('yaml');
  const read = (source: string): Settings => (parse(source, { logLevel: 'error' }) as Settings | null) ?? {};
  const now = read(text);
  const lists = Object.entries(additions.lists ?? {})
    .map(([key, items]) => [key, withoutKnown(items, valueAt(now, key))] as const)
    .filter(([, items]) => items.length > 0);
  const values = Object.entries(additions.values ?? {}).filter(([key, value]) => now[key] !== value);
  const wanted: Record<string, unknown> = { ...now, ...Object.fromEntries(values) };
  for (const [key, items] of lists) {
    const [outer, inner] = key.split('.') as [string, string?];
    const list = [...((valueAt(now, key) as unknown[] | null | undefined) ?? []), ...items];
    wanted[outer] =
      inner === undefined ? list : { ...((wanted[outer] as Settings | null | undefined) ?? {}), [inner]: list };
  }

  let edited = text;
  for (const [key, items] of lists) edited = await addItems(edited, key, items, additions.comment);
  for (const [key, value] of values) edited = await setValue(edited, key, value, additions.comment);
  if (meansTheSame(edited, wanted, read)) return edited;
  const document = parseDocument(text);
  for (const [key, items] of lists)
    for (const item of items) {
      const way = key.split('.');
      if (document.getIn(way) === null || document.getIn(way) === undefined) {
        if (way.length > 1 && !document.get(way[0]!)) document.set(way[0]!, document.createNode({}));
        document.setIn(way, document.createNode([]));
      }
      document.addIn(way, document.createNode(item));
    }
  for (const [key, value] of values) document.set(key, value);
  const whole = document.toString({ lineWidth: 0 });
  if (meansTheSame(whole, wanted, read)) return whole;
  throw new UsageError('bad-configuration', 'The policy has a form to which nothing can be added without a loss.', {
    next: 'Write it as one plain mapping of keys to values, and try again.',
  });
}

/** Reports whether a text, when read, has exactly the wanted settings. */
function meansTheSame(text: string, wanted: Settings, read: (text: string) => Settings): boolean {
  try {
    return isDeepStrictEqual(read(text), wanted);
  } catch {
    return false;
  }
}

/** Returns the value at a dotted key: `rules.disable`. */
function valueAt(settings: Settings, key: string): unknown {
  let at: unknown = settings;
  for (const step of key.split('.')) at = (at as Settings | null | undefined)?.[step];
  return at;
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? (item as Settings)['id'] : undefined;
}

/** Returns the items that the list `now` of the policy lacks, by value or by id. */
function withoutKnown(items: readonly unknown[], now: unknown): readonly unknown[] {
  const known = Array.isArray(now) ? (now as readonly unknown[]) : [];
  return items.filter(
    (item) =>
      !known.some((one) => isDeepStrictEqual(one, item) || (idOf(one) !== undefined && idOf(one) === idOf(item))),
  );
}

/**
 * Appends items to a list in block style, or the list itself where it is missing. Otherwise returns the text unchanged.
 */
async function addItems(
  text: string,
  key: string,
  items: readonly unknown[],
  comment: string | undefined,
): Promise<string> {
  const { isMap, isSeq, parseDocument, stringify } = await import('yaml');
  const document = parseDocument(text);
  const way = key.split('.');
  const list: unknown = isMap(document.contents) ? document.contents.getIn(way, true) : undefined;
  if (list === undefined && !document.has(way[0]!)) {
    const nested = way.reduceRight<unknown>((value, step) => ({ [step]: value }), items) as object;
    return await append(text, nested, comment);
  }
  if (!isSeq(list) || list.flow === true || list.items.length === 0) return text;
  const { at, indent } = endOf(list, text);
  const lines = [...(comment === undefined ? [] : [`# ${comment}`]), ...stringify(items, { lineWidth: 0 }).split('\n')];
  const added = lines.filter((line, index) => line !== '' || index < lines.length - 1);
  const before = text.slice(0, at);
  return (
    `${before}${before.endsWith('\n') ? '' : '\n'}${added.map((line) => `${indent}${line}\n`).join('')}` +
    `${text.slice(at)}`
  );
}

/** Returns the offset after a list in block style, and the indentation of its dashes. */
function endOf(list: YAMLSeq, text: string): { readonly at: number; readonly indent: string } {
  const start = list.range![0];
  const last = (list.items.at(-1) as { range?: [number, number, number] | null } | null)?.range?.[1] ?? list.range![1];
  const lineEnd = text.indexOf('\n', Math.max(last - 1, 0));
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return { at: lineEnd === -1 ? text.length : lineEnd + 1, indent: /^ *$/.test(indent) ? indent : '' };
}

/** Appends a key that is missing; does not change one that exists. */
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
