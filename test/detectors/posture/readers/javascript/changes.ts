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
