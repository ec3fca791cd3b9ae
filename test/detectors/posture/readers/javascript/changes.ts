/**
 * Everyday changes of JavaScript projects that weaken something, written after the frameworks' documentation. A text
 * has its two sides in it: `<<stronger~~weaker>>`. A path is left out where it says nothing.
 */

export type Change = readonly [name: string, text: string, path?: string];

const EXPRESS = "import express from 'express';\nconst app = express();\n";
const HELMET = `${EXPRESS}import helmet from 'helmet';\n`;
const CORS = `${EXPRESS}import cors from 'cors';\n`;

export const EXPRESS_CHANGES: readonly Change[] = [
  ['helmet dropped', `${HELMET}<<app.use(helmet());~~>>\napp.get('/', (req, res) => res.send('x'));\n`],
  ['helmet under a flag', `${HELMET}<<app.use(helmet());~~if (process.env.HARDEN) { app.use(helmet()); }>>\n`],
  ['helmet behind the routes', `${HELMET}<<app.use(helmet());~~>>\napp.get('/', home);\n<<~~app.use(helmet());>>\n`],
  ['helmet hsts off', `${HELMET}app.use(helmet(<<~~{ strictTransportSecurity: false }>>));\n`],
  ['helmet hsts short', `${HELMET}app.use(helmet({ hsts: { maxAge: <<31536000~~300>> } }));\n`],
  [
    'helmet subdomains',
    `${HELMET}app.use(helmet({ hsts: { maxAge: 31536000, includeSubDomains: <<true~~false>> } }));\n`,
  ],
  [
    'helmet frameguard',
    `${HELMET}app.use(helmet({ contentSecurityPolicy: false, frameguard: <<{ action: 'deny' }~~false>> }));\n`,
  ],
  ['helmet nosniff', `${HELMET}app.use(helmet({ noSniff: <<true~~false>> }));\n`],
  ['helmet referrer', `${HELMET}app.use(helmet({ referrerPolicy: { policy: <<'no-referrer'~~'unsafe-url'>> } }));\n`],
  ['helmet opener', `${HELMET}app.use(helmet({ crossOriginOpenerPolicy: <<{ policy: 'same-origin' }~~false>> }));\n`],
  [
    'helmet resource',
    `${HELMET}app.use(helmet({ crossOriginResourcePolicy: { policy: <<'same-origin'~~'cross-origin'>> } }));\n`,
  ],
  [
    'helmet csp inline',
    `${HELMET}app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'self'"<<~~, ` +
      `"'unsafe-inline'">>] } } }));\n`,
  ],
  [
    'helmet csp eval',
    `${HELMET}app.use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'self'"<<~~, ` +
      `"'unsafe-eval'">>] } }));\n`,
  ],
  [
    'helmet csp any host',
    `${HELMET}app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: [<<"'self'"~~'*'>>] } } }));\n`,
  ],
  [
    'helmet csp object',
    `${HELMET}app.use(helmet({ contentSecurityPolicy: { directives: { objectSrc: [<<"'none'"~~'https:'>>] } } }));\n`,
  ],
  [
    'helmet csp report only',
    `${HELMET}app.use(helmet({ contentSecurityPolicy: { <<~~reportOnly: true, >>directives: { defaultSrc: ` +
      `["'self'"] } } }));\n`,
  ],
  [
    'helmet csp without defaults',
    `${HELMET}app.use(helmet({ contentSecurityPolicy: { useDefaults: <<true~~false>>, directives: { ` +
      `imgSrc: ["'self'"] } } }));\n`,
  ],
  [
    'helmet csp as a constant',
    `${HELMET}const directives = { defaultSrc: ["'self'"], scriptSrc: ["'self'"<<~~, 'https:'>>] ` +
      `};\napp.use(helmet({ contentSecurityPolicy: { directives } }));\n`,
  ],
  [
    'helmet one part',
    `const { hsts } = require('helmet');\nconst app = require('express')();\n<<app.use(hsts({ maxAge: ` +
      `63072000 }));~~>>\napp.get('/', home);\n`,
  ],
  [
    'session secure',
    `${EXPRESS}import session from 'express-session';\napp.use(session({ secret: key, cookie: { secure: ` +
      `<<true~~false>> } }));\n`,
  ],
  [
    'session samesite',
    `${EXPRESS}import session from 'express-session';\napp.use(session({ secret: key, cookie: { secure: ` +
      `true, sameSite: <<'lax'~~'none'>> } }));\n`,
  ],
  [
    'session httponly',
    `${EXPRESS}import session from 'express-session';\napp.use(session({ secret: key, cookie: { secure: ` +
      `true<<~~, httpOnly: false>> } }));\n`,
  ],
  [
    'cookie-session secure',
    `${EXPRESS}import cookieSession from 'cookie-session';\napp.use(cookieSession({ name: 's', keys, ` +
      `secure: <<true~~false>> }));\n`,
  ],
  ['trust proxy all', `${EXPRESS}app.set('trust proxy', <<'loopback'~~true>>);\n`],
  [
    'csurf dropped',
    `${EXPRESS}import csrf from 'csurf';\n<<app.use(csrf({ cookie: true }));~~>>\napp.post('/pay', pay);\n`,
  ],
  [
    'csrf-csrf dropped',
    `${EXPRESS}import { doubleCsrf } from 'csrf-csrf';\n<<const { doubleCsrfProtection } = doubleCsrf({ ` +
      `getSecret });~~>>\napp.post('/pay', pay);\n`,
  ],
  [
    'https redirect dropped',
    `${EXPRESS}import { HTTPS } from 'express-sslify';\n<<app.use(HTTPS({ trustProtoHeader: true ` +
      `}));~~>>\napp.get('/', home);\n`,
  ],
  [
    'https redirect by hand dropped',
    `${EXPRESS}app.use((req, res, next) => {\n  <<if (!req.secure) return res.redirect(301, ` +
      `\`https://\${req.headers.host}\${req.url}\`);~~>>\n  next();\n});\n`,
  ],
  ['route loses its check', `${EXPRESS}app.get('/admin', <<requireAuth, ~~>>showAdmin);\n`],
  [
    'router loses its check',
    `const router = express.Router();\n<<router.use(authenticate);~~>>\nrouter.get('/orders', ` +
      `list);\nexport default router;\n`,
  ],
  [
    'passport check dropped',
    `const router = express.Router();\nrouter.post('/orders', <<passport.authenticate('jwt', { session: ` +
      `false }), ~~>>create);\n`,
  ],
  [
    'role check dropped',
    `const router = express.Router();\nrouter.delete('/users/:id', <<requireRole('admin'), ~~>>remove);\n`,
  ],
  ['error pages with stacks', `${EXPRESS}import errorhandler from 'errorhandler';\n<<~~app.use(errorhandler());>>\n`],
  ['development forced', `${EXPRESS}app.set('env', <<'production'~~'development'>>);\n`],
  [
    'header by hand dropped',
    `${EXPRESS}app.use((req, res, next) => {\n  <<res.setHeader('X-Frame-Options', 'DENY');~~>>\n  next();\n});\n`,
  ],
  [
    'headers by res.set',
    `${EXPRESS}app.use((req, res, next) => {\n  res.set({ 'X-Content-Type-Options': 'nosniff', ` +
      `'Referrer-Policy': <<'no-referrer'~~'unsafe-url'>> });\n  next();\n});\n`,
  ],
  [
    'hsts by hand',
    `${EXPRESS}app.use((req, res, next) => {\n  res.header('Strict-Transport-Security', \`max-age=\${<<60 ` +
      `* 60 * 24 * 365~~60>>}\`);\n  next();\n});\n`,
  ],
  [
    'csp by hand of parts',
    `${EXPRESS}const parts = ["default-src 'self'", "script-src 'self'<<~~ ` +
      `'unsafe-inline'>>"];\napp.use((req, res, next) => {\n  res.setHeader('Content-Security-Policy', ` +
      `parts.join('; '));\n  next();\n});\n`,
  ],
  [
    'csp nonce dropped',
    `${EXPRESS}app.use((req, res, next) => {\n  res.setHeader('Content-Security-Policy', \`script-src ` +
      `<<'nonce-\${res.locals.nonce}'~~'unsafe-inline'>>\`);\n  next();\n});\n`,
  ],
  [
    'header of one handler',
    `${EXPRESS}function showA(req, res) {\n  <<res.setHeader('X-Frame-Options', 'DENY');~~>>\n  ` +
      `res.send('a');\n}\nfunction showB(req, res) {\n  res.setHeader('X-Frame-Options', 'DENY');\n  ` +
      `res.send('b');\n}\n`,
  ],
];

