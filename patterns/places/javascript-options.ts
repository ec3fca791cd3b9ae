import type { OptionRow } from '../../src/model/posture/option.ts';
import type { PlaceRow } from '../../src/model/posture/place.ts';
import { NEXT, SERVER_OPTIONS } from '../javascript-server-options.ts';

const AUTH =
  '(?:^|\\.)(?:NextAuth|SvelteKitAuth|SolidAuth|ExpressAuth|QwikAuth\\$?|Auth)$|^type:(?:NextAuth(?:Options' +
  '|Config)|AuthConfig|AuthOptions)$|^key:authOptions$';
const BETTER_AUTH = '(?:^|\\.)betterAuth$';
const FASTIFY = '^(?:fastify#.*|[fF]astify)$';
const DATABASES =
  '(?:^|[.#])(?:Sequelize|DataSource|Pool|Client|createPool|createConnection|createPoolCluster|knex|MikroOR' +
  'M|MongoClient|PrismaPg|drizzle|postgres|Redis|IORedis|Cluster|createClient|createCluster|Kafka|KafkaClie' +
  'nt|CassandraClient|AmqpConnectionManager)$|(?:mongoose|MikroORM|amqp|mqtt)\\.(?:connect|createConnection' +
  '|init)$|^type:(?:DataSourceOptions|TypeOrmModuleOptions|PoolConfig|ClientConfig|KafkaConfig|RedisOptions' +
  '|ConnectionOptions)$';

