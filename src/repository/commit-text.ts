/**
 * The text of commit and tag objects → `Commit` and `Tag`. https://git-scm.com/docs/git-commit-tree,
 * https://git-scm.com/docs/signature-format
 */

import type { Commit, Tag } from '../model/delta.ts';
import { isOid, type Oid } from '../model/oid.ts';
import { decodeText } from '../model/text.ts';
import { readLinks } from './commit-links.ts';

/** Parses a commit object. Lenient, as git is: a header that is missing gives an empty text. */
export function parseCommit(oid: Oid, bytes: Buffer): Commit {
  const { fields, message } = readObject(bytes);
  const { tree, parents } = readLinks(bytes);
  const author = parsePerson(fields.find(([key]) => key === 'author')?.[1] ?? '');
  return {
    oid,
    tree,
    parents,
    author: author.name,
    authorEmail: author.email,
    date: author.date,
    headers: headersAfter(fields, tree === '' ? 0 : 1 + parents.length),
    message,
  };
}

/** Parses an annotated tag's object, as leniently. */
export function parseTag(oid: Oid, bytes: Buffer): Tag {
  const { fields, message } = readObject(bytes);
  const tagger = parsePerson(fields.find(([key]) => key === 'tagger')?.[1] ?? '');
  const fieldOf = (name: string): string => fields.find(([key]) => key === name)?.[1] ?? '';
  return {
    oid,
    name: fieldOf('tag'),
    tagger: tagger.name,
    date: tagger.date,
    target: fieldOf('object'),
    headers: headersAfter(fields, beginsWithTarget(fields) ? 2 : 0),
    message,
  };
}

/** Reports whether a tag begins as git writes it: with its target's `object` and `type`. */
function beginsWithTarget([object, type]: readonly Field[]): boolean {
  return (
    object?.[0] === 'object' && isOid(object[1]) && type?.[0] === 'type' && /^(?:commit|tag|tree|blob)$/.test(type[1])
  );
}

/**
 * Returns the text of the headers after the first `links`. Git reads `tree` and `parent` at the beginning only;
 * anywhere else they are text that somebody published.
 */
function headersAfter(fields: readonly Field[], links: number): string {
  return fields
    .slice(links)
    .map(([key, value]) => `${key} ${value}`)
    .join('\n');
}

type Field = readonly [key: string, value: string];

/** Splits an object into header fields, up to the first empty line, and its message. */
function readObject(bytes: Buffer): { fields: Field[]; message: string } {
  const text = decodeText(bytes).bytes.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const fields = head.split('\n').map((line): Field => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1)];
  });
  return { fields, message: end === -1 ? '' : text.slice(end + 2) };
}

/** Parses `Ada <ada@example.org> 1700000000 +0200` into name, address and date. */
function parsePerson(text: string): { name: string; email: string; date: string } {
  const [, name = text, email = '', seconds = '0', zone = '+0000'] =
    /^(.*?) ?<([^>]*)> ?(-?\d+)? ?([+-]\d{4})?/.exec(text) ?? [];
  return { name, email, date: isoDate(Number(seconds), zone) };
}

/** Returns a date with its zone: `1714557600`, `+0200` → `2024-05-01T12:00:00+02:00`. */
function isoDate(seconds: number, zone: string): string {
  const minutes = Number(zone.slice(0, 3)) * 60 + Number(zone[0] + zone.slice(3));
  const local = new Date((seconds + minutes * 60) * 1000);
  if (Number.isNaN(local.getTime())) return '1970-01-01T00:00:00+00:00';
  // Not cut at a place: a year beyond 9999 is longer.
  return `${local.toISOString().replace(/\.\d+Z$/, '')}${zone.slice(0, 3)}:${zone.slice(3)}`;
}
