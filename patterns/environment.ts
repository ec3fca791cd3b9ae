/** Environment variables whose names say what they switch, in images, compose files, pods and units. */

import type { ControlId } from '../src/model/posture/control-ids.ts';
import type { Confidence } from '../src/model/rule.ts';

export interface EnvironmentRow {
  /** Expression over the whole name. */
  readonly names: string;
  readonly control: Extract<
    ControlId,
    'debug' | 'tls-verify' | 'encrypted-connection' | 'https-redirect' | 'cookie-encryption' | 'host-keys' | 'csrf'
  >;
  /** Expression over a value that means the unsafe position. */
  readonly unsafe: string;
  readonly atMost?: Confidence;
  /** Compared only where both sides set it: what holds without it depends on the program. */
  readonly onlyChanged?: true;
}

const TRUE = '1|true|yes|on|enabled?';
const FALSE = '0|false|no|off|none|never|disabled?|ignore';
const DEVELOPMENT = 'dev|development|local|debug';

export const ENVIRONMENT: readonly EnvironmentRow[] = [
  // Without certificates the daemon listens in plain. https://docs.gitlab.com/ci/docker/docker_build_tls/
  { names: 'DOCKER_TLS_CERTDIR', control: 'encrypted-connection', unsafe: '', atMost: 'medium' },
  // https://flask.palletsprojects.com/en/stable/config/#DEBUG https://laravel.com/docs/configuration#debug-mode
  { names: 'DEBUG|(?:DJANGO|FLASK|QUART|APP|WP|WORDPRESS|SYMFONY|RAILS|NEST)_DEBUG', control: 'debug', unsafe: TRUE },
  // https://laravel.com/docs/telescope, https://github.com/fruitcake/laravel-debugbar, https://hasura.io/docs
  {
    names:
      '(?:DEBUGBAR|TELESCOPE|CLOCKWORK|WEB_PROFILER|SWAGGER|SWAGGER_UI|API_DOCS|GRAPHIQL|PLAYGROUND|' +
      'GRAPHQL_PLAYGROUND|INTROSPECTION|GRAPHQL_INTROSPECTION|PPROF|PROFILER|H2_CONSOLE)_ENABLED?|' +
      '(?:ENABLE|EXPOSE)_(?:DEBUGBAR|TELESCOPE|SWAGGER|API_DOCS|GRAPHIQL|PLAYGROUND|INTROSPECTION|PPROF|PROFILER)|' +
      '(?:GRAPHQL|APOLLO)_(?:INTROSPECTION|PLAYGROUND)|HASURA_GRAPHQL_(?:DEV_MODE|ENABLE_CONSOLE)|' +
      '(?:PHP_)?DISPLAY_ERRORS|SHOW_(?:ERRORS|STACK_?TRACES?|EXCEPTIONS)',
    control: 'debug',
    unsafe: TRUE,
    atMost: 'medium',
  },
  { names: '\\w+_DEBUG(?:_MODE)?|DEBUG_MODE|GENERATE_SOURCEMAP', control: 'debug', unsafe: TRUE, atMost: 'low' },
  {
    names:
      '(?:NODE|RAILS|RACK|FLASK|APP|MIX|SYMFONY|DJANGO|GO|ASPNETCORE|DOTNET)_ENV(?:IRONMENT)?|GIN_MODE|' +
      'SPRING_PROFILES_ACTIVE|QUARKUS_PROFILE|MICRONAUT_ENVIRONMENTS',
    control: 'debug',
    unsafe: DEVELOPMENT,
  },
  // https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue, https://peps.python.org/pep-0493/,
  // https://git-scm.com/docs/git, https://developer.hashicorp.com/vault/docs/commands#environment-variables
  {
    names:
      '(?:\\w+_)?(?:(?:(?:TLS|SSL|INSECURE)_)?SKIP_(?:TLS_|SSL_|CERT_)?VERIF(?:Y|ICATION)|SSL_NO_VERIFY|' +
      '(?:TLS|SSL)_INSECURE|INSECURE_(?:TLS|SSL)|TRUST_ALL(?:_CERT(?:IFICATE)?S)?|ACCEPT_INVALID_CERTS|' +
      'DISABLE_(?:TLS|SSL|CERT)_(?:VERIF(?:Y|ICATION)|VALIDATION)|ALLOW_(?:INSECURE|SELF_SIGNED|INVALID)_\\w*CERT\\w*)',
    control: 'tls-verify',
    unsafe: TRUE,
  },
  { names: '\\w+_(?:ALLOW_)?INSECURE', control: 'tls-verify', unsafe: TRUE, atMost: 'medium' },
  {
    names:
      '(?:\\w+_)?(?:(?:SSL|TLS|HTTPS|CERT|CERTIFICATE)_?(?:CERT_)?VERIF(?:Y|ICATION)(?:_?MODE)?|STRICT_SSL|' +
      'VERIFY_(?:SSL|TLS|CERTS?|CERTIFICATES?|HOSTNAME|PEER)|REJECT_UNAUTHORIZED|CHECK_(?:CERT|HOSTNAME))|' +
      'PYTHONHTTPSVERIFY',
    control: 'tls-verify',
    unsafe: FALSE,
  },
  // https://docs.ansible.com/ansible/latest/reference_appendices/config.html#host-key-checking
  { names: '(?:\\w+_)?(?:STRICT_)?HOST_KEY_CHECK(?:ING)?', control: 'host-keys', unsafe: FALSE },
  {
    names:
      '(?:\\w+_)?(?:(?:USE|REQUIRE|ENABLE|FORCE)_(?:TLS|SSL)|(?:TLS|SSL)(?:_ENABLED?|_REQUIRED)?|STARTTLS)|' +
      '(?:\\w+_)?(?:MAIL|SMTP|EMAIL)_(?:ENCRYPTION|SECURE|TLS)',
    control: 'encrypted-connection',
    unsafe: `${FALSE}|null|plain|`,
    onlyChanged: true,
  },
  // https://kafka.apache.org/documentation/#producerconfigs_security.protocol
  {
    names: '(?:\\w+_)?SECURITY_PROTOCOL(?:_MAP)?',
    control: 'encrypted-connection',
    unsafe: '(?:SASL_)?PLAINTEXT',
    onlyChanged: true,
  },
  {
    names: '(?:\\w+_)?(?:FORCE_HTTPS|HTTPS_ONLY|SECURE_SSL_REDIRECT|SSL_REDIRECT|REDIRECT_HTTPS)',
    control: 'https-redirect',
    unsafe: FALSE,
    onlyChanged: true,
  },
  { names: 'SESSION_ENCRYPT', control: 'cookie-encryption', unsafe: FALSE, onlyChanged: true },
  { names: '(?:\\w+_)?CSRF_(?:ENABLED?|PROTECTION)', control: 'csrf', unsafe: FALSE, onlyChanged: true },
];

/** The flags of a cookie by the end of a variable's name. https://laravel.com/docs/session */
export const COOKIE_VARIABLES = {
  secure: '(?:\\w+_)?(?:COOKIES?_SECURE|SECURE_COOKIES?)',
  httpOnly: '(?:\\w+_)?(?:COOKIES?|SESSION)_HTTP_?ONLY',
  sameSite: '(?:\\w+_)?(?:COOKIES?|SESSION)_SAME_?SITE',
} as const;