/** Keys of options, in any framework. */
const OPTIONS: readonly OptionRow[] = [
  // https://nodejs.org/api/tls.html#tlsconnectoptions-callback,
  // https://github.com/request/request#requestoptions-callback
  {
    keys: ['rejectUnauthorized', 'strictSSL', 'strictSsl', 'sslVerify', 'verifySsl', 'verifySSL'],
    control: 'tls-verify',
    off: ['false'],
    default: true,
  },
  { keys: ['NODE_TLS_REJECT_UNAUTHORIZED'], control: 'tls-verify', off: ['0'], default: true },
  { keys: ['checkServerIdentity'], control: 'tls-verify', off: ['@idle'], default: true },
  // https://www.mongodb.com/docs/drivers/node/current/security/tls/
  {
    keys: ['tlsInsecure', 'tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames'],
    control: 'tls-verify',
    off: ['true'],
    default: true,
  },
  { keys: ['sslValidate'], control: 'tls-verify', off: ['false'], default: true },
  // https://github.com/kubernetes-client/javascript, https://tediousjs.github.io/tedious/api-connection.html
  {
    keys: [
      'skipTLSVerify',
      'trustServerCertificate',
      'insecureSkipVerify',
      'insecureSkipTlsVerify',
      'ignoreHTTPSErrors',
      'acceptInsecureCerts',
      'ignoreCertificateErrors',
      'ignoreInvalidSSL',
      'skipSslVerification',
      'danger_accept_invalid_certs',
    ],
    control: 'tls-verify',
    off: ['true'],
    default: true,
  },
  {
    keys: ['options.encrypt', 'encrypt'],
    of: '(?:^|[.#])(?:Connection|ConnectionPool|connect|Sequelize|DataSource)$',
    control: 'encrypted-connection',
    off: ['false'],
    default: true,
  },
  // https://node-postgres.com/features/ssl, https://sequelize.org/docs/v7/databases/postgres/,
  // https://typeorm.io/docs/data-source/data-source-options
  {
    keys: [
      'ssl',
      'tls',
      'useTLS',
      'dialectOptions.ssl',
      'extra.ssl',
      'connection.ssl',
      'socket.tls',
      'driverOptions.connection.ssl',
      'clientOptions.ssl',
      'redisOptions.tls',
      'options.tls',
      'options.ssl',
    ],
    of: DATABASES,
    control: 'encrypted-connection',
    off: ['false', '@null', 'disable', 'prefer', 'allow', ''],
    default: false,
  },
  // https://nodemailer.com/smtp/
  {
    keys: ['requireTLS'],
    of: '(?:^|\\.)createTransport$',
    control: 'encrypted-connection',
    off: ['false'],
    default: false,
  },
  {
    keys: ['secure'],
    of: '(?:^|\\.)createTransport$',
    control: 'encrypted-connection',
    off: ['false'],
    default: false,
    atMost: 'medium',
  },
  {
    keys: ['ignoreTLS'],
    of: '(?:^|\\.)createTransport$',
    control: 'encrypted-connection',
    off: ['true'],
    default: true,
  },
  // Client certificates: https://nodejs.org/api/tls.html#tlscreateserveroptions-secureconnectionlistener
  {
    keys: ['requestCert'],
    of: '(?:^|\\.)(?:createServer|createSecureServer|TLSSocket)$',
    control: 'authentication',
    off: ['false'],
    default: false,
  },
  // https://fastify.dev/docs/latest/Reference/Server/#trustproxy
  { keys: ['trustProxy'], of: FASTIFY, control: 'trusted-proxy', off: ['true'], default: true, atMost: 'medium' },
  { keys: ['proxy'], of: '^(?:koa#.*|Koa)$', control: 'trusted-proxy', off: ['true'], default: true, atMost: 'medium' },
  // https://docs.astro.build/en/reference/configuration-reference/#securitycheckorigin
  { keys: ['security.checkOrigin'], of: '^file:astro\\.config$', control: 'csrf', off: ['false'], default: true },
  // https://nuxt-security.vercel.app/middleware/csrf: off by default
  { keys: ['security.csrf', 'csurf'], of: '^file:nuxt\\.config$', control: 'csrf', off: ['false'], default: false },
  { keys: ['csurf.enabled'], of: '^file:nuxt\\.config$', control: 'csrf', off: ['false'], default: true },
  // https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions
  {
    keys: ['experimental.serverActions.allowedOrigins', 'serverActions.allowedOrigins'],
    of: NEXT,
    control: 'csrf',
    off: ['*', '**', '*.*'],
    default: true,
  },
  { keys: ['productionBrowserSourceMaps'], of: NEXT, control: 'debug', off: ['true'], default: true, atMost: 'low' },
  { keys: ['debug'], of: '^file:nuxt\\.config$', control: 'debug', off: ['true'], default: true, atMost: 'medium' },
  // https://authjs.dev/reference/core
  { keys: ['skipCSRFCheck'], of: AUTH, control: 'csrf', off: ['@given'], default: true },
  { keys: ['debug'], of: AUTH, control: 'debug', off: ['true'], default: true, atMost: 'medium' },
  {
    keys: ['allowDangerousEmailAccountLinking'],
    control: 'authorization',
    off: ['true'],
    default: true,
    atMost: 'medium',
  },
  // https://www.better-auth.com/docs/reference/options
  {
    keys: ['advanced.disableCSRFCheck', 'advanced.disableOriginCheck'],
    of: BETTER_AUTH,
    control: 'csrf',
    off: ['true'],
    default: true,
  },
  {
    keys: ['trustedOrigins'],
    of: BETTER_AUTH,
    control: 'csrf',
    off: ['*', '**', 'https://*', 'http://*', '*://*'],
    default: true,
  },
  {
    keys: ['emailAndPassword.requireEmailVerification'],
    of: BETTER_AUTH,
    control: 'authentication',
    off: ['false'],
    default: false,
  },
  {
    keys: ['rateLimit.enabled'],
    of: BETTER_AUTH,
    control: 'authentication',
    off: ['false'],
    default: true,
    atMost: 'medium',
  },
  // https://docs.adonisjs.com/guides/security/securing-ssr-applications
  { keys: ['csrf.enabled'], of: '^key:shieldConfig$', control: 'csrf', off: ['false'], default: true },
];

export const place = {
  id: 'javascript-options',
  title: 'Options of JavaScript frameworks and clients: certificates, encryption, CSRF, debug, authentication',
  files: ['**/*.{js,cjs,mjs,ts,cts,mts,jsx,tsx}'],
  within: 'javascript',
  options: [...OPTIONS, ...SERVER_OPTIONS],
  references: [
    'https://nodejs.org/api/tls.html',
    'https://node-postgres.com/features/ssl',
    'https://authjs.dev/reference/core',
    'https://www.better-auth.com/docs/reference/options',
  ],
} satisfies PlaceRow;
