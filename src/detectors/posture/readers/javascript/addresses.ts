/** Addresses of databases in code: whether the connection is encrypted, and the other side known. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { hasHole } from '../../holes.ts';
import type { Origin } from '../../position.ts';
import { factsOfScheme } from '../connection-text.ts';
import { expression } from '../../../../model/expressions/expression.ts';

const DATABASE =
  /^(postgres(?:ql)?|mysqlx?|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mqtts?|cockroachdb|sqlserver|mssql):\/\/[^\s]*$/i;
/** https://www.mongodb.com/docs/manual/reference/connection-string/#tls-options */
const UNVERIFIED = expression('i')`
  [?&](?:tlsInsecure|tlsAllowInvalidCertificates|tlsAllowInvalidHostnames|trustServerCertificate)=true\b
  |[?&]sslaccept=accept_invalid_certs\b|[?&]rejectUnauthorized=false\b
`;

/** Returns if a database's address encrypts and verifies the connection. Nothing of a query with a hole. */
export function addressFacts(address: string, origin: Origin): Fact[] {
  const scheme = DATABASE.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return factsOfScheme(address, { subject: '', certainty: 'literal', origin });
  const query = address.slice(address.indexOf('?'));
  const facts: Fact[] = [];
  if (UNVERIFIED.test(query))
    facts.push({
      control: controls.tlsVerify,
      subject: '',
      value: { kind: 'switch', on: false },
      certainty: 'literal',
      origin,
    });
  const mode = /[?&]ssl-?mode=([\w-]+)/i.exec(query)?.[1];
  const flag = /[?&](?:ssl|tls|encrypt)=(\w+)/i.exec(query)?.[1];
  // A query that is built at run time may have any parameter.
  if (mode === undefined && flag === undefined && hasHole(query)) return facts;
  const isSecure = /^(?:rediss|amqps|mqtts)$|^mongodb\+srv$/.test(scheme);
  const word =
    mode !== undefined && mode !== ''
      ? modeWord(mode)
      : flag === undefined
        ? isSecure
          ? 'require'
          : null
        : /^(?:true|1|yes|on)$/i.test(flag)
          ? 'require'
          : 'disable';
  facts.push({
    control: controls.sslmode,
    subject: '',
    value: controls.sslmode.order.parse(word ?? 'prefer'),
    certainty: 'literal',
    origin,
    onlyChanged: true,
  });
  return facts;
}

/**
 * Returns a mode in PostgreSQL's words; MySQL has names of its own.
 * https://dev.mysql.com/doc/refman/en/connection-options.html#option_general_ssl-mode
 */
function modeWord(mode: string): string {
  const names: Readonly<Record<string, string>> = {
    disabled: 'disable',
    preferred: 'prefer',
    required: 'require',
    'verify-identity': 'verify-full',
    'no-verify': 'require',
  };
  const plain = mode.toLowerCase().replaceAll('_', '-');
  return names[plain] ?? plain;
}
