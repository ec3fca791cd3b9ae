import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'flask',
  title: 'Flask configuration and Flask-Talisman',
  files: ['**/*.py'],
  within: 'python',
  inClasses: true,
  proof: { path: 'shop/config.py', text: '{line}\n' },
  settings: [
    { key: 'SESSION_COOKIE_SECURE', control: 'cookies', subject: 'session', part: 'Secure', default: false },
    { key: 'SESSION_COOKIE_HTTPONLY', control: 'cookies', subject: 'session', part: 'HttpOnly', default: true },
    { key: 'SESSION_COOKIE_SAMESITE', control: 'cookies', subject: 'session', part: 'SameSite', default: null },
    { key: 'SESSION_COOKIE_DOMAIN', control: 'cookies', subject: 'session', part: 'Domain', default: null },
    { key: 'REMEMBER_COOKIE_SECURE', control: 'cookies', subject: 'remember_token', part: 'Secure', default: false },
    { key: 'REMEMBER_COOKIE_HTTPONLY', control: 'cookies', subject: 'remember_token', part: 'HttpOnly', default: true },
    { key: 'REMEMBER_COOKIE_SAMESITE', control: 'cookies', subject: 'remember_token', part: 'SameSite', default: null },
    // https://flask-jwt-extended.readthedocs.io/en/stable/options.html#cross-site-request-forgery-options
    {
      key: 'JWT_COOKIE_SECURE',
      control: 'cookies',
      subject: 'access_token_cookie',
      part: 'Secure',
      default: false,
      onlySet: true,
    },
    {
      key: 'JWT_COOKIE_SAMESITE',
      control: 'cookies',
      subject: 'access_token_cookie',
      part: 'SameSite',
      default: null,
      onlySet: true,
    },
    {
      key: 'JWT_COOKIE_CSRF_PROTECT',
      control: 'csrf',
      subject: 'JWT_COOKIE_CSRF_PROTECT',
      part: 'on',
      default: true,
      onlySet: true,
    },
    { key: 'DEBUG', control: 'debug', part: 'off', default: false, onlySet: true },
    { key: 'WTF_CSRF_ENABLED', control: 'csrf', subject: 'WTF_CSRF_ENABLED', part: 'on', default: true },
    { key: 'WTF_CSRF_CHECK_DEFAULT', control: 'csrf', subject: 'WTF_CSRF_CHECK_DEFAULT', part: 'on', default: true },
    { key: 'WTF_CSRF_SSL_STRICT', control: 'csrf', subject: 'WTF_CSRF_SSL_STRICT', part: 'on', default: true },
  ],
  restore: '{name} = {value}',
  references: [
    'https://flask.palletsprojects.com/en/stable/config/',
    'https://github.com/wntrblm/flask-talisman#options',
  ],
} satisfies PlaceRow;
