/** Changes of the settings of JavaScript frameworks. */

import type { Change } from './changes.ts';

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
