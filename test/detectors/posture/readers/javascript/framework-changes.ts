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
];
