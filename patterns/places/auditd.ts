import type { PlaceRow } from '../../src/model/posture/place.ts';
import { more, on, words } from '../ranked-rows.ts';

const STOPS = 'halt|single';

export const place = {
  id: 'auditd',
  title: 'Linux: auditd.conf, journald.conf, audit plugins',
  files: ['**/{auditd,journald,audisp-remote}.conf', '**/journald.conf.d/*.conf'],
  language: 'ini',
  proof: { path: 'etc/audit/auditd.conf', text: '{line}\n' },
  ranked: [
    ...words(
      'audit',
      ['space_left_action', 'admin_space_left_action', 'disk_full_action', 'disk_error_action'],
      ['ignore', 'suspend', 'rotate', 'syslog', 'email|exec', STOPS],
      { default: 'suspend' },
    ),
    ...words('audit', ['max_log_file_action'], ['ignore', 'suspend|syslog', 'rotate', 'keep_logs'], {
      default: 'rotate',
    }),
    ...words('audit', ['flush'], ['none', 'incremental', 'incremental_async', 'data', 'sync'], {
      default: 'incremental_async',
      atMost: 'low',
    }),
    ...words('audit', ['log_format'], ['nolog', 'raw', 'enriched'], { default: 'enriched' }),
    ...on('audit', ['local_events', 'write_logs'], { default: 'true' }),
    ...more('audit', ['max_log_file'], { default: '8', atMost: 'low' }),
    ...more('audit', ['num_logs'], { default: '5', atMost: 'low' }),
    ...words('transit-encryption', ['transport'], ['tcp', 'krb5'], { default: 'tcp' }),
    ...on('authentication', ['enable_krb5']),
    ...on('audit', ['use_libwrap'], { default: 'true', atMost: 'low' }),
    // journald.conf
    ...words('audit', ['Storage'], ['none', 'volatile', 'auto', 'persistent'], { default: 'auto' }),
    ...on('audit', ['ForwardToSyslog', 'Audit'], { atMost: 'low' }),
    ...on('encryption', ['Seal'], { default: 'true', atMost: 'low' }),
  ],
  restore: '{name} = {value}',
  references: [
    'https://man7.org/linux/man-pages/man5/auditd.conf.5.html',
    'https://www.freedesktop.org/software/systemd/man/latest/journald.conf.html',
  ],
} satisfies PlaceRow;