export const CORS_CHANGES: readonly Change[] = [
  ['any origin', `${CORS}app.use(cors({ origin: <<'https://shop.example'~~'*'>> }));\n`],
  ['origin reflected', `${CORS}app.use(cors({ origin: <<'https://shop.example'~~true>>, credentials: true }));\n`],
  ['options dropped', `${CORS}app.use(cors(<<{ origin: 'https://shop.example' }~~>>));\n`],
  ['added', `${CORS}<<~~app.use(cors());>>\n`],
  ['credentials', `${CORS}app.use(cors({ origin: 'https://shop.example'<<~~, credentials: true>> }));\n`],
  [
    'function lets all in',
    `${CORS}app.use(cors({ origin: (origin, done) => done(null, <<origin === ` +
      `'https://shop.example'~~true>>), credentials: true }));\n`,
  ],
  ['dot not escaped', `${CORS}app.use(cors({ origin: /^https:\\/\\/shop<<\\.~~.>>example$/, credentials: true }));\n`],
  ['end not anchored', `${CORS}app.use(cors({ origin: /^https:\\/\\/shop\\.example<<$~~>>/, credentials: true }));\n`],
  [
    'start not anchored',
    `${CORS}app.use(cors({ origin: /<<^https:\\/\\/~~>>shop\\.example$/, credentials: true }));\n`,
  ],
  ['http too', `${CORS}app.use(cors({ origin: /^http<<s~~s?>>:\\/\\/shop\\.example$/, credentials: true }));\n`],
  ['all below', `${CORS}app.use(cors({ origin: [<<'https://shop.example'~~/\\.example$/>>], credentials: true }));\n`],
  [
    'list becomes any',
    `${CORS}const allowedOrigins = [<<'https://shop.example'~~'*'>>];\napp.use(cors({ origin: allowedOrigins }));\n`,
  ],
  [
    'ends with',
    `${CORS}app.use(cors({ origin: (origin, done) => done(null, <<origin === ` +
      `'https://shop.example'~~origin.endsWith('shop.example')>>) }));\n`,
  ],
  [
    'includes',
    `${CORS}app.use(cors({ origin: (origin, done) => done(null, ` +
      `<<origin.startsWith('https://shop.example')~~origin.includes('shop.example')>>) }));\n`,
  ],
  [
    'options object',
    `${CORS}const corsOptions = { origin: <<'https://shop.example'~~'*'>>, methods: ['GET'] ` +
      `};\napp.use(cors(corsOptions));\n`,
  ],
  [
    'options in a module',
    `export const corsOptions = { origin: <<'https://shop.example'~~true>>, credentials: true };\n`,
    'src/config/cors.ts',
  ],
  [
    'list in a module',
    `export const allowedOrigins = ['https://shop.example'<<~~, /.*/>>];\n`,
    'src/config/origins.ts',
  ],
  [
    'fastify',
    `import Fastify from 'fastify';\nimport cors from '@fastify/cors';\nconst app = Fastify();\nawait ` +
      `app.register(cors, { origin: <<['https://shop.example']~~true>>, credentials: true });\n`,
  ],
  [
    'fastify required',
    `const fastify = require('fastify')();\nfastify.register(require('@fastify/cors'), { origin: ` +
      `<<'https://shop.example'~~'*'>> });\n`,
  ],
  [
    'hono',
    `import { Hono } from 'hono';\nimport { cors } from 'hono/cors';\nconst app = new ` +
      `Hono();\napp.use('/api/*', cors({ origin: <<'https://shop.example'~~'*'>> }));\n`,
  ],
  [
    'hono function',
    `import { cors } from 'hono/cors';\napp.use('*', cors({ origin: <<'https://shop.example'~~(origin) => ` +
      `origin>>, credentials: true }));\n`,
  ],
  [
    'koa',
    `const cors = require('@koa/cors');\nconst Koa = require('koa');\nconst app = new ` +
      `Koa();\napp.use(cors({ origin: <<'https://shop.example'~~'*'>> }));\n`,
  ],
  [
    'nest',
    `const app = await NestFactory.create(AppModule);\napp.enableCors({ origin: ` +
      `<<'https://shop.example'~~true>>, credentials: true });\n`,
    'src/main.ts',
  ],
  [
    'nest gateway',
    `@WebSocketGateway({ cors: { origin: <<'https://shop.example'~~'*'>> } })\nexport class ChatGateway {}\n`,
    'src/chat.gateway.ts',
  ],
  [
    'socket.io',
    `import { Server } from 'socket.io';\nconst io = new Server(httpServer, { cors: { origin: ` +
      `<<'https://shop.example'~~'*'>>, methods: ['GET'] } });\n`,
  ],
  [
    'elysia',
    `import { Elysia } from 'elysia';\nimport { cors } from '@elysiajs/cors';\nnew Elysia().use(cors({ ` +
      `origin: <<'https://shop.example'~~true>> })).listen(3000);\n`,
  ],
  [
    'header with a star',
    `export function handler(req, res) {\n  res.setHeader('Access-Control-Allow-Origin', ` +
      `<<'https://shop.example'~~'*'>>);\n}\n`,
  ],
  [
    'header added',
    `export async function GET() {\n  <<return new Response('x');~~return new Response('x', { headers: { ` +
      `'Access-Control-Allow-Origin': '*' } });>>\n}\n`,
    'app/api/items/route.ts',
  ],
  [
    'header reflects',
    `export function handler(req, res) {\n  res.setHeader('Access-Control-Allow-Origin', ` +
      `<<'https://shop.example'~~req.headers.origin>>);\n  res.setHeader('Access-Control-Allow-Credentials', ` +
      `'true');\n}\n`,
  ],
  [
    'headers of a worker',
    `const corsHeaders = { 'Access-Control-Allow-Origin': <<'https://shop.example'~~'*'>>, ` +
      `'Access-Control-Allow-Methods': 'GET' };\nexport default { fetch() { return new Response('x', { ` +
      `headers: corsHeaders }); } };\n`,
    'src/worker.ts',
  ],
  [
    'lambda',
    `export const handler = async () => ({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': ` +
      `<<'https://shop.example'~~'*'>> }, body: '' });\n`,
    'functions/list.mjs',
  ],
];

