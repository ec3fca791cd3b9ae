import type { PlaceRow } from '../../src/model/posture/place.ts';

/** Defaults that PHP has built in, which is what holds where php.ini does not say. */
export const place = {
  id: 'php-ini',
  title: 'php.ini',
  files: ['**/{php*,.user}.ini'],
  language: 'ini',
  proof: { path: 'php.ini', text: '{line}\n' },
  settings: [
    { key: 'session.cookie_secure', control: 'cookies', subject: 'PHPSESSID', part: 'Secure', default: false },
    { key: 'session.cookie_httponly', control: 'cookies', subject: 'PHPSESSID', part: 'HttpOnly', default: false },
    { key: 'session.cookie_samesite', control: 'cookies', subject: 'PHPSESSID', part: 'SameSite', default: null },
    { key: 'session.cookie_domain', control: 'cookies', subject: 'PHPSESSID', part: 'Domain', default: null },
    { key: 'display_errors', control: 'debug', part: 'off', default: true, words: { stderr: false } },
  ],
  restore: '{name} = {value}',
  references: [
    'https://www.php.net/manual/en/session.configuration.php',
    'https://www.php.net/manual/en/errorfunc.configuration.php',
  ],
} satisfies PlaceRow;
