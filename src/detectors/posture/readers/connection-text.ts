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
const MODE = /(?:^|[?&;\s])ssl[-_]?mode\s*=\s*(disable|allow|prefer|require|verify-ca|verify-full)\b/i;
const TRUSTS = expression('i')`
  \b(?:Trust\s*Server\s*Certificate\s*=\s*(?:true|yes)|verifyServerCertificate=false|tls=skip-verify|tlsInsecure=true
  |tlsAllowInvalidCertificates=true|tlsAllowInvalidHostnames=true)\b
`;
const VERIFIES = /\bTrust\s*Server\s*Certificate\s*=\s*(?:false|no)\b/i;
const ENCRYPTED =
  /(?:^|[?&;\s])(?:useSSL|requireSSL|encrypt|ssl|tls)\s*=\s*(true|yes|mandatory|strict|false|no|optional)\b/i;

/** Facts of an address; none for any other text. */
export function factsOfAddress(text: string, circumstances: Circumstances): Fact[] {
  if (text.length > LONGEST || !text.includes('=') || !ADDRESS.test(text)) return [];
  const fact = <K extends OrderKind>(control: Control<K>, value: OrderValues[K], without?: OrderValues[K]): Fact =>
    held(control, value, { ...circumstances, ...(without === undefined ? {} : { without }) });
  const on = (position: boolean) => ({ kind: 'switch', on: position }) as const;
  const facts: Fact[] = [];
  const mode = MODE.exec(text)?.[1];
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