const COOKIE = 'httpOnly: true, secure: true, sameSite: ';

export const COOKIE_CHANGES: readonly Change[] = [
  [
    'express httpOnly',
    `app.get('/', (req, res) => { res.cookie('sid', id, { <<httpOnly: true, ~~>>secure: true }); });\n`,
  ],
  [
    'express secure',
    `app.get('/', (req, res) => { res.cookie('sid', id, { httpOnly: true, secure: <<true~~false>> }); });\n`,
  ],
  ['express samesite', `app.get('/', (req, res) => { res.cookie('sid', id, { ${COOKIE}<<'strict'~~'none'>> }); });\n`],
  [
    'express options dropped',
    `app.get('/', (req, res) => { res.cookie('sid', id<<, { httpOnly: true, secure: true }~~>>); });\n`,
  ],
  [
    'express domain',
    `app.get('/', (req, res) => { res.cookie('sid', id, { httpOnly: true, secure: true, <<~~domain: ` +
      `'.example.org', >>path: '/' }); });\n`,
  ],
  [
    'another name of the answer',
    `export function login(q, r) { r.cookie('sid', id, { httpOnly: <<true~~false>>, secure: true }); }\n`,
  ],
  [
    'options object',
    `const cookieOptions = { httpOnly: true, secure: <<true~~false>> };\nexport const login = (req, res) ` +
      `=> res.cookie('token', jwt, cookieOptions);\n`,
  ],
  [
    'options in a module',
    `export const COOKIE_OPTIONS = { httpOnly: <<true~~false>>, sameSite: 'lax', path: '/' } as const;\n`,
    'src/config/cookies.ts',
  ],
  [
    'name in a constant',
    `import { SESSION } from './names';\nexport const login = (req, res) => res.cookie(SESSION, id, { ` +
      `httpOnly: <<true~~false>>, secure: true });\n`,
  ],
  [
    'two handlers',
    `export function a(req, res) { res.cookie('sid', id, { httpOnly: true, secure: <<true~~false>> }); ` +
      `}\nexport function b(req, res) { res.cookie('sid', id, { httpOnly: true, secure: true }); }\n`,
  ],
  [
    'two handlers, one weak',
    `export function a(req, res) { res.cookie('sid', id, { httpOnly: true, secure: false }); }\nexport ` +
      `function b(req, res) { res.cookie('sid', id, { httpOnly: true, secure: <<true~~false>> }); }\n`,
  ],
  [
    'fastify',
    `app.post('/login', async (req, reply) => { reply.setCookie('sid', id, { ${COOKIE}<<'lax'~~'none'>> }); });\n`,
  ],
  [
    'fastify session',
    `const fastifySession = require('@fastify/session');\nfastify.register(fastifySession, { secret, ` +
      `cookie: { secure: <<true~~false>> } });\n`,
  ],
  [
    'fastify secure session',
    `import secureSession from '@fastify/secure-session';\napp.register(secureSession, { key, cookie: { ` +
      `path: '/', httpOnly: <<true~~false>> } });\n`,
  ],
  [
    'hono',
    `import { setCookie } from 'hono/cookie';\napp.post('/login', (c) => { setCookie(c, 'sid', id, { ` +
      `httpOnly: true, secure: <<true~~false>> }); return c.text(''); });\n`,
  ],
  [
    'koa',
    `router.post('/login', async (ctx) => { ctx.cookies.set('sid', id, { secure: true, httpOnly: ` +
      `<<true~~false>> }); });\n`,
  ],
  [
    'koa session',
    `const session = require('koa-session');\napp.use(session({ key: 'sid', httpOnly: <<true~~false>>, ` +
      `sameSite: 'lax' }, app));\n`,
  ],
  [
    'next cookies()',
    `import { cookies } from 'next/headers';\nexport async function login() { (await cookies()).set('sid', ` +
      `id, { httpOnly: <<true~~false>>, secure: true }); }\n`,
    'app/actions.ts',
  ],
  [
    'next cookie store',
    `import { cookies } from 'next/headers';\nexport async function login() {\n  const store = await ` +
      `cookies();\n  store.set('sid', id, { httpOnly: true, secure: <<true~~false>> });\n}\n`,
    'app/actions.ts',
  ],
  [
    'next one object',
    `export async function login() {\n  const store = await cookies();\n  store.set({ name: 'sid', value: ` +
      `id, httpOnly: <<true~~false>>, secure: true });\n}\n`,
    'app/actions.ts',
  ],
  [
    'next response',
    `export function middleware(request) {\n  const response = NextResponse.next();\n  ` +
      `response.cookies.set('sid', id, { httpOnly: true, sameSite: <<'strict'~~'none'>>, secure: true });\n  ` +
      `return response;\n}\n`,
    'middleware.ts',
  ],
  [
    'sveltekit',
    `export const actions = { default: async ({ cookies }) => { cookies.set('sid', id, { path: '/', ` +
      `httpOnly: <<true~~false>> }); } };\n`,
    'src/routes/login/+page.server.ts',
  ],
  [
    'sveltekit default',
    `export async function handle({ event, resolve }) {\n  event.cookies.set('sid', id, { path: '/'<<~~, ` +
      `secure: false>> });\n  return resolve(event);\n}\n`,
    'src/hooks.server.ts',
  ],
  [
    'astro',
    `export const POST = ({ cookies }) => { Astro.cookies.set('sid', id, { httpOnly: true, secure: ` +
      `<<true~~false>> }); };\n`,
    'src/pages/login.ts',
  ],
  [
    'nuxt h3',
    `export default defineEventHandler((event) => { setCookie(event, 'sid', id, { httpOnly: ` +
      `<<true~~false>>, secure: true }); });\n`,
    'server/api/login.post.ts',
  ],
  [
    'nuxt useCookie',
    `const token = useCookie('token', { secure: <<true~~false>>, sameSite: 'strict' });\n`,
    'composables/token.ts',
  ],
  [
    'remix',
    `export const { getSession } = createCookieSessionStorage({ cookie: { name: '__session', ${COOKIE}` +
      `<<'lax'~~'none'>>, secrets } });\n`,
    'app/sessions.server.ts',
  ],
  [
    'remix cookie',
    `export const prefs = createCookie('prefs', { httpOnly: true, secure: <<true~~false>> });\n`,
    'app/cookies.server.ts',
  ],
  [
    'iron-session',
    `export const sessionOptions = { password, cookieName: 'sid', cookieOptions: { secure: <<true~~false>> ` +
      `, httpOnly: true } };\n`,
    'lib/session.ts',
  ],
  [
    'iron-session call',
    `const session = await getIronSession(await cookies(), { password, cookieName: 'sid', cookieOptions: { ` +
      `httpOnly: <<true~~false>> , path: '/' } });\n`,
    'lib/session.ts',
  ],
  [
    'auth.js cookies',
    `export const authOptions = { cookies: { sessionToken: { name: '__Secure-s', options: { ${COOKIE}` +
      `<<'lax'~~'none'>>, path: '/' } } } };\n`,
    'auth.ts',
  ],
  [
    'auth.js secure cookies',
    `export const { handlers } = NextAuth({ useSecureCookies: <<true~~false>> , providers });\n`,
    'auth.ts',
  ],
  [
    'better-auth attributes',
    `export const auth = betterAuth({ advanced: { defaultCookieAttributes: { httpOnly: <<true~~false>>, ` +
      `sameSite: 'lax' } } });\n`,
    'lib/auth.ts',
  ],
  [
    'better-auth secure cookies',
    `export const auth = betterAuth({ advanced: { useSecureCookies: <<true~~false>> } });\n`,
    'lib/auth.ts',
  ],
  [
    'better-auth one cookie',
    `export const auth = betterAuth({ advanced: { cookies: { session_token: { attributes: { sameSite: ` +
      `<<'lax'~~'none'>>, secure: true } } } } });\n`,
    'lib/auth.ts',
  ],
  [
    'lucia',
    `export const lucia = new Lucia(adapter, { sessionCookie: { attributes: { secure: <<true~~false>>, ` +
      `sameSite: 'lax' } } });\n`,
    'lib/auth.ts',
  ],
  [
    'serialize',
    `import { serialize } from 'cookie';\nexport default (req, res) => { res.setHeader('Set-Cookie', ` +
      `serialize('sid', id, { httpOnly: <<true~~false>>, secure: true })); };\n`,
    'pages/api/login.ts',
  ],
  [
    'set-cookie text',
    `export default (req, res) => { res.setHeader('Set-Cookie', 'sid=1; Path=/; HttpOnly<<; Secure~~>>'); };\n`,
    'pages/api/login.ts',
  ],
  [
    'set-cookie list',
    `export default (req, res) => { res.setHeader('Set-Cookie', ['a=1; Secure', 'sid=1; <<HttpOnly; ` +
      `~~>>Secure']); };\n`,
    'pages/api/login.ts',
  ],
  [
    'set-cookie appended',
    `export const POST = async () => { const headers = new Headers(); headers.append('Set-Cookie', 'sid=1; ` +
      `HttpOnly; Secure<<; SameSite=Strict~~; SameSite=None>>'); return new Response(null, { headers }); };\n`,
    'app/api/login/route.ts',
  ],
  [
    'set-cookie of an answer',
    `export const POST = async () => new Response(null, { headers: { 'Set-Cookie': 'sid=1; <<HttpOnly; ` +
      `~~>>Secure' } });\n`,
    'app/api/login/route.ts',
  ],
  [
    'js-cookie',
    `import Cookies from 'js-cookie';\nexport const keep = (t) => Cookies.set('token', t, { secure: ` +
      `<<true~~false>>, sameSite: 'strict' });\n`,
    'src/token.ts',
  ],
  [
    'elysia',
    `new Elysia().get('/', ({ cookie: { sid } }) => { sid.set({ value: id, httpOnly: <<true~~false>>, ` +
      `secure: true }); });\n`,
  ],
  [
    'nest',
    `function give(response) { response.cookie('sid', id, { httpOnly: <<true~~false>>, secure: true }); }\n`,
    'src/give.ts',
  ],
  [
    'hapi',
    `server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password, isSecure: <<true~~false>> } });\n`,
  ],
];
