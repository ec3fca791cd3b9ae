import type { PlaceRow } from '../../src/model/posture/place.ts';
import { words } from '../ranked-rows.ts';

export const place = {
  id: 'rsyslog',
  title: 'rsyslog: rsyslog.conf',
  files: ['**/rsyslog.conf', '**/rsyslog.d/*.conf'],
  language: 'properties',
  proof: { path: 'etc/rsyslog.d/50-remote.conf', text: '{line}\n' },
  ranked: [
    ...words('transit-encryption', ['$DefaultNetstreamDriver'], ['ptcp', 'gtls|ossl'], {
      default: 'ptcp',
      weakening: 'removal',
    }),
    ...words('transit-encryption', ['$ActionSendStreamDriverMode', '$InputTCPServerStreamDriverMode'], ['0', '1'], {
      default: '0',
      weakening: 'removal',
    }),
    ...words(
      'authentication',
      ['$ActionSendStreamDriverAuthMode', '$InputTCPServerStreamDriverAuthMode'],
      ['anon', 'x509/certvalid', 'x509/fingerprint|x509/name'],
      { default: 'anon' },
    ),
    ...words(
      'local-privileges',
      ['$FileCreateMode', '$DirCreateMode'],
      ['666|0666|777|0777', '644|0644|755|0755', '*'],
      {
        default: '0644',
      },
    ),
    ...words('local-privileges', ['$Umask'], ['0|000|0000', '*'], { default: '0022' }),
    ...words('privilege-limit', ['$PrivDropToUser', '$PrivDropToGroup'], ['none|root', '*'], { default: 'none' }),
    ...words('audit', ['auth,authpriv.*', 'authpriv.*', 'auth.*', '*.*'], ['none|/dev/null', '*'], {
      default: 'none',
      weakening: 'removal',
    }),
  ],
  restore: '{name} {value}',
  references: ['https://www.rsyslog.com/doc/configuration/index.html'],
} satisfies PlaceRow;
