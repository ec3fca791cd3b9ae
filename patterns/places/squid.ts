import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'squid',
  title: 'Squid: squid.conf',
  files: ['**/squid*.conf', '**/squid/**/*.conf'],
  language: 'properties',
  proof: { path: 'etc/squid/squid.conf', text: '{line}\n' },
  ranked: [
    // The last rule decides what no other one names.
    ...words('exposure', ['http_access', 'icp_access', 'htcp_access', 'snmp_access'], ['allow all', '*'], {
      default: 'deny all',
      atMost: 'high',
      weakening: 'escalation',
    }),
    ...words('transit-encryption', ['sslproxy_flags'], ['DONT_VERIFY_PEER', '*'], { default: 'none' }),
    ...words('transit-encryption', ['sslproxy_cert_error'], ['allow all', '*'], { default: 'deny all' }),
    ...words('exposure', ['httpd_suppress_version_string'], ['false', 'true'], { default: 'false', atMost: 'low' }),
    ...words('exposure', ['forwarded_for'], ['true', '*', 'delete'], { default: 'true', atMost: 'low' }),
    ...off('exposure', ['via'], { default: 'true', atMost: 'low' }),
    ...words('audit', ['access_log'], ['none', '*'], { default: 'daemon' }),
    ...words('audit', ['cache_log'], ['/dev/null', '*'], { default: 'cache.log', atMost: 'low' }),
    ...on('input-checks', ['check_hostnames', 'host_verify_strict'], { atMost: 'low' }),
    ...words('privilege-limit', ['cache_effective_user'], ['root', '*'], { default: 'proxy' }),
  ],
  restore: '{name} {value}',
  references: ['https://www.squid-cache.org/Doc/config/'],
} satisfies PlaceRow;
