/**
 * Reads passwords in strings for connecting that are no URLs: `jdbc:oracle:thin:user/password@…`, and
 * `user:password@tcp(host:port)/…` of Go's MySQL driver. https://github.com/go-sql-driver/mysql#dsn-data-source-name
 */

import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';
import { judgeGiven } from './given.ts';

const ORACLE = /(?<user>[\w$#]{1,60})\/(?:"(?<quoted>[^"\n]{3,100})"|(?<value>[^\s"'@/]{3,100}))@/dy;
const MYSQL = /(?<=^|["'`\s=:])(?<user>[\w.-]{1,60}):(?<value>[^\s"'`@/]{3,100})$/d;

export const DSN_KEYWORDS = ['jdbc:oracle:thin:', 'jdbc:oracle:oci:', 'jdbc:oracle:oci8:', '@tcp(', '@unix('];

/** Returns the password of the connection string around an anchor. */
export function readDsn(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  const isOracle = text[from] !== '@';
  ORACLE.lastIndex = to;
  const start = isOracle ? 0 : Math.max(0, from - 180);
  const hit = isOracle ? ORACLE.exec(text) : MYSQL.exec(text.slice(start, from));
  const groups = hit?.indices?.groups;
  const span = groups?.['quoted'] ?? groups?.['value'];
  if (!hit || !span) return [];
  const found = judgeGiven({
    rule: 'url-credentials',
    role: 'password',
    from: start + span[0],
    to: start + span[1],
    text: hit.groups!['quoted'] ?? hit.groups!['value']!,
    quoted: true,
    contextFrom: Math.min(from, start + span[0]),
    user: hit.groups!['user']!,
  });
  return found ? [found] : [];
}
