/** Options by which clients of any language leave TLS or its checks out, under the names that they share. */

import type { CallRow } from '../../src/model/posture/call-row.ts';

interface Option {
  /** In small letters with low lines: it means `sslVerify` and `ssl-verify`, too, however deep in a call's options. */
  readonly name: string;
  readonly unsafe: string;
  /** The value of a proof. */
  readonly proof: 'false' | 'true' | 'none';
  readonly control: 'tls-verify' | 'encrypted-connection';
}

const unverified = (proof: Option['proof'], unsafe: string, names: string): readonly Option[] =>
  names.split(' ').map((name) => ({ name, unsafe, proof, control: 'tls-verify' }));

/**
 * https://www.python-httpx.org/advanced/ssl/, https://docs.ruby-lang.org/en/master/OpenSSL/SSL/SSLContext.html,
 * https://www.erlang.org/doc/apps/ssl/ssl.html, https://www.php.net/manual/en/context.ssl.php,
 * https://www.mongodb.com/docs/manual/reference/connection-string-options/#tls-options
 */
const OPTIONS: readonly Option[] = [
  ...unverified(
    'false',
    'false 0 verify_none none no',
    'verify_ssl ssl_verify ssl_verify_peer ssl_verifypeer verify_certs verify_cert verify_tls tls_verify verify_peer ' +
      'verify_peer_name verify_host verify_hostname validate_certs validate_cert check_hostname ssl_check_hostname ' +
      'assert_hostname reject_unauthorized strict_ssl ssl_validate validate_certificate verify_certificate ' +
      'verify_certificates sslverify tls_verify_hostname',
  ),
  ...unverified(
    'true',
    'true 1',
    'tls_insecure tls_allow_invalid_certificates tls_allow_invalid_hostnames allow_self_signed trust_all ' +
      'insecure_skip_verify skip_ssl_verify accept_invalid_certs disable_ssl_certificate_validation ' +
      'trust_server_certificate ignore_ssl_errors ignore_certificate_errors ignore_https_errors skip_tls_verify',
  ),
  ...unverified(
    'none',
    'verify_none cert_none none null ssl_verify_none',
    'verify_mode cert_reqs ssl_cert_reqs ssl_verify_mode openssl_verify_mode tls_verify_mode',
  ),
];

/** Ways to say that a connection is encrypted, each with the words for one that is not, or perhaps. */
const ENCRYPTED: readonly Option[] = [
  'ssl',
  'tls',
  'use_ssl',
  'use_tls',
  'enable_tls',
  'enable_ssl',
  'require_tls',
].map((name) => ({
  name,
  unsafe: 'false none nil null never if_available optional allow prefer disable',
  proof: 'false',
  control: 'encrypted-connection',
}));

/** The form of a call with an option in one language, and the value that asks for no verification. */
export interface ClientProof {
  readonly call: (option: string, value: string) => string;
  readonly values: Readonly<Record<Option['proof'], string>>;
  /** The language's own `true`, for a connection that is encrypted. */
  readonly on: string;
}

export function clientCalls({ call, values, on }: ClientProof): readonly CallRow[] {
  const rows = OPTIONS.map(
    ({ name, unsafe, proof, control }): CallRow => ({
      call: '*',
      option: `**.${name}`,
      control,
      unsafe,
      proof: [call('timeout', '5'), call(name, values[proof])],
    }),
  );
  const encrypted = ENCRYPTED.map(
    ({ name, unsafe, proof, control }): CallRow => ({
      call: '*',
      option: `**.${name}`,
      control,
      subject: 'client',
      unsafe,
      safe: '*',
      onlyChanged: true,
      atMost: 'medium',
      proof: [call(name, on), call(name, values[proof])],
    }),
  );
  return [...rows, ...encrypted];
}
