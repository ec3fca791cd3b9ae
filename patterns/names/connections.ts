/** Names of settings of connections: certificates, encryption, host keys. */

import type { SettingName } from '../setting-name.ts';

const CERTIFICATES = 'ssl|tls|https|x509|ssl_certificate|tls_certificate|certificate|certificates|cert|certs';
const PEERS = 'peer|host|hostname|host_name|server_cert|ssl_cert|tls_cert|ssl_certs|server_certificate|ssl_peer';
const CHECKING = 'verify|verification|validate|validation|verified';

export const CONNECTIONS: readonly SettingName[] = [
  // Certificates of servers, which clients verify by default.
  {
    names: [
      `${CERTIFICATES}|${PEERS} ${CHECKING}`,
      `verify|validate ${CERTIFICATES}|${PEERS}|identity|ca`,
      `certificate|cert|tls|ssl name|hostname|host_name check|checks|validation|verification`,
      'check hostname|ssl_hostname|server_identity|certificate|cert|ssl_certificate',
      'reject unauthorized',
      'strict ssl',
      'cert|certificate checks|checking',
    ],
    control: 'tls-verify',
    safe: 'on',
    unset: 'safe',
  },
  {
    names: [
      'insecure skip_verify|skip_tls_verify|skip_tls|ssl|tls|https|registry|registries',
      'tls|ssl|https insecure|skip_verify|no_verify|insecure_skip_verify|allow_insecure',
      'allow|accept|trust|ignore|permit|use invalid|self_signed|selfsigned|insecure|any|all|untrusted|unverified|bad' +
        ' ssl|tls? cert|certs|certificate|certificates|ssl|tls|ssl_certs|hostnames',
      'trust server_certificate|all_certs|all_certificates',
      'ignore ssl|tls|https|certificate|cert|ssl_certificate errors|error|warnings|verification|validation|issues',
      'danger accept_invalid_certs|accept_invalid_hostnames',
      'allow insecure|insecure_https|insecure_ssl|insecure_tls|insecure_connection|insecure_connections',
    ],
    control: 'tls-verify',
    safe: 'off',
    unset: 'safe',
  },
  // Encryption of connections.
  {
    names: [
      'ssl|tls|https|starttls|start_tls|mtls|ssl_connection|secure_connection|secure_transport',
      'encrypted|secure connection|connections|transport',
    ],
    with: 'any',
    control: 'encrypted-connection',
    safe: 'on',
  },
  {
    names: [
      'smtp|imap|pop3|ldap|mail|email|sieve|managesieve|database|db|redis|mongo|mysql|postgres|kafka|amqp|rabbitmq' +
        ' secure|encryption|tls|ssl|starttls',
    ],
    control: 'encrypted-connection',
    safe: 'on',
  },
  {
    names: [
      'insecure transport|http|connection|connections|channel|port',
      'allow|permit|use plaintext|plain_text|cleartext|clear_text|unencrypted|insecure_transport' +
        ' http?|traffic?|connection?|connections?|auth?|login?|communication?|passwords?',
      'allow http|plain_http|insecure_http',
    ],
    control: 'encrypted-connection',
    safe: 'off',
    unset: 'safe',
  },
  {
    names: ['force|require https|ssl_redirect|https_redirect', 'ssl|https|http redirect', 'redirect to? https|ssl'],
    control: 'https-redirect',
    safe: 'on',
    only: 'data',
  },
  // https://man.openbsd.org/ssh_config#StrictHostKeyChecking
  {
    names: [
      'host_key|host_keys check|checking|verification|verify|validation',
      'verify host_key|host_keys|known_hosts',
    ],
    control: 'host-keys',
    safe: 'on',
    unset: 'safe',
  },
  { names: ['accept|trust|allow any|unknown|all|new host_key|host_keys'], control: 'host-keys', safe: 'off' },
];
