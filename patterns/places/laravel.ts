import type { PlaceRow } from '../../src/model/posture/place.ts';

/** Defaults as in Laravel 11, for a key that its file does not have. */
export const place = {
  id: 'laravel',
  title: 'Laravel: config/session.php, config/cors.php, config/app.php, middleware',
  files: [
    '**/config/session.php',
    '**/config/cors.php',
    '**/config/app.php',
    '**/app/Http/Kernel.php',
    '**/app/Http/Middleware/*.php',
    '**/bootstrap/app.php',
  ],
  within: 'php',
  keywords: [String.raw`['"](?:debug|supports_credentials|http_only)['"]\s*=>`],
  proof: { path: 'config/{file}.php', text: '<?php\nreturn [\n    {line}\n];\n' },
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
  restore: "'{name}' => {value},",
  references: [
    'https://laravel.com/docs/session#configuration',
    'https://laravel.com/docs/csrf',
    'https://laravel.com/docs/routing#cors',
    'https://laravel.com/docs/configuration#debug-mode',
  ],
} satisfies PlaceRow;
