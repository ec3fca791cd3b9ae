import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, more, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'login-defs',
  title: 'Linux: login.defs',
  files: ['**/login.defs'],
  language: 'properties',
  proof: { path: 'etc/login.defs', text: '{line}\n' },
  ranked: [
    ...words('local-privileges', ['UMASK'], ['0|000|2|002', '22|022', '26|026|27|027', '37|037|7|007|77|077'], {
      default: '022',
    }),
    ...words('local-privileges', ['HOME_MODE'], ['777|0777', '755|0755', '750|0750|710|0710', '700|0700'], {
      default: '0755',
    }),
    ...words('password-hash', ['ENCRYPT_METHOD'], ['DES', 'MD5', 'SHA256', 'SHA512', 'BCRYPT|YESCRYPT'], {
      default: 'SHA512',
      sure: false,
    }),
    ...more('password-hash', ['SHA_CRYPT_MIN_ROUNDS', 'SHA_CRYPT_MAX_ROUNDS'], { default: '5000', atMost: 'low' }),
    ...more('password-hash', ['YESCRYPT_COST_FACTOR'], { default: '5', atMost: 'low' }),
    ...more('password-policy', ['PASS_MIN_LEN'], { default: '5' }),
    ...less('rotation', ['PASS_MAX_DAYS'], { default: '99999', atMost: 'low' }),
    ...less('request-rate', ['LOGIN_RETRIES'], { default: '5' }),
    ...more('request-rate', ['FAIL_DELAY'], { default: '3', atMost: 'low' }),
    ...on('audit', ['FAILLOG_ENAB', 'SYSLOG_SU_ENAB', 'SYSLOG_SG_ENAB', 'LASTLOG_ENAB'], { default: 'true' }),
    ...on('audit', ['LOG_OK_LOGINS'], { atMost: 'low' }),
    ...on('local-privileges', ['SU_WHEEL_ONLY']),
  ],
  restore: '{name} {value}',
  references: ['https://man7.org/linux/man-pages/man5/login.defs.5.html'],
} satisfies PlaceRow;
