import type { PlaceRow } from '../../src/model/posture/place.ts';

/** Switches by key, control, what PHP does by itself, and the highest confidence of a loss. */
const UNSAFE_ON = [
  ['allow_url_include', 'exposure', 'false', 'high'],
  ['allow_url_fopen', 'exposure', 'true', 'low'],
  ['enable_dl', 'exposure', 'true', 'low'],
  ['expose_php', 'exposure', 'true', 'low'],
  ['display_startup_errors', 'exposure', 'true', 'medium'],
  ['xdebug.remote_enable', 'exposure', 'false', 'medium'],
  ['xdebug.start_with_request', 'exposure', 'false', 'medium'],
  ['mysqli.allow_local_infile', 'exposure', 'false', 'medium'],
  ['pdo_mysql.allow_local_infile', 'exposure', 'false', 'medium'],
  ['session.use_trans_sid', 'session-lifetime', 'false', 'high'],
  ['cgi.fix_pathinfo', 'input-checks', 'true', 'low'],
] as const;

const UNSAFE_OFF = [
  ['log_errors', 'audit', 'true', 'medium'],
  ['session.use_strict_mode', 'session-lifetime', 'false', 'medium'],
  ['session.use_only_cookies', 'session-lifetime', 'true', 'high'],
  ['cgi.force_redirect', 'input-checks', 'true', 'medium'],
  ['phar.readonly', 'input-checks', 'true', 'medium'],
  ['phar.require_hash', 'input-checks', 'true', 'medium'],
  ['zend.exception_ignore_args', 'exposure', 'false', 'low'],
] as const;

/** Defaults that PHP has built in, which is what holds where php.ini does not say. */
export const place = {
  id: 'php-ini',
  title: 'php.ini, conf.d and the pools of PHP-FPM',
  files: [
    '**/{*php*,.user}.ini',
    '**/php*/**/*.ini',
    '**/conf.d/*.ini',
    '**/{php-fpm,www}.conf',
    '**/{php-fpm.d,pool.d}/*.conf',
  ],
  language: 'ini',
  proof: { path: 'php.ini', text: '{line}\n' },
  settings: [
    { key: 'session.cookie_secure', control: 'cookies', subject: 'PHPSESSID', part: 'Secure', default: false },
    { key: 'session.cookie_httponly', control: 'cookies', subject: 'PHPSESSID', part: 'HttpOnly', default: false },
    { key: 'session.cookie_samesite', control: 'cookies', subject: 'PHPSESSID', part: 'SameSite', default: null },
    { key: 'session.cookie_domain', control: 'cookies', subject: 'PHPSESSID', part: 'Domain', default: null },
    { key: 'display_errors', control: 'debug', part: 'off', default: true, words: { stderr: false } },
  ],
  ranked: [
    {
      key: 'open_basedir',
      control: 'exposure',
      ranks: { none: 0, '': 1 },
      default: 'none',
      atMost: 'medium',
      weakening: 'removal',
    },
    ...(['disable_functions', 'disable_classes'] as const).map((key) => ({
      key,
      control: 'exposure' as const,
      ranks: 'items' as const,
      default: '',
      atMost: 'medium' as const,
      weakening: 'removal' as const,
    })),
    ...UNSAFE_ON.map(([key, control, fallback, atMost]) => ({
      key,
      control,
      ranks: { true: 0, '1': 0, on: 0, false: 1, '0': 1, off: 1 },
      default: fallback,
      atMost,
      weakening: 'widening' as const,
    })),
    ...UNSAFE_OFF.map(([key, control, fallback, atMost]) => ({
      key,
      control,
      ranks: { true: 1, '1': 1, on: 1, false: 0, '0': 0, off: 0 },
      default: fallback,
      atMost,
      weakening: 'downgrade' as const,
    })),
    {
      key: 'xdebug.mode',
      control: 'exposure',
      ranks: { false: 2, off: 2, coverage: 1, '': 0 },
      default: 'off',
      atMost: 'medium',
      weakening: 'widening',
    },
    {
      key: 'session.gc_maxlifetime',
      control: 'session-lifetime',
      ranks: 'less',
      default: '1440',
      atMost: 'low',
      weakening: 'downgrade',
    },
    ...(
      [
        ['upload_max_filesize', '2M'],
        ['post_max_size', '8M'],
        ['max_input_vars', '1000'],
        ['max_file_uploads', '20'],
      ] as const
    ).map(([key, value]) => ({
      key,
      control: 'input-checks' as const,
      ranks: 'less' as const,
      default: value,
      atMost: 'low' as const,
      weakening: 'widening' as const,
    })),
  ],
  restore: '{name} = {value}',
  references: [
    'https://www.php.net/manual/en/session.configuration.php',
    'https://www.php.net/manual/en/errorfunc.configuration.php',
  ],
} satisfies PlaceRow;
