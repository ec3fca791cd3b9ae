/** More everyday changes: clients, frameworks with a configuration of their own, policies as data, other files. */

import type { Change } from './changes.ts';

export const CLIENT_CHANGES: readonly Change[] = [
  [
    'https agent',
    "import https from 'node:https';\nexport const agent = new https.Agent({ rejectUnauthorized: <<true~~false>> });\n",
  ],
  [
    'https agent added',
    "import https from 'node:https';\nexport const agent = new https.Agent({ keepAlive: true<<~~, " +
      'rejectUnauthorized: false>> });\n',
  ],
  [
    'two agents',
    'export const a = new Agent({ rejectUnauthorized: false });\nexport const b = new Agent({ ' +
      'rejectUnauthorized: <<true~~false>> });\n',
  ],
  [
    'second agent added',
    'export const a = new Agent({ rejectUnauthorized: false });\n<<~~export const b = new Agent({ ' +
      'rejectUnauthorized: false });>>\n',
  ],
  ['request option', "https.request({ host: 'h', <<~~rejectUnauthorized: false, >>path: '/' }, done);\n"],
  [
    'axios',
    'export const api = axios.create({ httpsAgent: new https.Agent({ rejectUnauthorized: <<true~~false>> }) });\n',
  ],
  [
    'undici',
    "import { Agent, setGlobalDispatcher } from 'undici';\nsetGlobalDispatcher(new Agent({ connect: { " +
      'rejectUnauthorized: <<true~~false>> } }));\n',
  ],
  ['got', 'export const client = got.extend({ https: { rejectUnauthorized: <<true~~false>> } });\n'],
  ['request', 'request({ url, strictSSL: <<true~~false>> });\n'],
  ['global agent', '<<~~https.globalAgent.options.rejectUnauthorized = false;>>\nmodule.exports = fetchAll;\n'],
  ['environment', "<<~~process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';>>\nstart();\n"],
  ['environment by name', "<<~~process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;>>\nstart();\n"],
  [
    'environment of a child',
    "spawn('node', ['x.js'], { env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: <<'1'~~'0'>> } });\n",
  ],
  ['server identity', 'tls.connect({ host<<~~, checkServerIdentity: () => undefined>> });\n'],
  ['lowest version', "https.createServer({ key, cert, minVersion: <<'TLSv1.2'~~'TLSv1'>> }, app);\n"],
  ['lowest version of all', "tls.DEFAULT_MIN_VERSION = <<'TLSv1.2'~~'TLSv1'>>;\n"],
  ['secure protocol', "tls.connect({ host, <<~~secureProtocol: 'TLSv1_method', >>port: 443 });\n"],
  ['nodemailer', 'nodemailer.createTransport({ host, tls: { rejectUnauthorized: <<true~~false>> } });\n'],
  ['nodemailer plain', 'nodemailer.createTransport({ host, requireTLS: <<true~~false>> });\n'],
  ['websocket', 'new WebSocket(url, { rejectUnauthorized: <<true~~false>> });\n'],
  ['client certificates', 'https.createServer({ key, cert, requestCert: <<true~~false>> }, app);\n'],
  ['ldap', 'ldap.createClient({ url, tlsOptions: { rejectUnauthorized: <<true~~false>> } });\n'],
  [
    'kubernetes client',
    "const cluster = { name: 'c', server, skipTLSVerify: <<false~~true>> };\nkc.addCluster(cluster);\n",
  ],
  ['pg', 'export const pool = new Pool({ ssl: { rejectUnauthorized: <<true~~false>> } });\n'],
  ['pg plain', 'export const pool = new Pool({ host, ssl: <<true~~false>> });\n'],
  ['pg encryption dropped', 'export const pool = new Pool({ host<<, ssl: { ca }~~>> });\n'],
  ['postgres.js', "export const sql = postgres(url, { ssl: <<'require'~~false>> });\n"],
  ['mysql2', 'export const pool = mysql.createPool({ host<<, ssl: { ca }~~>> });\n'],
  [
    'sequelize',
    "new Sequelize({ dialect: 'postgres', dialectOptions: { ssl: { require: true, rejectUnauthorized: " +
      '<<true~~false>> } } });\n',
  ],
  ['sequelize plain', "new Sequelize(url, { dialect: 'postgres'<<, dialectOptions: { ssl: true }~~>> });\n"],
  ['typeorm', "export const source = new DataSource({ type: 'postgres', ssl: <<true~~false>> });\n"],
  [
    'typeorm in extra',
    "export const source = new DataSource({ type: 'postgres', extra: { ssl: { rejectUnauthorized: " +
      '<<true~~false>> } } });\n',
  ],
  ['typeorm module', "TypeOrmModule.forRoot({ type: 'postgres', ssl: { rejectUnauthorized: <<true~~false>> } });\n"],
  ['knex', "knex({ client: 'pg', connection: { host, ssl: { rejectUnauthorized: <<true~~false>> } } });\n"],
  ['mongoose', 'mongoose.connect(url, { tls: true, tlsAllowInvalidCertificates: <<false~~true>> });\n'],
  ['mongo plain', 'new MongoClient(url, { tls: <<true~~false>> });\n'],
  ['ioredis', 'new Redis({ host, tls: { rejectUnauthorized: <<true~~false>> } });\n'],
  ['redis plain', 'createClient({ socket: { host, tls: <<true~~false>> } });\n'],
  ['redis address', "export const redis = createClient({ url: '<<rediss~~redis>>://cache.example:6380' });\n"],
  ['kafka', 'new Kafka({ brokers, ssl: <<true~~false>> });\n'],
  ['amqp address', "amqp.connect('<<amqps~~amqp>>://queue.example');\n"],
  ['mssql', 'sql.connect({ server, options: { encrypt: true, trustServerCertificate: <<false~~true>> } });\n'],
  ['mssql plain', 'sql.connect({ server, options: { encrypt: <<true~~false>> } });\n'],
  ['postgres address', "export const url = 'postgres://db.example/shop?sslmode=<<verify-full~~disable>>';\n"],
  [
    'postgres address loses its mode',
    "export const pool = new Pool({ connectionString: 'postgres://db.example/shop<<?sslmode=require~~>>' });\n",
  ],
  ['mysql address', "export const url = 'mysql://db.example/shop?ssl-mode=<<VERIFY_IDENTITY~~DISABLED>>';\n"],
  ['mongo address', "export const url = 'mongodb://db.example/shop?tls=<<true~~false>>';\n"],
  ['plain http', "export const items = () => fetch('<<https~~http>>://api.example.org/items');\n"],
  ['server without TLS', '<<https.createServer(keys, app)~~http.createServer(app)>>.listen(443);\n'],
  [
    'old versions refused',
    'https.createServer({ key, cert<<, secureOptions: c.SSL_OP_NO_SSLv3 | c.SSL_OP_NO_TLSv1 | ' +
      'c.SSL_OP_NO_TLSv1_1~~>> }, app);\n',
  ],
  ['angular tokens', 'provideHttpClient(<<~~withNoXsrfProtection()>>);\n'],
  [
    'jwt expiry',
    "export const read = (t) => jwt.verify(t, key, { algorithms: ['RS256']<<~~, ignoreExpiration: true>> });\n",
  ],
  ['jwt algorithm', "export const read = (t) => jwt.verify(t, key, { algorithms: ['RS256'<<~~, 'none'>>] });\n"],
  ['express-jwt', "app.use(expressjwt({ secret, algorithms: ['RS256'], credentialsRequired: <<true~~false>> }));\n"],
];

