import type { PlaceRow, SettingRow } from '../../src/model/posture/place.ts';

const SECURITY = { list: 'MIDDLEWARE', entry: 'django.middleware.security.SecurityMiddleware' };

/** Attributes of a cookie that keys of a table set; where the table has none of them, nobody makes the cookie. */
const cookieIn = (table: string, prefix: string, httpOnly: string): SettingRow[] => [
  {
    key: `${table}.${prefix}SECURE`,
    ...{ control: 'cookies', subject: table, part: 'Secure', default: false, onlySet: true },
  },
  {
    key: `${table}.${prefix}${httpOnly}`,
    ...{ control: 'cookies', subject: table, part: 'HttpOnly', default: true, onlySet: true },
  },
  {
    key: `${table}.${prefix}SAMESITE`,
    ...{ control: 'cookies', subject: table, part: 'SameSite', default: 'Lax', onlySet: true },
  },
];

/** Defaults as in Django 5; the checks W001 to W022 name the same prerequisites. */
export const place = {
  id: 'django',
  title: 'Django settings',
  files: ['**/*.py'],
  within: 'python',
  signs: {
    names:
      '^(?:SECURE_|CSRF_|X_FRAME_OPTIONS|ALLOWED_HOSTS|MIDDLEWARE|INSTALLED_APPS|ROOT_URLCONF|CORS_(?:ALLOW|ORIGIN))',
    path: 'settings',
    others: '^(?:WTF_|SQLALCHEMY_|REMEMBER_COOKIE_|FLASK_|JWT_(?:COOKIE|TOKEN_LOCATION)|SESSION_TYPE$)',
  },
  whole: true,
  version: {
    package: 'Django',
    files: ['requirements.txt', 'requirements/base.txt', 'requirements/production.txt', 'pyproject.toml', 'Pipfile'],
  },
  proof: {
    path: 'shop/settings.py',
    text: 'INSTALLED_APPS = []\n{line}\n',
    except: [
      ...cookieIn('REST_AUTH', 'JWT_AUTH_', 'HTTPONLY'),
      ...cookieIn('SIMPLE_JWT', 'AUTH_COOKIE_', 'HTTP_ONLY'),
    ].map(({ key }) => key),
  },
  settings: [
    { key: 'SECURE_HSTS_SECONDS', control: 'hsts', part: 'max-age', default: 0 },
    { key: 'SECURE_HSTS_INCLUDE_SUBDOMAINS', control: 'hsts', part: 'includeSubDomains', default: false },
    { key: 'SECURE_HSTS_PRELOAD', control: 'hsts', part: 'preload', default: false },
    { key: 'SECURE_SSL_REDIRECT', control: 'https-redirect', part: 'on', default: false },
    { key: 'SECURE_CONTENT_TYPE_NOSNIFF', control: 'nosniff', part: 'on', default: true, since: '3.0', earlier: false },
    {
      key: 'SECURE_REFERRER_POLICY',
      control: 'referrer-policy',
      part: 'text',
      default: 'same-origin',
      since: '3.1',
      earlier: null,
    },
    {
      key: 'SECURE_CROSS_ORIGIN_OPENER_POLICY',
      control: 'coop',
      part: 'text',
      default: 'same-origin',
      since: '4.0',
      earlier: null,
    },
    { key: 'X_FRAME_OPTIONS', control: 'framing', part: 'text', default: 'DENY', since: '3.0', earlier: 'SAMEORIGIN' },
    { key: 'SESSION_COOKIE_SECURE', control: 'cookies', subject: 'sessionid', part: 'Secure', default: false },
    { key: 'SESSION_COOKIE_HTTPONLY', control: 'cookies', subject: 'sessionid', part: 'HttpOnly', default: true },
    { key: 'SESSION_COOKIE_SAMESITE', control: 'cookies', subject: 'sessionid', part: 'SameSite', default: 'Lax' },
    { key: 'SESSION_COOKIE_DOMAIN', control: 'cookies', subject: 'sessionid', part: 'Domain', default: null },
    { key: 'CSRF_COOKIE_SECURE', control: 'cookies', subject: 'csrftoken', part: 'Secure', default: false },
    { key: 'CSRF_COOKIE_HTTPONLY', control: 'cookies', subject: 'csrftoken', part: 'HttpOnly', default: false },
    { key: 'CSRF_COOKIE_SAMESITE', control: 'cookies', subject: 'csrftoken', part: 'SameSite', default: 'Lax' },
    { key: 'CSRF_COOKIE_DOMAIN', control: 'cookies', subject: 'csrftoken', part: 'Domain', default: null },
    // https://dj-rest-auth.readthedocs.io/en/latest/configuration.html
    ...cookieIn('REST_AUTH', 'JWT_AUTH_', 'HTTPONLY'),
    // https://django-rest-framework-simplejwt.readthedocs.io/en/latest/settings.html, by the names of its guides
    ...cookieIn('SIMPLE_JWT', 'AUTH_COOKIE_', 'HTTP_ONLY'),
    { key: 'DEBUG', control: 'debug', part: 'off', default: false },
    { key: 'ALLOWED_HOSTS', control: 'allowed-hosts', part: 'names', default: [] },
    { key: 'CORS_ALLOW_ALL_ORIGINS', control: 'cors', part: 'all', default: false },
    { key: 'CORS_ORIGIN_ALLOW_ALL', control: 'cors', part: 'all', default: false },
    { key: 'CORS_ALLOWED_ORIGINS', control: 'cors', part: 'origins', default: [] },
    { key: 'CORS_ORIGIN_WHITELIST', control: 'cors', part: 'origins', default: [] },
    { key: 'CORS_ALLOW_CREDENTIALS', control: 'cors', part: 'credentials', default: false },
    { key: 'CSRF_MIDDLEWARE', control: 'csrf', part: 'on', default: true },
  ],
  needs: {
    hsts: SECURITY,
    'https-redirect': SECURITY,
    nosniff: SECURITY,
    'referrer-policy': SECURITY,
    coop: SECURITY,
    framing: { list: 'MIDDLEWARE', entry: 'django.middleware.clickjacking.XFrameOptionsMiddleware' },
    csrf: { list: 'MIDDLEWARE', entry: 'django.middleware.csrf.CsrfViewMiddleware' },
  },
  restore: '{name} = {value}',
  references: [
    'https://docs.djangoproject.com/en/stable/ref/settings/',
    'https://docs.djangoproject.com/en/stable/ref/middleware/#module-django.middleware.security',
  ],
} satisfies PlaceRow;
