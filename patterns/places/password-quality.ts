import type { PlaceRow } from '../../src/model/posture/place.ts';
import { less, more, off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'password-quality',
  title: 'Linux: pwquality.conf, faillock.conf, pwhistory.conf',
  files: ['**/{pwquality,faillock,pwhistory}.conf', '**/pwquality.conf.d/*.conf'],
  language: 'properties',
  proof: { path: 'etc/security/pwquality.conf', text: '{line}\n' },
  ranked: [
    ...more('password-policy', ['minlen'], { default: '8' }),
    ...more('password-policy', ['difok'], { default: '1', atMost: 'low' }),
    ...words('password-policy', ['minclass'], ['0', '1', '2', '3', '4'], { default: '0' }),
    ...words('password-policy', ['dcredit', 'ucredit', 'lcredit', 'ocredit'], ['*', '0', '-1', '-2', '-3'], {
      default: '0',
    }),
    ...less('password-policy', ['maxrepeat', 'maxsequence', 'maxclassrepeat'], { default: '0', atMost: 'low' }),
    ...on('password-policy', ['dictcheck', 'usercheck', 'enforcing'], { default: 'true' }),
    ...on('password-policy', ['gecoscheck'], { atMost: 'low' }),
    // A word that stands alone.
    ...words('password-policy', ['enforce_for_root'], ['none', '*'], { default: 'none' }),
    ...more('password-policy', ['remember'], { default: '10' }),
    ...less('request-rate', ['deny'], { default: '3' }),
    ...less('request-rate', ['retry'], { default: '1', atMost: 'low' }),
    ...more('request-rate', ['unlock_time', 'fail_interval'], { default: '600', atMost: 'low' }),
    ...words('request-rate', ['even_deny_root'], ['none', '*'], { default: 'none' }),
    ...words('audit', ['audit'], ['none', '*'], { default: 'none', atMost: 'low' }),
    ...off('audit', ['no_log_info'], { atMost: 'low' }),
  ],
  restore: '{name} = {value}',
  references: [
    'https://man7.org/linux/man-pages/man5/pwquality.conf.5.html',
    'https://man7.org/linux/man-pages/man5/faillock.conf.5.html',
  ],
} satisfies PlaceRow;
