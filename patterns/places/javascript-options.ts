import type { OptionRow } from '../../src/model/posture/option.ts';
import type { PlaceRow } from '../../src/model/posture/place.ts';

const NEXT = '^(?:file:next\\.config|type:NextConfig)$';
const AUTH =
  '(?:^|\\.)(?:NextAuth|SvelteKitAuth|SolidAuth|ExpressAuth|QwikAuth\\$?|Auth)$|^type:(?:NextAuth(?:Options' +
  '|Config)|AuthConfig|AuthOptions)$|^key:authOptions$';
const BETTER_AUTH = '(?:^|\\.)betterAuth$';
const FASTIFY = '^(?:fastify#.*|[fF]astify)$';
const GRAPHQL =
  '(?:^|\\.)(?:ApolloServer|GraphQLServer|createYoga|createServer|graphqlHTTP|createHandler|forRoot|forRootAsync)$';
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
  {
    keys: ['vite.server.allowedHosts', 'server.allowedHosts'],
    of: '^file:(?:astro|vite)\\.config$',
    control: 'debug',
    off: ['true'],
    default: true,
    atMost: 'low',
  },
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
  // https://docs.nestjs.com/security/csrf, https://github.com/fastify/csrf-protection
  { keys: ['csrfPrevention'], of: GRAPHQL, control: 'csrf', off: ['false'], default: true },
  // https://www.apollographql.com/docs/apollo-server/api/apollo-server
  {
    keys: ['introspection', 'playground', 'graphiql', 'landingPage'],
    of: GRAPHQL,
    control: 'debug',
    off: ['true'],
    default: true,
    atMost: 'medium',
  },
  {
    keys: ['includeStacktraceInErrorResponses', 'debug'],
    of: '(?:^|\\.)ApolloServer$',
    control: 'debug',
    off: ['true'],
    default: true,
  },
  { keys: ['maskedErrors'], of: '(?:^|\\.)createYoga$', control: 'debug', off: ['false'], default: true },
  // https://github.com/expressjs/errorhandler, https://hono.dev/docs/api/exception
  { keys: ['showStack', 'dumpExceptions'], control: 'debug', off: ['true'], default: true, atMost: 'medium' },
  // https://webpack.js.org/configuration/dev-server/
  { keys: ['devServer.allowedHosts'], control: 'debug', off: ['all'], default: true, atMost: 'low' },
  // https://www.npmjs.com/package/express-openid-connect, https://github.com/auth0/express-jwt
  { keys: ['authRequired'], of: '(?:^|\\.)(?:auth|openid)$', control: 'authentication', off: ['false'], default: true },
  {
    keys: ['credentialsRequired'],
    of: '(?:^|\\.)(?:expressjwt|expressJwt|jwt)$',
    control: 'authentication',
    off: ['false'],
    default: true,
  },
  { keys: ['passthrough'], of: '(?:^|[.#])(?:jwt|koaJwt)$', control: 'authentication', off: ['true'], default: true },
  { keys: ['ignoreExpiration'], control: 'token-verification', off: ['true'], default: true },
  {
    keys: ['algorithms'],
    of: '(?:^|[.#])(?:verify|jwtVerify|expressjwt|expressJwt|jwt|Strategy|JwtStrategy|register)$',
    control: 'token-verification',
    off: ['none'],
    default: true,
  },
  // https://hapi.dev/api/#-routeoptionsauth
  {
    keys: ['options.auth', 'config.auth'],
    of: '(?:^|\\.)route$',
    control: 'authorization',
    off: ['false'],
    default: true,
    atMost: 'medium',
  },
  // https://github.com/koajs/session, https://expressjs.com/en/resources/middleware/cookie-session.html
  {
    keys: ['signed'],
    of: '(?:^|[.#])(?:session|koaSession|cookieSession)$|^(?:koa-session|cookie-session)',
    control: 'token-verification',
    off: ['false'],
    default: true,
  },
  // https://nextjs.org/docs/app/api-reference/components/image#dangerouslyallowsvg
  {
    keys: ['images.dangerouslyAllowSVG'],
    of: NEXT,
    control: 'input-checks',
    off: ['true'],
    default: true,
    atMost: 'medium',
  },
  // https://nuxt-security.vercel.app/middleware/rate-limiter
  { keys: ['security.rateLimiter'], of: '^file:nuxt\\.config$', control: 'rate-limit', off: ['false'], default: true },
  {
    keys: ['security.xssValidator'],
    of: '^file:nuxt\\.config$',
    control: 'input-checks',
    off: ['false'],
    default: true,
  },
  {
    keys: ['security.requestSizeLimiter'],
    of: '^file:nuxt\\.config$',
    control: 'input-checks',
    off: ['false'],
    default: true,
  },
  {
    keys: ['security.corsHandler'],
    of: '^file:nuxt\\.config$',
    control: 'csrf',
    off: ['false'],
    default: true,
    atMost: 'low',
  },
  // https://kafka.js.org/docs/configuration#sasl
  {
    keys: ['sasl'],
    of: '(?:^|[.#])(?:Kafka|KafkaClient)$|^type:KafkaConfig$',
    control: 'authentication',
    off: ['false', '@null'],
    default: false,
    atMost: 'medium',
  },
  // Sections of environments: https://sequelize.org/docs/v6/other-topics/migrations/#configuration, https://knexjs.org
  {
    keys: ['production.dialectOptions.ssl', 'production.ssl', 'production.connection.ssl', 'prod.dialectOptions.ssl'],
    of: '^file:(?:database|db|config|knexfile|ormconfig|sequelize)$',
    control: 'encrypted-connection',
    off: ['false', '@null'],
    default: false,
  },
  // https://capacitorjs.com/docs/config
  {
    keys: ['server.cleartext'],
    of: '^type:CapacitorConfig$|^file:capacitor\\.config$',
    control: 'encrypted-connection',
    off: ['true'],
    default: true,
  },
];

export const place = {
  id: 'javascript-options',
  title: 'Options of JavaScript frameworks and clients: certificates, encryption, CSRF, debug, authentication',
  files: ['**/*.{js,cjs,mjs,ts,cts,mts,jsx,tsx}'],
  within: 'javascript',
  options: OPTIONS,
  references: [
    'https://nodejs.org/api/tls.html',
    'https://node-postgres.com/features/ssl',
    'https://authjs.dev/reference/core',
    'https://www.better-auth.com/docs/reference/options',
  ],
} satisfies PlaceRow;
