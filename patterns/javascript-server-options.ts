/** Options of JavaScript servers and their sessions, by key, in any framework. */

import type { OptionRow } from '../src/model/posture/option.ts';

export const NEXT = '^(?:file:next\\.config|type:NextConfig)$';
/** Configuration of a bundler, by its file: a framework's own file holds one. */
const BUNDLERS =
  '^file:(?:(?:vite|vitest|webpack|rspack|rsbuild|rollup|vue|astro|nuxt|craco|quasar)(?:[.-]config)?' +
  '(?:[.-](?:base|common|prod|production))?|webpack\\.(?:base|common|prod|production))$|' +
  '^type:(?:UserConfig|ViteConfig)$';
const GRAPHQL =
  '(?:^|\\.)(?:ApolloServer|GraphQLServer|createYoga|createServer|graphqlHTTP|createHandler|forRoot|forRootAsync)$';

export const SERVER_OPTIONS: readonly OptionRow[] = [
  // https://remix.run/docs/en/main/utils/cookies#signing-cookies
  {
    keys: ['cookie.secrets', 'secrets'],
    of: '(?:^|[.#])create(?:Cookie|MemorySession|FileSession|WorkersKVSession)?(?:SessionStorage|Cookie)$',
    control: 'cookie-encryption',
    off: ['[]'],
    default: false,
  },
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
  // https://webpack.js.org/configuration/dev-server/, https://webpack.js.org/configuration/devtool/,
  // https://vite.dev/config/server-options, https://cli.vuejs.org/config/
  {
    keys: ['devServer.allowedHosts', 'server.allowedHosts', 'preview.allowedHosts', 'vite.server.allowedHosts'],
    of: BUNDLERS,
    control: 'debug',
    off: ['all', 'true'],
    default: true,
    atMost: 'low',
  },
  {
    keys: ['devServer.host', 'server.host', 'preview.host', 'vite.server.host', 'devServer.disableHostCheck'],
    of: BUNDLERS,
    control: 'exposure',
    off: ['true', '0.0.0.0', '::'],
    default: true,
    atMost: 'low',
  },
  {
    keys: ['server.fs.strict', 'vite.server.fs.strict'],
    of: BUNDLERS,
    control: 'exposure',
    off: ['false'],
    default: true,
    atMost: 'medium',
  },
  {
    keys: ['server.fs.allow', 'vite.server.fs.allow'],
    of: BUNDLERS,
    control: 'exposure',
    off: ['/', '~', 'c:/'],
    default: true,
    atMost: 'low',
  },
  {
    keys: ['server.cors', 'preview.cors', 'vite.server.cors'],
    of: BUNDLERS,
    control: 'exposure',
    off: ['true'],
    default: true,
    atMost: 'low',
  },
  {
    keys: ['build.sourcemap', 'vite.build.sourcemap', 'output.sourcemap', 'sourcemap', 'sourcemap.client'],
    of: BUNDLERS,
    control: 'debug',
    off: ['true', 'inline'],
    default: true,
    atMost: 'low',
  },
  // https://vite.dev/config/server-options#server-proxy,
  // https://webpack.js.org/configuration/dev-server/#devserverproxy
  {
    keys: ['server.proxy.*.secure', 'preview.proxy.*.secure', 'vite.server.proxy.*.secure', 'devServer.proxy.*.secure'],
    of: BUNDLERS,
    control: 'tls-verify',
    off: ['false'],
    default: true,
    atMost: 'medium',
  },
  // https://github.com/http-party/node-http-proxy#options
  {
    keys: ['secure'],
    of: '(?:^|[.#])(?:createProxyMiddleware|createProxyServer|createProxy|proxyRequest)$',
    control: 'tls-verify',
    off: ['false'],
    default: true,
  },
  {
    keys: ['devtool'],
    of: BUNDLERS,
    control: 'debug',
    off: [
      'eval',
      ...['', 'inline-', 'eval-', 'cheap-', 'inline-cheap-', 'eval-cheap-'].flatMap((kind) => [
        `${kind}source-map`,
        `${kind}module-source-map`,
      ]),
    ],
    default: true,
    atMost: 'low',
  },
  { keys: ['productionSourceMap'], of: BUNDLERS, control: 'debug', off: ['true'], default: false, atMost: 'low' },
  // https://expressjs.com/en/api.html#express.static
  {
    keys: ['dotfiles'],
    of: '(?:^|[.#])(?:static|serveStatic|sendFile|send)$|^(?:serve-static|koa-static|@fastify/static)',
    control: 'exposure',
    off: ['allow'],
    default: true,
    atMost: 'medium',
  },
  // https://getpino.io/#/docs/redaction
  {
    keys: ['redact', 'redact.paths', 'logger.redact', 'logger.redact.paths'],
    of: '(?:^|[.#])(?:pino|pinoHttp|pino-http|fastify|Fastify)(?:#.*)?$',
    control: 'exposure',
    off: ['[]', 'false', '@null'],
    default: false,
    atMost: 'medium',
  },
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
    keys: ['sasl.mechanism'],
    of: '(?:^|[.#])(?:Kafka|KafkaClient)$|^type:KafkaConfig$',
    control: 'authentication',
    off: ['plain'],
    default: false,
    atMost: 'low',
  },
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