const NEXT = 'import type { NextConfig } from "next";\n';
const rule = (headers: string) =>
  `${NEXT}const config: NextConfig = {\n  async headers() {\n    return [{ source: '/(.*)', headers: [` +
  `${headers}] }];\n  },\n};\nexport default config;\n`;
const nuxt = (inner: string) => `export default defineNuxtConfig({ modules: ['nuxt-security'], ${inner} });\n`;

export const FRAMEWORK_CHANGES: readonly Change[] = [
  ['next hsts', rule("{ key: 'Strict-Transport-Security', value: 'max-age=<<63072000~~60>>' }"), 'next.config.ts'],
  [
    'next csp',
    rule("{ key: 'Content-Security-Policy', value: \"script-src 'self'<<~~ 'unsafe-inline'>>\" }"),
    'next.config.ts',
  ],
  ['next header dropped', rule("<<{ key: 'X-Frame-Options', value: 'DENY' }~~>>"), 'next.config.ts'],
  [
    'next headers dropped',
    `${NEXT}const config: NextConfig = {\n  <<async headers() {\n    return [{ source: '/:path*', headers: ` +
      `[{ key: 'X-Content-Type-Options', value: 'nosniff' }] }];\n  },~~>>\n};\nexport default config;\n`,
    'next.config.ts',
  ],
  [
    'next list in a constant',
    `const securityHeaders = [\n  { key: 'X-Frame-Options', value: 'DENY' },\n  { key: 'Referrer-Policy', ` +
      `value: <<'no-referrer'~~'unsafe-url'>> },\n];\nmodule.exports = { async headers() { return [{ source: ` +
      `'/(.*)', headers: securityHeaders }]; } };\n`,
    'next.config.js',
  ],
  [
    'next list in a module',
    `export const securityHeaders = [\n  { key: 'X-Frame-Options', value: <<'DENY'~~'SAMEORIGIN'>> },\n];\n`,
    'lib/security-headers.ts',
  ],
  [
    'next list pushed',
    `const headers = [{ key: 'X-Frame-Options', value: 'DENY' }];\n<<headers.push({ key: ` +
      `'Strict-Transport-Security', value: 'max-age=63072000' });~~>>\nmodule.exports = { async headers() { ` +
      `return [{ source: '/(.*)', headers }]; } };\n`,
    'next.config.js',
  ],
  [
    'next server actions',
    `${NEXT}export default { experimental: { serverActions: { allowedOrigins: [<<'shop.example'~~'*'>>] } ` +
      `} } satisfies NextConfig;\n`,
    'next.config.ts',
  ],
  [
    'next source maps',
    `${NEXT}const config: NextConfig = { productionBrowserSourceMaps: <<false~~true>> };\nexport default config;\n`,
    'next.config.ts',
  ],
  [
    'next middleware header',
    'export function middleware() {\n  const response = NextResponse.next();\n  ' +
      "<<response.headers.set('X-Frame-Options', 'DENY');~~>>\n  return response;\n}\n",
    'middleware.ts',
  ],
  [
    'next proxy csp',
    "export function proxy(request) {\n  const csp = `default-src 'self'; script-src 'self' " +
      "<<'nonce-${nonce}'~~'unsafe-inline'>>`;\n  const response = NextResponse.next();\n  " +
      "response.headers.set('Content-Security-Policy', csp);\n  return response;\n}\n",
    'proxy.ts',
  ],
  ['auth.js csrf', 'export const config = NextAuth({ providers<<~~, skipCSRFCheck>> });\n', 'auth.ts'],
  [
    'auth.js debug',
    'export const authOptions: NextAuthOptions = { providers, debug: <<process.env.NODE_ENV === ' +
      "'development'~~true>> };\n",
    'auth.ts',
  ],
  [
    'better-auth csrf',
    'export const auth = betterAuth({ advanced: { disableCSRFCheck: <<false~~true>> } });\n',
    'lib/auth.ts',
  ],
  [
    'better-auth origins',
    "export const auth = betterAuth({ trustedOrigins: [<<'https://shop.example'~~'*'>>] });\n",
    'lib/auth.ts',
  ],
  [
    'better-auth mail',
    'export const auth = betterAuth({ emailAndPassword: { enabled: true, requireEmailVerification: ' +
      '<<true~~false>> } });\n',
    'lib/auth.ts',
  ],
  [
    'better-auth limits',
    'export const auth = betterAuth({ rateLimit: { enabled: <<true~~false>> } });\n',
    'lib/auth.ts',
  ],
  [
    'sveltekit csp',
    "export default { kit: { csp: { directives: { 'script-src': ['self'<<~~, 'unsafe-inline'>>] } } } };\n",
    'svelte.config.js',
  ],
  [
    'sveltekit csp host',
    "const config = { kit: { csp: { mode: 'auto', directives: { 'script-src': ['self'<<~~, 'https:'>>] } } " +
      '} };\nexport default config;\n',
    'svelte.config.js',
  ],
  ['sveltekit csrf', 'export default { kit: { csrf: { checkOrigin: <<true~~false>> } } };\n', 'svelte.config.js'],
  [
    'sveltekit trusted origins',
    "export default { kit: { csrf: { trustedOrigins: ['https://pay.example'<<~~, '*'>>] } } };\n",
    'svelte.config.js',
  ],
  [
    'sveltekit hook',
    'export async function handle({ event, resolve }) {\n  const response = await resolve(event);\n  ' +
      "<<response.headers.set('X-Frame-Options', 'DENY');~~>>\n  return response;\n}\n",
    'src/hooks.server.ts',
  ],
  [
    'sveltekit setHeaders',
    "export const load = ({ setHeaders }) => { setHeaders({ 'Content-Security-Policy': \"default-src " +
      "<<'self'~~*>>\" }); };\n",
    'src/routes/+layout.server.ts',
  ],
  [
    'nuxt csp',
    nuxt("security: { headers: { contentSecurityPolicy: { 'script-src': [\"'self'\"<<~~, \"'unsafe-inline'\">>] } } }"),
    'nuxt.config.ts',
  ],
  [
    'nuxt hsts',
    nuxt('security: { headers: { strictTransportSecurity: { maxAge: <<31536000~~60>> } } }'),
    'nuxt.config.ts',
  ],
  ['nuxt nosniff', nuxt("security: { headers: { xContentTypeOptions: <<'nosniff'~~false>> } }"), 'nuxt.config.ts'],
  [
    'nuxt module dropped',
    "export default defineNuxtConfig({ modules: ['@nuxt/image'<<, 'nuxt-security'~~>>] });\n",
    'nuxt.config.ts',
  ],
  ['nuxt csrf', nuxt('security: { csrf: <<true~~false>> }'), 'nuxt.config.ts'],
  ['nuxt cors', nuxt("security: { corsHandler: { origin: <<'https://shop.example'~~'*'>> } }"), 'nuxt.config.ts'],
  [
    'nuxt route rule',
    "export default defineNuxtConfig({ routeRules: { '/**': { headers: { 'X-Frame-Options': " +
      "<<'DENY'~~'SAMEORIGIN'>> } } } });\n",
    'nuxt.config.ts',
  ],
  [
    'nuxt cors of a route',
    "export default defineNuxtConfig({ routeRules: { '/api/**': { <<~~cors: true>> } } });\n",
    'nuxt.config.ts',
  ],
  [
    'nitro header',
    "export default defineEventHandler((event) => { <<setResponseHeader(event, 'X-Frame-Options', " +
      "'DENY');~~>> return {}; });\n",
    'server/middleware/headers.ts',
  ],
  ['astro csp off', 'export default defineConfig({ security: { csp: <<true~~false>> } });\n', 'astro.config.mjs'],
  [
    'astro csp directive',
    'export default defineConfig({ security: { csp: { directives: ["default-src <<\'self\'~~*>>"] } } });\n',
    'astro.config.mjs',
  ],
  [
    'astro csp resources',
    'export default defineConfig({ security: { csp: { scriptDirective: { resources: ["\'self\'"<<~~, ' +
      "'https:'>>] } } } });\n",
    'astro.config.mjs',
  ],
  [
    'astro origin check',
    'export default defineConfig({ security: { checkOrigin: <<true~~false>> } });\n',
    'astro.config.mjs',
  ],
  [
    'astro middleware',
    'export const onRequest = async (context, next) => {\n  const response = await next();\n  ' +
      "response.headers.set('X-Frame-Options', <<'DENY'~~'SAMEORIGIN'>>);\n  return response;\n};\n",
    'src/middleware.ts',
  ],
  [
    'remix headers',
    "export function headers() { return { 'X-Frame-Options': <<'DENY'~~'SAMEORIGIN'>> }; }\n",
    'app/root.tsx',
  ],
  [
    'react router entry',
    'export default function handleRequest(request, status, responseHeaders) {\n  ' +
      "responseHeaders.set('Content-Security-Policy', \"script-src 'self'<<~~ 'unsafe-eval'>>\");\n}\n",
    'app/entry.server.tsx',
  ],
  [
    'hono secure headers',
    "import { secureHeaders } from 'hono/secure-headers';\napp.use(secureHeaders(<<~~{ " +
      'strictTransportSecurity: false }>>));\n',
  ],
  [
    'hono secure headers dropped',
    "import { Hono } from 'hono';\nimport { secureHeaders } from 'hono/secure-headers';\nconst app = new " +
      'Hono();\n<<app.use(secureHeaders());~~>>\n',
  ],
  [
    'hono csrf',
    "import { Hono } from 'hono';\nimport { csrf } from 'hono/csrf';\nconst app = new " +
      'Hono();\n<<app.use(csrf());~~>>\n',
  ],
  ['hono header', "app.get('/', (c) => { <<c.header('X-Frame-Options', 'DENY');~~>> return c.html(page); });\n"],
  [
    'hono check dropped',
    "import { bearerAuth } from 'hono/bearer-auth';\n<<app.use('/api/*', bearerAuth({ token " +
      "}));~~>>\napp.get('/api/items', list);\n",
  ],
  [
    'fastify helmet global',
    "import helmet from '@fastify/helmet';\nconst app = Fastify();\nawait app.register(helmet, { global: " +
      '<<true~~false>> });\n',
  ],
  [
    'fastify helmet csp',
    "import helmet from '@fastify/helmet';\nconst app = Fastify();\nawait app.register(helmet, { " +
      'contentSecurityPolicy: <<true~~false>> });\n',
  ],
  [
    'fastify helmet dropped',
    "import Fastify from 'fastify';\nimport helmet from '@fastify/helmet';\nconst app = " +
      'Fastify();\n<<await app.register(helmet);~~>>\n',
  ],
  [
    'fastify csrf dropped',
    "import csrf from '@fastify/csrf-protection';\nconst app = Fastify();\n<<await app.register(csrf);~~>>\n",
  ],
  ['fastify proxy', "import Fastify from 'fastify';\nconst app = Fastify({ trustProxy: <<'10.0.0.0/8'~~true>> });\n"],
  ['fastify hook dropped', "fastify.get('/admin', { <<preHandler: [fastify.authenticate]~~>> }, show);\n"],
  [
    'fastify header',
    "fastify.get('/', async (request, reply) => { reply.header('X-Content-Type-Options', " +
      "<<'nosniff'~~''>>); return x; });\n",
  ],
  [
    'koa helmet dropped',
    "const Koa = require('koa');\nconst helmet = require('koa-helmet');\nconst app = new " +
      'Koa();\n<<app.use(helmet());~~>>\napp.use(routes);\n',
  ],
  [
    'koa header',
    "app.use(async (ctx, next) => { ctx.set('X-Frame-Options', <<'DENY'~~'SAMEORIGIN'>>); await next(); });\n",
  ],
  [
    'nest guard dropped',
    "@Controller('orders')\n<<@UseGuards(AuthGuard)~~>>\nexport class OrdersController {\n  @Get() list() {}\n}\n",
    'src/orders.controller.ts',
  ],
  [
    'nest public',
    "@Controller('orders')\nexport class OrdersController {\n  <<~~@Public()>>\n  @Get() list() {}\n}\n",
    'src/orders.controller.ts',
  ],
  [
    'nest roles dropped',
    "@Controller('users')\nexport class UsersController {\n  <<@Roles('admin')~~>>\n  @Delete(':id') remove() {}\n}\n",
    'src/users.controller.ts',
  ],
  [
    'nest helmet dropped',
    "import helmet from 'helmet';\nconst app = await " +
      'NestFactory.create(AppModule);\n<<app.use(helmet());~~>>\nawait app.listen(3000);\n',
    'src/main.ts',
  ],
  [
    'nest throttle graphql',
    'GraphQLModule.forRoot({ driver, csrfPrevention: <<true~~false>> });\n',
    'src/app.module.ts',
  ],
  ['apollo introspection', 'new ApolloServer({ schema, introspection: <<false~~true>> });\n'],
  ['apollo stacks', 'new ApolloServer({ schema<<~~, includeStacktraceInErrorResponses: true>> });\n'],
  ['yoga errors', 'createYoga({ schema, maskedErrors: <<true~~false>> });\n'],
  ['electron', 'new BrowserWindow({ webPreferences: { contextIsolation: <<true~~false>> } });\n', 'main.js'],
  [
    'electron node',
    'new BrowserWindow({ webPreferences: { sandbox: true<<~~, nodeIntegration: true>> } });\n',
    'main.js',
  ],
  [
    'electron certificates',
    "app.on('ready', () => { <<~~app.commandLine.appendSwitch('ignore-certificate-errors');>> open(); });\n",
    'main.js',
  ],
  [
    'electron policy',
    'session.defaultSession.webRequest.onHeadersReceived((details, callback) => {\n  callback({ ' +
      "responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [\"default-src 'self'<<~~ " +
      "'unsafe-inline'>>\"] } });\n});\n",
    'main.js',
  ],
  [
    'worker header',
    'export default { async fetch(request) {\n  const response = new Response(body);\n  ' +
      "response.headers.set('Strict-Transport-Security', 'max-age=<<31536000~~0>>');\n  return response;\n} " +
      '};\n',
    'src/worker.ts',
  ],
  [
    'worker headers',
    "export default { fetch: () => new Response(body, { headers: new Headers({ 'X-Frame-Options': " +
      "<<'DENY'~~'SAMEORIGIN'>> }) }) };\n",
    'src/worker.ts',
  ],
  [
    'node server',
    "http.createServer((req, res) => { res.writeHead(200, { 'Content-Security-Policy': \"default-src " +
      "<<'self'~~*>>\" }); res.end(); });\n",
  ],
  [
    'bun server',
    "Bun.serve({ fetch() { return new Response(page, { headers: { 'X-Frame-Options': " +
      "<<'DENY'~~'SAMEORIGIN'>> } }); } });\n",
  ],
  ['hapi security', "server.route({ method: 'GET', path: '/', options: { auth: <<'session'~~false>> }, handler });\n"],
  ['trpc procedure', 'export const users = router({ list: <<protectedProcedure~~publicProcedure>>.query(list) });\n'],
];

