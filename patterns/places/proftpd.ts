import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'proftpd',
  title: 'ProFTPD: proftpd.conf, tls.conf; Pure-FTPd',
  files: ['**/proftpd*.conf', '**/proftpd/**/*.conf', '**/pure-ftpd.conf'],
  language: 'properties',
  proof: { path: 'etc/proftpd/proftpd.conf', text: '{line}\n' },
  ranked: [
    ...on('transit-encryption', ['TLSEngine'], { weakening: 'removal', atMost: 'high' }),
    ...words('transit-encryption', ['TLSRequired'], ['off|false', 'ctrl|auth|data|auth+data', 'on|true'], {
      default: 'off',
    }),
    ...words('transit-encryption', ['TLSProtocol'], ['SSLv3|SSLv23|ALL', 'TLSv1', 'TLSv1.1', '*'], {
      default: 'TLSv1.2',
    }),
    ...on('authentication', ['TLSVerifyClient'], { atMost: 'medium' }),
    ...words('privilege-limit', ['DefaultRoot'], ['none', '*'], { default: 'none' }),
    ...off('authentication', ['RootLogin', 'AllowForeignAddress'], { atMost: 'high', weakening: 'escalation' }),
    ...on('authentication', ['RequireValidShell'], { default: 'true' }),
    ...on('authentication', ['UseFtpUsers'], { default: 'true' }),
    ...less('request-rate', ['MaxLoginAttempts'], { default: '3' }),
    ...off('exposure', ['AllowOverwrite', 'AllowStoreRestart'], { atMost: 'low' }),
    ...words('exposure', ['ServerIdent'], ['true', '*'], { default: 'true', atMost: 'low' }),
    ...words('audit', ['TransferLog', 'SystemLog'], ['none|false', '*'], {
      default: '/var/log/proftpd.log',
      atMost: 'low',
    }),
    ...words('privilege-limit', ['User'], ['root', '*'], { default: 'nobody' }),
    // Pure-FTPd: https://www.pureftpd.org/project/pure-ftpd/doc/
    ...on('authentication', ['NoAnonymous'], { atMost: 'high', weakening: 'removal' }),
    ...on('privilege-limit', ['ChrootEveryone']),
    ...words('transit-encryption', ['TLS'], ['0', '1', '2', '3'], { default: '0' }),
  ],
  restore: '{name} {value}',
  references: ['https://www.proftpd.org/docs/directives/linked/configuration.html'],
} satisfies PlaceRow;
