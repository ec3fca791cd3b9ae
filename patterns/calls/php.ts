import type { CallRow } from '../../src/model/posture/call-row.ts';
import { PHP_ERROR_DETAILS } from './error-details.ts';
import { PHP_RANDOMNESS } from './randomness.ts';
import { PHP_GRAPHQL } from './graphql.ts';
import { clientCalls } from './clients.ts';
import { PHP_ACCOUNTS } from './php-accounts.ts';
import { PHP_RATES } from './rates.ts';
import { PHP_TOKENS } from './token-builders.ts';
import { PHP_EXEMPTIONS } from './exemptions.ts';

/**
 * https://www.php.net/manual/en/function.curl-setopt.php, https://symfony.com/doc/current/security.html,
 * https://laravel.com/docs/routing, https://developer.wordpress.org/apis/security/nonces/ and the pages of the
 * libraries that a row names.
 */
export const PHP_CALLS: readonly CallRow[] = [
  ...PHP_ERROR_DETAILS,
  ...PHP_RANDOMNESS,
  ...PHP_EXEMPTIONS,
  ...PHP_TOKENS,
  ...PHP_GRAPHQL,
  ...PHP_ACCOUNTS,
  ...PHP_RATES,
  {
    call: 'withoutVerifying',
    control: 'tls-verify',
    unsafe: '*',
    proof: ['Http::timeout(5)->get($url);', 'Http::withoutVerifying()->get($url);'],
  },
  ...['CURLOPT_SSL_VERIFYPEER', 'CURLOPT_SSL_VERIFYHOST'].map(
    (option): CallRow => ({
      call: '*',
      option,
      control: 'tls-verify',
      unsafe: 'false 0',
      proof: [`connect($url, ['timeout' => 5]);`, `connect($url, ['${option}' => false]);`],
    }),
  ),
  ...clientCalls({
    call: (option, value) => `connect($url, ['${option}' => ${value}]);`,
    values: { false: 'false', true: 'true', none: 'Client::VERIFY_NONE' },
    on: 'true',
  }),
  {
    call:
      'new Client {request,get,post,put,patch,delete,head,send,withOptions,create,retry,options} *.request ' +
      'new GuzzleClient',
    option: 'verify',
    control: 'tls-verify',
    unsafe: 'false',
    proof: [`new Client(['timeout' => 5]);`, `new Client(['verify' => false]);`],
  },
  {
    call: 'check_ajax_referer',
    option: 2,
    control: 'csrf',
    unsafe: 'false',
    inFunction: true,
    proof: [`check_ajax_referer('save', 'nonce');`, `check_ajax_referer('save', 'nonce', false);`],
  },
  {
    call: 'check_ajax_referer check_admin_referer wp_verify_nonce',
    control: 'csrf',
    safe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [
      `<?php\nfunction save() { check_admin_referer('save'); update_option('a', 'b'); }\n`,
      `<?php\nfunction save() { update_option('a', 'b'); }\n`,
    ],
  },
  {
    call: '*',
    option: 'csrf_protection',
    control: 'csrf',
    unsafe: 'false',
    proof: [
      `$resolver->setDefaults(['data_class' => A::class]);`,
      `$resolver->setDefaults(['csrf_protection' => false]);`,
    ],
  },
  {
    call: 'isCsrfTokenValid',
    control: 'csrf',
    safe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [
      `<?php\nfunction save($x) { if (!$this->isCsrfTokenValid('a', $t)) { throw $x; } store(); }\n`,
      '<?php\nfunction save($x) { store(); }\n',
    ],
  },
  {
    call: 'withoutMiddleware',
    option: 0,
    control: 'csrf',
    unsafe: 'class verifycsrftoken validatecsrftoken preventrequestforgery csrf',
    needs: 'Csrf RequestForgery',
    proof: [`Route::post('/a', 'b');`, `Route::post('/a', 'b')->withoutMiddleware([VerifyCsrfToken::class]);`],
  },
  {
    call: 'register_rest_route',
    option: 'permission_callback',
    control: 'authorization',
    unsafe: '__return_true',
    safe: '*',
    default: 'unsafe',
    proof: [
      `register_rest_route('a/v1', '/b', ['permission_callback' => 'may_edit']);`,
      `register_rest_route('a/v1', '/b', ['permission_callback' => '__return_true']);`,
    ],
  },
  {
    call: 'encryptCookies',
    option: 'except',
    control: 'cookie-encryption',
    unsafe: '*',
    safe: '[]',
    default: 'safe',
    proof: ['$middleware->encryptCookies(except: []);', "$middleware->encryptCookies(except: ['session']);"],
  },
  {
    call: '*',
    option: 'MYSQL_ATTR_SSL_VERIFY_SERVER_CERT',
    control: 'tls-verify',
    unsafe: 'false',
    proof: ['new PDO($d, $u, $p, []);', 'new PDO($d, $u, $p, [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);'],
  },
  {
    call: 'Debug.enable',
    control: 'debug',
    unsafe: '*',
    proof: ['ErrorHandler::register();', 'Debug::enable();'],
  },
  {
    call: 'putenv',
    option: 0,
    control: 'debug',
    unsafe: 'app_debug=true app_debug=1',
    proof: [`putenv('APP_DEBUG=false');`, `putenv('APP_DEBUG=true');`],
  },
  {
    call: 'config.set Config.set',
    first: 'app.debug',
    option: 1,
    control: 'debug',
    unsafe: 'true',
    proof: [`Config::set('app.debug', false);`, `Config::set('app.debug', true);`],
  },
  {
    call: 'config config.*',
    option: 'app.debug',
    control: 'debug',
    unsafe: 'true',
    proof: [`config(['app.debug' => false]);`, `config(['app.debug' => true]);`],
  },
  {
    call: 'ftp_connect',
    control: 'encrypted-connection',
    unsafe: '*',
    proof: ['$c = ftp_ssl_connect($host);', '$c = ftp_connect($host);'],
  },
  {
    call: 'forTarget new PlainText Configuration.forUnsecuredSigner',
    control: 'token-verification',
    unsafe: '*',
    needs: 'forUnsecuredSigner',
    proof: ['Configuration::forSymmetricSigner($a, $b);', 'Configuration::forUnsecuredSigner();'],
  },
];
