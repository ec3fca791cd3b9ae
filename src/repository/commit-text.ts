/** A commit object's text → `Commit`. https://git-scm.com/docs/git-commit-tree, https://git-scm.com/docs/signature-format */

import type { Commit } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { decodeText } from '../model/text.ts';

export function parseCommit(oid: Oid, bytes: Buffer): Commit {
  const text = decodeText(bytes).bytes.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const parents: Oid[] = [];
  let tree = '';
  let author = '';
  for (const line of head.split('\n')) {
    if (line.startsWith('tree ')) tree = line.slice(5);
    else if (line.startsWith('parent ')) parents.push(line.slice(7));
    else if (line.startsWith('author ')) author = line.slice(7);
  }
  const [, name = author, email = '', seconds = '0', zone = '+0000'] = /^(.*?) ?<([^>]*)> ?(-?\d+)? ?([+-]\d{4})?/.exec(author) ?? [];
  return { oid, tree, parents, author: name, authorEmail: email, date: isoDate(Number(seconds), zone), message: end === -1 ? '' : text.slice(end + 2) };
}

/** Seconds since the epoch and `+0200` → `2024-05-01T12:00:00+02:00`. */
function isoDate(seconds: number, zone: string): string {
  const minutes = Number(zone.slice(0, 3)) * 60 + Number(zone[0] + zone.slice(3));
  const local = new Date((seconds + minutes * 60) * 1000);
  if (Number.isNaN(local.getTime())) return '1970-01-01T00:00:00+00:00';
  return `${local.toISOString().slice(0, 19)}${zone.slice(0, 3)}:${zone.slice(3)}`;
}
