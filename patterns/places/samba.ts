import type { PlaceRow } from '../../src/model/posture/place.ts';
import { noItems, off, on, words } from '../ranked-rows.ts';

const PROTOCOLS = [
  'core|coreplus|lanman1|lanman2|nt1',
  'smb2|smb2_02|smb2_10',
  'smb3|smb3_00|smb3_02',
  'smb3_11',
] as const;
const SIGNING = [
  'disabled|false',
  'auto|if_required|default',
  'enabled|desired|true',
  'mandatory|required|force',
] as const;

export const place = {
  id: 'samba',
  title: 'Samba: smb.conf',
  files: ['**/smb*.conf', '**/samba/*.conf'],
  language: 'ini',
  sections: true,
  proof: { path: 'etc/samba/smb.conf', text: '{line}\n' },
  ranked: [
    ...words('transit-encryption', ['global.server min protocol', 'global.client min protocol'], PROTOCOLS, {
      default: 'smb2_02',
    }),
    ...words('transit-encryption', ['global.min protocol'], PROTOCOLS, { default: 'smb2_02' }),
    ...words('transit-encryption', ['global.server signing'], SIGNING, { default: 'default' }),
    ...words('transit-encryption', ['global.client signing'], SIGNING, { default: 'default' }),
    ...words(
      'transit-encryption',
      ['global.smb encrypt', 'global.server smb encrypt', 'global.client smb encrypt'],
      ['off|false|disabled', 'default|auto|if_required|enabled|true', 'desired', 'required|mandatory'],
      { default: 'default' },
    ),
    ...words('authentication', ['global.map to guest'], ['bad uid', 'bad password', 'bad user', 'never'], {
      default: 'never',
    }),
    ...words('authentication', ['global.restrict anonymous'], ['0', '1', '2'], { default: '0' }),
    ...words(
      'authentication',
      ['global.ntlm auth'],
      ['ntlmv1-permitted|true', 'mschapv2-and-ntlmv2-only', '*', 'disabled'],
      {
        default: 'ntlmv2-only',
      },
    ),
    ...words('authentication', ['global.security'], ['share', '*'], { default: 'auto' }),
    ...words('authentication', ['global.server schannel'], ['false', 'auto', 'true'], { default: 'true' }),
    ...off('authentication', ['global.lanman auth', 'global.null passwords', 'global.client lanman auth']),
    ...off('authentication', [
      'global.client plaintext auth',
      'global.raw ntlmv2 auth',
      'global.usershare allow guests',
    ]),
    ...on('authentication', ['global.encrypt passwords', 'global.client ntlmv2 auth'], { default: 'true' }),
    ...words('exposure', ['global.hosts allow'], ['0.0.0.0/0|all|none', '*'], { default: 'none' }),
    ...on('exposure', ['global.bind interfaces only'], { atMost: 'low' }),
    ...off('exposure', ['global.wide links', 'global.unix extensions', 'global.allow insecure wide links']),
    // Shares.
    ...off('authentication', ['guest ok', 'public', 'guest only'], {
      resource: '*',
      atMost: 'high',
      weakening: 'escalation',
    }),
    ...on('privilege-limit', ['read only'], { resource: '*', default: 'true' }),
    ...off('privilege-limit', ['writable', 'writeable', 'write ok'], { resource: '*' }),
    ...off('exposure', ['wide links'], { resource: '*' }),
    ...words('privilege-limit', ['force user'], ['root', '*'], { resource: '*', default: 'none' }),
    ...words('privilege-limit', ['create mask', 'directory mask'], ['777|0777|666|0666', '*'], {
      resource: '*',
      default: '0744',
    }),
    ...noItems('privilege-limit', ['admin users'], { resource: '*' }),
    ...words('authentication', ['valid users'], ['none', '*'], { resource: '*', default: 'none' }),
  ],
  restore: '{name} = {value}',
  references: ['https://www.samba.org/samba/docs/current/man-html/smb.conf.5.html'],
} satisfies PlaceRow;