export const POLICY_CHANGES: readonly Change[] = [
  ['constant text', "export const CSP = \"default-src 'self'; script-src 'self'<<~~ 'unsafe-inline'>>\";\n"],
  [
    'template text',
    "export const csp = `default-src 'self';\n  script-src 'self' <<~~https: >>;\n  object-src 'none'`;\n",
  ],
  ['joined list', "export const csp = [\"default-src 'self'\", \"frame-ancestors <<'none'~~*>>\"].join('; ');\n"],
  [
    'object of lists',
    'export const directives = { defaultSrc: ["\'self\'"], scriptSrc: ["\'self\'"<<~~, "\'unsafe-eval\'">>] };\n',
  ],
  [
    'object of dashed names',
    "module.exports = { 'default-src': [\"'self'\"], 'script-src': [\"'self'\"<<~~, 'data:'>>] };\n",
  ],
  [
    'object of texts',
    "export const csp = { 'script-src': \"'self'<<~~ 'unsafe-inline'>>\", 'object-src': \"'none'\" };\n",
  ],
  [
    'directive dropped',
    "export const csp = { 'script-src': \"'self'\"<<, 'object-src': \"'none'\"~~>>, 'base-uri': \"'none'\" };\n",
  ],
  [
    'entries joined',
    "const csp = { 'default-src': [\"'self'\"], 'img-src': [<<\"'self'\"~~'*'>>] };\nexport const text = " +
      "Object.entries(csp).map(([k, v]) => `${k} ${v.join(' ')}`).join('; ');\n",
  ],
  ['default of the environment', 'export const csp = process.env.CSP ?? "default-src <<\'self\'~~*>>";\n'],
  [
    'chosen by the request',
    "app.get('/', (req, res) => { res.set('X-Frame-Options', <<'DENY'~~req.query.frame>>); });\n",
  ],
  [
    'strict-dynamic to hosts',
    "res.setHeader('Content-Security-Policy', `script-src 'nonce-${n}' <<'strict-dynamic'~~https:>>`);\n",
  ],
  ['style eval', "res.setHeader('Content-Security-Policy', \"style-src 'self'<<~~ 'unsafe-hashes'>>\");\n"],
  ['websocket', "res.setHeader('Content-Security-Policy', \"connect-src 'self' <<wss://live.example~~ws:>>\");\n"],
  [
    'pushed source',
    "const scriptSrc = [\"'self'\"];\n<<~~scriptSrc.push('https:');>>\napp.use(helmet({ " +
      'contentSecurityPolicy: { directives: { scriptSrc } } }));\n',
  ],
];

