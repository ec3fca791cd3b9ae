/** Environment variables whose names say what they switch, in images, compose files, pods and units. */

import type { ControlId } from '../src/model/posture/control-ids.ts';
import type { Confidence } from '../src/model/rule.ts';

export interface EnvironmentRow {
  /** Expression over the whole name. */
  readonly names: string;
  readonly control: Extract<
    ControlId,
    | 'debug'
    | 'tls-verify'
    | 'encrypted-connection'
    | 'https-redirect'
    | 'cookie-encryption'
    | 'host-keys'
    | 'csrf'
    | 'authorization'
    | 'rate-limit'
  >;
  /** Expression over a value that means the unsafe position. */
  readonly unsafe: string;
  readonly atMost?: Confidence;
  /** Compared only where both sides set it: what holds without it depends on the program. */
  readonly onlyChanged?: true;
  /** The safe position holds where the variable is not set. */
  readonly isUnset?: true;
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
  // https://oauthlib.readthedocs.io/en/latest/oauth2/security.html
  { names: 'OAUTHLIB_INSECURE_TRANSPORT', control: 'encrypted-connection', unsafe: '[^\\s]+' },
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
  // Images of servers, by the pages of their publishers: https://hub.docker.com/_/postgres,
  // https://hub.docker.com/_/mysql,
  // https://hub.docker.com/_/mariadb, https://github.com/bitnami/containers, https://hub.docker.com/_/mongo-express
  { names: 'POSTGRES_HOST_AUTH_METHOD', control: 'authorization', unsafe: 'trust', isUnset: true },
  {
    names:
      '(?:MYSQL|MARIADB|MYSQL_ROOT|MARIADB_ROOT)_ALLOW_EMPTY_(?:ROOT_)?PASSWORD|ALLOW_EMPTY_PASSWORD|' +
      'ALLOW_ANONYMOUS_LOGIN|ALLOW_NONE_AUTHENTICATION|ALLOW_UNAUTHENTICATED|' +
      '(?:\\w+_)?(?:NO_AUTH|DISABLE_AUTH(?:ENTICATION)?|AUTH(?:ENTICATION)?_DISABLED|SKIP_AUTH|NOAUTH)|' +
      'ALLOW_ANONYMOUS|' +
      '(?:\\w+_)?ALLOW_EVERYONE_IF_NO_ACL_FOUND',
    control: 'authorization',
    unsafe: TRUE,
    isUnset: true,
  },
  // https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/security-settings
  // https://docs.opensearch.org/latest/security/configuration/disable-enable-security/
  {
    names: 'xpack\\.security\\.enabled|XPACK_SECURITY_ENABLED',
    control: 'authorization',
    unsafe: FALSE,
    isUnset: true,
  },
  {
    names: 'xpack\\.security\\.(?:http|transport)\\.ssl\\.enabled',
    control: 'encrypted-connection',
    unsafe: FALSE,
    onlyChanged: true,
  },
  {
    names: '(?:DISABLE_SECURITY|DISABLE_SECURITY_DASHBOARDS)(?:_PLUGIN)?|plugins\\.security\\.disabled',
    control: 'authorization',
    unsafe: TRUE,
    isUnset: true,
  },
  // https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/
  {
    names:
      'GF_AUTH_ANONYMOUS_ENABLED|GF_USERS_ALLOW_SIGN_UP|ME_CONFIG_MONGODB_ENABLE_ADMIN|' +
      'PMA_ARBITRARY|AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED|CLICKHOUSE_SKIP_USER_SETUP|SIGNUPS_ALLOWED|' +
      'ENABLE_SIGNUP|ALLOW_SIGNUP|REGISTRATION_ENABLED|OPEN_REGISTRATION|GITEA__service__ENABLE_OPEN_REGISTRATION|' +
      'NIFI_SECURITY_ALLOW_ANONYMOUS_AUTHENTICATION|ALLOW_PUBLIC_ACCESS',
    control: 'authorization',
    unsafe: TRUE,
    isUnset: true,
    atMost: 'medium',
  },
  {
    names:
      'ME_CONFIG_BASICAUTH|PGADMIN_CONFIG_SERVER_MODE|INFLUXDB_HTTP_AUTH_ENABLED|ETCD_CLIENT_CERT_AUTH|' +
      'NEO4J_(?:dbms|server)_security_auth__enabled|SONAR_FORCEAUTHENTICATION|SONAR_FORCE_AUTHENTICATION|' +
      'ZOO_ENABLE_AUTH|KAFKA_ENABLE_AUTH|(?:ENABLE|REQUIRE|USE)_AUTH(?:ENTICATION)?|AUTH_(?:ENABLED?|REQUIRED)|' +
      'REQUIRE_LOGIN|LOGIN_REQUIRED|AUTHENTICATION_APIKEY_ENABLED|SECURITY_ENABLED',
    control: 'authorization',
    unsafe: FALSE,
    onlyChanged: true,
    atMost: 'medium',
  },
  { names: 'NEO4J_AUTH', control: 'authorization', unsafe: 'none', isUnset: true },
  {
    names: 'AIRFLOW__API__AUTH_BACKENDS?',
    control: 'authorization',
    unsafe: '.*airflow\\.api\\.auth\\.backend\\.default.*',
    isUnset: true,
  },
  // https://github.com/bitnami/containers/tree/main/bitnami/kafka, https://www.keycloak.org/server/all-config
  {
    names: 'ALLOW_PLAINTEXT_LISTENER|KC_HTTP_ENABLED',
    control: 'encrypted-connection',
    unsafe: TRUE,
    isUnset: true,
    atMost: 'medium',
  },
  // https://hub.docker.com/_/docker: without a folder for certificates the daemon listens without TLS.
  { names: 'DOCKER_TLS_CERTDIR', control: 'encrypted-connection', unsafe: '', isUnset: true, atMost: 'medium' },
  { names: 'SESSION_ENCRYPT', control: 'cookie-encryption', unsafe: FALSE, onlyChanged: true },
  {
    names:
      '(?:\\w+_)?(?:REQUIRE|ENABLE|ENFORCE|FORCE)_(?:AUTH(?:ENTICATION|ORIZATION)?|LOGIN|MFA|2FA|SSO)|' +
      '(?:\\w+_)?(?:AUTH(?:ENTICATION|ORIZATION)?|LOGIN|MFA|2FA|RBAC)_(?:ENABLED?|REQUIRED|ENFORCED)',
    control: 'authorization',
    unsafe: FALSE,
    onlyChanged: true,
    atMost: 'medium',
  },
  {
    names:
      '(?:\\w+_)?(?:(?:DISABLE|SKIP|BYPASS|NO)_(?:AUTH(?:ENTICATION|ORIZATION)?|LOGIN|MFA|2FA)|' +
      '(?:AUTH(?:ENTICATION|ORIZATION)?|LOGIN)_(?:DISABLED?|BYPASS)|ALLOW_ANONYMOUS(?:_ACCESS|_LOGIN)?|' +
      'ANONYMOUS_(?:ACCESS|LOGIN)(?:_ENABLED?)?)',
    control: 'authorization',
    unsafe: TRUE,
    atMost: 'medium',
  },
  {
    names: '(?:\\w+_)?(?:(?:ENABLE_)?RATE_?LIMIT(?:ER|ING)?(?:_ENABLED?)?|\\w+_RATE_?LIMIT|THROTTL(?:E|ING)_ENABLED?)',
    control: 'rate-limit',
    unsafe: FALSE,
    onlyChanged: true,
    atMost: 'medium',
  },
  {
    names: '(?:\\w+_)?(?:DISABLE|SKIP|BYPASS)_RATE_?LIMIT(?:ER|ING)?',
    control: 'rate-limit',
    unsafe: TRUE,
    atMost: 'medium',
  },
  { names: '(?:\\w+_)?CSRF_(?:ENABLED?|PROTECTION)', control: 'csrf', unsafe: FALSE, onlyChanged: true },
];

/** The flags of a cookie by the end of a variable's name. https://laravel.com/docs/session */
export const COOKIE_VARIABLES = {
  secure: '(?:\\w+_)?(?:COOKIES?_SECURE|SECURE_COOKIES?)',
  httpOnly: '(?:\\w+_)?(?:COOKIES?|SESSION)_HTTP_?ONLY',
  sameSite: '(?:\\w+_)?(?:COOKIES?|SESSION)_SAME_?SITE',
} as const;
