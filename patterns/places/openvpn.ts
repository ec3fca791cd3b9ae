import type { PlaceRow } from '../../src/model/posture/place.ts';
import { present, words } from '../ranked-rows.ts';

export const place = {
  id: 'openvpn',
  title: 'OpenVPN: server and client configuration',
  files: ['**/openvpn/**/*.conf', '**/*.ovpn', '**/openvpn*.conf'],
  language: 'properties',
  proof: { path: 'etc/openvpn/server.conf', text: '{line}\n' },
  ranked: [
    ...words(
      'transit-encryption',
      ['cipher', 'data-ciphers-fallback'],
      ['none', 'DES-CBC|RC2-CBC|DES-EDE3-CBC|BF-CBC|CAST5-CBC', '*', 'AES-128-GCM|AES-256-GCM|CHACHA20-POLY1305'],
      { default: 'BF-CBC', sure: false },
    ),
    ...words('transit-encryption', ['auth'], ['none', 'MD5|SHA1', '*'], { default: 'SHA1' }),
    ...words('transit-encryption', ['tls-version-min'], ['1.0', '1.1', '1.2', '1.3'], { default: '1.2', sure: false }),
    ...present('authentication', ['tls-auth', 'tls-crypt', 'tls-crypt-v2', 'crl-verify'], { weakening: 'removal' }),
    ...present('authentication', ['remote-cert-tls', 'verify-x509-name', 'ns-cert-type'], { weakening: 'removal' }),
    ...words('authentication', ['verify-client-cert'], ['none', 'optional', 'require'], { default: 'require' }),
    ...words('authentication', ['client-cert-not-required', 'duplicate-cn'], ['*', 'none'], { default: 'none' }),
    ...words('authentication', ['auth-nocache'], ['none', '*'], { default: 'none', atMost: 'low' }),
    // `stub` and `stub-v2` change the framing of packets, and compress nothing.
    ...words('transit-encryption', ['compress', 'comp-lzo', 'allow-compression'], ['*', 'none|false|stub-v2|stub'], {
      default: 'none',
      atMost: 'low',
    }),
    ...words('network-filter', ['client-to-client'], ['*', 'none'], { default: 'none', atMost: 'low' }),
    ...words('privilege-limit', ['user', 'group'], ['root', '*'], { default: 'root' }),
    ...words('privilege-limit', ['script-security'], ['3', '2', '1', '0'], { default: '1' }),
    ...words('exposure', ['management'], ['*', 'none'], { default: 'none', atMost: 'low' }),
    ...words('audit', ['verb'], ['0', '*'], { default: '1', atMost: 'low' }),
  ],
  restore: '{name} {value}',
  references: ['https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/'],
} satisfies PlaceRow;