const PAGE = '<!doctype html>\n<html><head>\n';

export const OTHER_CHANGES: readonly Change[] = [
  [
    'frame sandbox dropped',
    `${PAGE}</head><body><iframe <<sandbox="" ~~>>src="https://w.example/x"></iframe></body></html>\n`,
    'public/index.html',
  ],
  [
    'frame sandbox loosened',
    `${PAGE}</head><body><iframe sandbox="allow-forms<<~~ allow-scripts allow-same-origin>>" ` +
      `src="https://w.example/x"></iframe></body></html>\n`,
    'public/index.html',
  ],
  [
    'script integrity dropped',
    `${PAGE}<script src="https://cdn.example/a.js" <<integrity="sha384-AAAA" ` +
      `~~>>crossorigin="anonymous"></script>\n</head></html>\n`,
    'public/index.html',
  ],
  [
    'style integrity dropped',
    `${PAGE}<link rel="stylesheet" href="https://cdn.example/a.css" <<integrity="sha384-AAAA" ` +
      `~~>>crossorigin>\n</head></html>\n`,
    'public/index.html',
  ],
  [
    'page policy',
    `${PAGE}<meta http-equiv="Content-Security-Policy" content="script-src 'self'<<~~ ` +
      `'unsafe-inline'>>">\n</head></html>\n`,
    'public/index.html',
  ],
  ['frame in jsx', 'export const View = () => <iframe <<sandbox="allow-forms" ~~>>src={url} />;\n', 'src/view.tsx'],
  [
    'extension policy',
    '{ "manifest_version": 3, "name": "x", "content_security_policy": { "extension_pages": "script-src ' +
      "'self'<<~~ 'wasm-unsafe-eval'>>; object-src 'self'\" } }\n",
    'extension/manifest.json',
  ],
  [
    'extension hosts',
    '{ "manifest_version": 3, "name": "x", "host_permissions": ["<<https://a.example/*~~<all_urls>>>"] }\n',
    'extension/manifest.json',
  ],
  [
    'extension permissions',
    '{ "manifest_version": 3, "name": "x", "permissions": ["storage"<<~~, "cookies">>] }\n',
    'extension/manifest.json',
  ],
  [
    'extension connectable',
    '{ "manifest_version": 3, "name": "x", "externally_connectable": { "matches": ' +
      '["<<https://a.example/*~~*://*/*>>"] } }\n',
    'extension/manifest.json',
  ],
  [
    'extension resources',
    '{ "manifest_version": 3, "name": "x", "web_accessible_resources": [{ "resources": ["a.js"], ' +
      '"matches": ["<<https://a.example/*~~<all_urls>>>"] }] }\n',
    'extension/manifest.json',
  ],
  ['workers.dev', '{ "name": "x", "workers_dev": <<false~~true>> }\n', 'wrangler.json'],
  ['workers.dev in toml', 'name = "x"\nworkers_dev = <<false~~true>>\n', 'wrangler.toml'],
  [
    'origin variable of a worker',
    '{ "name": "x", "vars": { "ALLOWED_ORIGIN": "<<https://shop.example~~*>>" } }\n',
    'wrangler.jsonc',
  ],
  [
    'vercel header',
    '{ "headers": [{ "source": "/(.*)", "headers": [{ "key": "X-Frame-Options", "value": ' +
      '"<<DENY~~SAMEORIGIN>>" }] }] }\n',
    'vercel.json',
  ],
  [
    'netlify header',
    '[[headers]]\n  for = "/*"\n  [headers.values]\n    X-Frame-Options = "<<DENY~~SAMEORIGIN>>"\n',
    'netlify.toml',
  ],
  [
    'firebase header',
    '{ "hosting": { "headers": [{ "source": "**", "headers": [{ "key": "X-Frame-Options", "value": ' +
      '"<<DENY~~SAMEORIGIN>>" }] }] } }\n',
    'firebase.json',
  ],
  [
    'firestore rules',
    'service cloud.firestore {\n  match /databases/{db}/documents {\n    match /users/{uid} {\n      allow ' +
      'read, write: if <<request.auth.uid == uid~~true>>;\n    }\n  }\n}\n',
    'firestore.rules',
  ],
  [
    'storage rules',
    'service firebase.storage {\n  match /b/{bucket}/o {\n    match /{all=**} {\n      allow write: if ' +
      '<<request.auth != null~~true>>;\n    }\n  }\n}\n',
    'storage.rules',
  ],
  [
    'database rules',
    '{ "rules": { "users": { "$uid": { ".read": "auth.uid === $uid", ".write": <<"auth.uid === $uid"~~true>> } } } }\n',
    'database.rules.json',
  ],
  [
    'static web app roles',
    '{ "routes": [{ "route": "/admin/*", "allowedRoles": ["<<administrator~~anonymous>>"] }] }\n',
    'staticwebapp.config.json',
  ],
  [
    'tauri policy',
    '{ "app": { "security": { "csp": <<"default-src \'self\'"~~null>> } } }\n',
    'src-tauri/tauri.conf.json',
  ],
  [
    'capacitor cleartext',
    "const config: CapacitorConfig = { appId: 'x', server: { cleartext: <<false~~true>> } };\nexport default config;\n",
    'capacitor.config.ts',
  ],
];
