import type { PlaceRow } from '../../src/model/posture/place.ts';
import { words } from '../ranked-rows.ts';

export const place = {
  id: 'exim',
  title: 'Exim: exim.conf, update-exim4.conf',
  files: ['**/exim*.conf*', '**/exim4/**/*'],
  language: 'ini',
  proof: { path: 'etc/exim4/exim4.conf', text: '{line}\n' },
  ranked: [
    ...words('transit-encryption', ['tls_advertise_hosts', 'hosts_require_tls'], ['not set|!*', '*'], {
      default: 'all',
      weakening: 'removal',
    }),
    ...words('exposure', ['relay_from_hosts', 'dc_relay_nets', 'dc_relay_domains'], ['0.0.0.0/0|all', '*'], {
      default: '',
      atMost: 'high',
      weakening: 'escalation',
    }),
    ...words('exposure', ['dc_local_interfaces', 'local_interfaces'], ['0.0.0.0', '*'], { default: '127.0.0.1' }),
    ...words('authentication', ['server_advertise_condition'], ['true|1', '*'], { default: 'none' }),
    ...words('authentication', ['tls_verify_hosts', 'tls_verify_certificates'], ['not set', '*'], {
      default: 'system',
      sure: false,
    }),
    ...words('privilege-limit', ['exim_user'], ['root', '*'], { default: 'mail' }),
    ...words('privilege-limit', ['never_users'], ['not set', '*'], { default: 'root' }),
  ],
  restore: '{name} = {value}',
  references: ['https://www.exim.org/exim-html-current/doc/html/spec_html/'],
} satisfies PlaceRow;
