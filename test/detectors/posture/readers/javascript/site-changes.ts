/** Changes of the settings of frameworks for sites. */

import type { Change } from './changes.ts';

export const SITE_CHANGES: readonly Change[] = [
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
