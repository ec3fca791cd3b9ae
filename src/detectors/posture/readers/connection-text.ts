/**
 * Addresses of databases that ask for a verified connection, or not: `sslmode=verify-full`, `useSSL=false`,
 * `TrustServerCertificate=True`. https://www.postgresql.org/docs/current/libpq-connect.html,
 * https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html,
 * https://www.mongodb.com/docs/manual/reference/connection-string-options/,
 * https://pkg.go.dev/github.com/go-sql-driver/mysql#readme-tls
 */

import type { OrderKind } from '../../../model/posture/control.ts';
import { held, type Control } from '../control.ts';
import { controls } from '../controls.ts';
import type { Circumstances, Fact } from '../judge/scene.ts';
import type { OrderValues } from '../orders/index.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** A longer text is not an address. */
const LONGEST = 2000;
const ADDRESS = /:\/\/|jdbc:|\b(?:host|server|data source|dbname)\s*=/i;
const MODE = /(?:^|[?&;\s])ssl[-_]?mode\s*=\s*((?:disable|prefer|require)d?|allow|verify[-_](?:ca|full|identity))\b/i;
const TRUSTS = expression('i')`
  \b(?:Trust\s*Server\s*Certificate\s*=\s*(?:true|yes)|verifyServerCertificate=false|tls=skip-verify|tlsInsecure=true
  |tlsAllowInvalidCertificates=true|tlsAllowInvalidHostnames=true)\b
`;
const VERIFIES = /\bTrust\s*Server\s*Certificate\s*=\s*(?:false|no)\b/i;
const ENCRYPTED =
  /(?:^|[?&;\s])(?:useSSL|requireSSL|encrypt|ssl|tls)\s*=\s*(true|yes|mandatory|strict|false|no|optional)\b/i;

/** MySQL's words beside PostgreSQL's. */
function modeOf(text: string): string | undefined {
  const word = MODE.exec(text)?.[1]?.toLowerCase().replace('_', '-');
  return word === 'verify-identity' ? 'verify-full' : word?.replace(/d$/, '');
}

const SCHEME =
  /^(redis|rediss|amqp|amqps|mqtt|mqtts|ldap|ldaps|nats|tls|smtp|smtps|ftp|ftps):\/\/(?:[^\s@/]*@)?([\w.-]+)/i;

/** The same host over another scheme is the same subject: `rediss://cache` that becomes `redis://cache`. */
function factsOfScheme(text: string, circumstances: Circumstances): Fact[] {
  const [, scheme = '', host] = SCHEME.exec(text) ?? [];
  if (host === undefined || /^(?:localhost|127\.)/.test(host)) return [];
  const on = /^(?:tls|rediss|amqps|mqtts|ldaps|smtps|ftps)$/i.test(scheme);
  const subject = `${host} ${circumstances.subject}`.trim();
  return [held(controls.encryptedConnection, { kind: 'switch', on }, { ...circumstances, subject, onlyChanged: true })];
}

/** Facts of an address; none for any other text. */
export function factsOfAddress(text: string, circumstances: Circumstances): Fact[] {
  if (text.length > LONGEST) return [];
  if (!text.includes('=')) return factsOfScheme(text, circumstances);
  if (!ADDRESS.test(text)) return [];
  const fact = <K extends OrderKind>(control: Control<K>, value: OrderValues[K], without?: OrderValues[K]): Fact =>
    held(control, value, { ...circumstances, ...(without === undefined ? {} : { without }) });
  const on = (position: boolean) => ({ kind: 'switch', on: position }) as const;
  const facts: Fact[] = [];
  const mode = modeOf(text);
  if (mode !== undefined) facts.push(fact(controls.sslmode, controls.sslmode.order.parse(mode)));
  if (TRUSTS.test(text)) facts.push(fact(controls.tlsVerify, on(false), on(true)));
  else if (VERIFIES.test(text)) facts.push(fact(controls.tlsVerify, on(true)));
  const encrypted = ENCRYPTED.exec(text)?.[1]?.toLowerCase();
  if (encrypted !== undefined) {
    const isOn = !['false', 'no', 'optional'].includes(encrypted);
    facts.push(fact(controls.encryptedConnection, on(isOn), on(isOn)));
  }
  return facts;
}
