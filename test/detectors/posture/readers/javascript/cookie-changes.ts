/** Changes of cookies in JavaScript. */

import type { Change } from './changes.ts';

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
