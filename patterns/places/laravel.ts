import type { PlaceRow } from '../../src/model/posture/place.ts';

/** Defaults as in Laravel 11, for a key that its file does not have. */
export const place = {
  id: 'laravel',
  title: 'Laravel: config/session.php, config/cors.php, config/app.php, middleware',
  files: [
    '**/config/session.php',
    '**/config/cors.php',
    '**/config/{app,hashing,sanctum,jwt,auth}.php',
    '**/app/Http/Kernel.php',
    '**/app/Http/Middleware/*.php',
    '**/bootstrap/app.php',
  ],
  within: 'php',
  keywords: [
    String.raw`['"](?:debug|supports_credentials|http_only|lifetime|rounds|expiration|` +
      String.raw`(?:refresh_)?ttl|password_timeout|expire_on_close)['"]\s*=>`,
  ],
  proof: {
    path: 'config/{file}.php',
    text: '<?php\nreturn [\n    {line}\n];\n',
    except: ['hashing.bcrypt.rounds'],
  },
  settings: [
    { key: 'session.secure', control: 'cookies', subject: 'session', part: 'Secure', default: false },
    { key: 'session.http_only', control: 'cookies', subject: 'session', part: 'HttpOnly', default: true },
    { key: 'session.same_site', control: 'cookies', subject: 'session', part: 'SameSite', default: null },
    { key: 'session.encrypt', control: 'cookie-encryption', part: 'on', default: false },
    { key: 'session.domain', control: 'cookies', subject: 'session', part: 'Domain', default: null },
    { key: 'cors.allowed_origins', control: 'cors', part: 'origins', default: [] },
    { key: 'cors.supports_credentials', control: 'cors', part: 'credentials', default: false },
    { key: 'app.debug', control: 'debug', part: 'off', default: false },
  ],
  ranked: [
    ...(
      [
        ['session.lifetime', '120'],
        ['sanctum.expiration', '0'],
        ['jwt.ttl', '60'],
        ['jwt.refresh_ttl', '20160'],
        ['auth.password_timeout', '10800'],
      ] as const
    ).map(([key, value]) => ({
      key,
      control: 'session-lifetime' as const,
      ranks: 'less' as const,
      default: value,
      atMost: 'low' as const,
      weakening: 'downgrade' as const,
    })),
    {
      key: 'hashing.bcrypt.rounds',
      control: 'password-hash',
      ranks: 'more',
      default: '12',
      atMost: 'high',
      weakening: 'downgrade',
    },
    {
      key: 'session.expire_on_close',
      control: 'session-lifetime',
      ranks: { true: 1, false: 0 },
      default: 'false',
      atMost: 'low',
      weakening: 'downgrade',
    },
  ],
  restore: "'{name}' => {value},",
  references: [
    'https://laravel.com/docs/session#configuration',
    'https://laravel.com/docs/csrf',
    'https://laravel.com/docs/routing#cors',
    'https://laravel.com/docs/configuration#debug-mode',
  ],
} satisfies PlaceRow;
