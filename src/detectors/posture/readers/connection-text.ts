/**
 * Addresses of databases that ask for a verified connection, or not: `sslmode=verify-full`, `useSSL=false`,
 * `TrustServerCertificate=True`. https://www.postgresql.org/docs/current/libpq-connect.html,
 * https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html,
 * https://www.mongodb.com/docs/manual/reference/connection-string-options/,
 * https://pkg.go.dev/github.com/go-sql-driver/mysql#readme-tls
 */

import type { OrderKind } from '../../../model/posture/control.ts';
import { makeFact, type Control } from '../control.ts';
import { controls } from '../controls.ts';
import type { Circumstances, Fact } from '../judge/scene.ts';
import type { OrderValues } from '../orders/index.ts';
import type { Origin, Stretch } from '../position.ts';
import { expression } from '../../../model/expressions/expression.ts';

const ADDRESS = /:\/\/|jdbc:|\b(?:host|server|data source|dbname)\s*=/i;
const MODE = /(?:^|[?&;\s])ssl[-_]?mode\s*=\s*((?:disable|prefer|require)d?|allow|verify[-_](?:ca|full|identity))\b/i;
const TRUSTS = expression('i')`
  \b(?:Trust\s*Server\s*Certificate\s*=\s*(?:true|yes)|verifyServerCertificate=false|tls=skip-verify|tlsInsecure=true
  |tlsAllowInvalidCertificates=true|tlsAllowInvalidHostnames=true)\b
`;
const VERIFIES = /\bTrust\s*Server\s*Certificate\s*=\s*(?:false|no)\b/i;
const ENCRYPTED =
  /(?:^|[?&;\s])(?:useSSL|requireSSL|encrypt|ssl|tls)\s*=\s*(true|yes|mandatory|strict|false|no|optional)\b/i;

/** Returns a mode in PostgreSQL's words, for MySQL's words too. */
function modeOf(text: string): string | undefined {
  const word = MODE.exec(text)?.[1]?.toLowerCase().replace('_', '-');
  return word === 'verify-identity' ? 'verify-full' : word?.replace(/d$/, '');
}

/** Schemes whose connection is encrypted or not, each beside its counterpart. */
const SECURE: Readonly<Record<string, boolean>> = Object.fromEntries(
  [
    ['http', 'https'],
    ['ws', 'wss'],
    ['ftp', 'ftps'],
    ['ftp', 'sftp'],
    ['ldap', 'ldaps'],
    ['smtp', 'smtps'],
    ['imap', 'imaps'],
    ['redis', 'rediss'],
    ['amqp', 'amqps'],
    ['mqtt', 'mqtts'],
    ['stomp', 'stomps'],
    ['grpc', 'grpcs'],
    ['nats', 'tls'],
  ].flatMap(([plain, encrypted]) => [
    [plain, false],
    [encrypted, true],
  ]),
);
const SCHEMES = Object.keys(SECURE).join('|');
const ADDRESSED =
  String.raw`(${SCHEMES}):\/\/(?:[^\s@/"'\x60]{1,200}@)?([A-Za-z0-9.-]{1,253})(?::\d{1,5})?` +
  String.raw`([^\s?#"'\x60]{0,200})`;
const SCHEME = new RegExp(`^${ADDRESSED}`, 'i');
const QUOTED = new RegExp(`(?<=["'\x60])${ADDRESSED}`, 'gi');

/** `protocol: "https"`, `:scheme => 'http'`, `"protocol": "amqps"` */
const NAMED = new RegExp(
  String.raw`\b(protocol|scheme)["']?[ \t]{0,4}(?::|=>|=)[ \t]{0,4}["'\x60](${SCHEMES})["'\x60]`,
  'gi',
);

/** Hosts that name no connection: this machine, and names of vocabularies. */
const NOWHERE =
  /^(?:localhost|127\.|0\.0\.0\.0$|www\.w3\.org$|schemas?\.|json-schema\.org$|purl\.org$|xmlns\.|ns\.)|^$/i;
const INTERNAL = /^[^.]+$|\.(?:local|internal|test|localhost|svc|lan)$|^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./i;

/**
 * Returns if the scheme of an address encrypts. The same address over another scheme is the same subject:
 * `rediss://cache` that becomes `redis://cache`.
 */
export function factsOfScheme(text: string, circumstances: Circumstances): Fact[] {
  const found = SCHEME.exec(text);
  return found === null ? [] : schemeFact(found, circumstances);
}

/** Returns whether the scheme of a database's address encrypts: `rediss:` does, `redis:` does not. */
function schemeFact([, scheme, host, path]: readonly string[], circumstances: Circumstances): Fact[] {
  if (NOWHERE.test(host!)) return [];
  const value = { kind: 'switch', on: SECURE[scheme!.toLowerCase()]! } as const;
  const subject = `${host}${path!.replace(/\/$/, '')} ${circumstances.subject}`.trim();
  const more = INTERNAL.test(host!) ? { onlyChanged: true, atMost: 'low' as const } : { onlyChanged: true };
  return [makeFact(controls.encryptedConnection, value, { ...circumstances, subject, ...more })];
}

/** Reads the protocol from an entry of an options object: `protocol: 'amqps'`. */
export function factsOfOption(key: string, value: string, circumstances: Circumstances): Fact[] {
  const on = SECURE[value.toLowerCase().replace(/:$/, '')];
  if (on === undefined || !/^(?:protocol|scheme)$/i.test(key)) return [];
  const more = { subject: key.toLowerCase(), onlyChanged: true };
  return [makeFact(controls.encryptedConnection, { kind: 'switch', on } as const, { ...circumstances, ...more })];
}

/** Returns the facts of the quoted addresses of a program, wherever it keeps them: constants, arguments, tables. */
export function addressesIn(source: string, at: (stretch: Stretch) => Origin): Fact[] {
  const circumstances = (found: RegExpExecArray, subject: string): Circumstances => ({
    subject,
    certainty: 'literal',
    origin: at({ from: found.index, to: found.index + found[0].length }),
  });
  const schemes = [...source.matchAll(NAMED)].flatMap((found) =>
    factsOfOption(found[1]!, found[2]!, circumstances(found, '')),
  );
  return [...schemes, ...[...source.matchAll(QUOTED)].flatMap((found) => schemeFact(found, circumstances(found, '')))];
}

/** Returns the facts of an address; none for any other text. */
export function factsOfAddress(text: string, circumstances: Circumstances): Fact[] {
  if (!text.includes('=')) return factsOfScheme(text, circumstances);
  if (!ADDRESS.test(text)) return [];
  const fact = <K extends OrderKind>(control: Control<K>, value: OrderValues[K], without?: OrderValues[K]): Fact =>
    makeFact(control, value, { ...circumstances, ...(without === undefined ? {} : { without }) });
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
