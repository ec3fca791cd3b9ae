import type { PlaceRow } from '../../src/model/posture/place.ts';

/** An option of a header middleware, the header it sets and what that is by default; null: not sent. */
export interface SecureOption {
  readonly library: 'hono' | 'nuxt';
  readonly name: string;
  readonly header: string;
  readonly default: string | null;
}

export const SECURE_OPTIONS: readonly SecureOption[] = [
  // https://hono.dev/docs/middleware/builtin/secure-headers
  {
    library: 'hono',
    name: 'strictTransportSecurity',
    header: 'Strict-Transport-Security',
    default: 'max-age=15552000; includeSubDomains',
  },
  { library: 'hono', name: 'xFrameOptions', header: 'X-Frame-Options', default: 'SAMEORIGIN' },
  { library: 'hono', name: 'xContentTypeOptions', header: 'X-Content-Type-Options', default: 'nosniff' },
  { library: 'hono', name: 'referrerPolicy', header: 'Referrer-Policy', default: 'no-referrer' },
  { library: 'hono', name: 'crossOriginOpenerPolicy', header: 'Cross-Origin-Opener-Policy', default: 'same-origin' },
  {
    library: 'hono',
    name: 'crossOriginResourcePolicy',
    header: 'Cross-Origin-Resource-Policy',
    default: 'same-origin',
  },
  { library: 'hono', name: 'crossOriginEmbedderPolicy', header: 'Cross-Origin-Embedder-Policy', default: null },
  { library: 'hono', name: 'contentSecurityPolicy', header: 'Content-Security-Policy', default: null },
  { library: 'hono', name: 'permissionsPolicy', header: 'Permissions-Policy', default: null },
  // https://nuxt-security.vercel.app/headers
  {
    library: 'nuxt',
    name: 'strictTransportSecurity',
    header: 'Strict-Transport-Security',
    default: 'max-age=15552000; includeSubDomains',
  },
  { library: 'nuxt', name: 'xFrameOptions', header: 'X-Frame-Options', default: 'SAMEORIGIN' },
  { library: 'nuxt', name: 'xContentTypeOptions', header: 'X-Content-Type-Options', default: 'nosniff' },
  { library: 'nuxt', name: 'referrerPolicy', header: 'Referrer-Policy', default: 'no-referrer' },
  { library: 'nuxt', name: 'crossOriginOpenerPolicy', header: 'Cross-Origin-Opener-Policy', default: 'same-origin' },
  {
    library: 'nuxt',
    name: 'crossOriginResourcePolicy',
    header: 'Cross-Origin-Resource-Policy',
    default: 'same-origin',
  },
  {
    library: 'nuxt',
    name: 'crossOriginEmbedderPolicy',
    header: 'Cross-Origin-Embedder-Policy',
    default: 'credentialless',
  },
  {
    library: 'nuxt',
    name: 'permissionsPolicy',
    header: 'Permissions-Policy',
    default: 'camera=(), display-capture=(), geolocation=(), microphone=()',
  },
  {
    library: 'nuxt',
    name: 'contentSecurityPolicy',
    header: 'Content-Security-Policy',
    default:
      "base-uri 'none'; font-src 'self' https: data:; form-action 'self'; frame-ancestors 'self'; img-src " +
      "'self' data:; object-src 'none'; script-src-attr 'none'; style-src 'self' https: 'unsafe-inline'; " +
      "script-src 'self' https: 'unsafe-inline' 'strict-dynamic' 'nonce-nuxt'; upgrade-insecure-requests",
  },
];

/** Directives that given ones are laid over. https://nuxt-security.vercel.app/headers/csp */
export const NUXT_POLICY: Readonly<Record<string, readonly string[]>> = {
  'base-uri': ["'none'"],
  'font-src': ["'self'", 'https:', 'data:'],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'", 'https:', "'unsafe-inline'"],
  'script-src': ["'self'", 'https:', "'unsafe-inline'", "'strict-dynamic'", "'nonce-nuxt'"],
  'upgrade-insecure-requests': [],
};

export const place = {
  id: 'javascript-frameworks',
  title: 'Electron, Hono, NestJS, Remix, SvelteKit, Nuxt',
  files: ['**/*.{js,cjs,mjs,ts,cts,mts,jsx,tsx}'],
  within: 'javascript',
  controls: [
    'renderer',
    'csrf',
    'hsts',
    'csp',
    'framing',
    'nosniff',
    'referrer-policy',
    'permissions-policy',
    'coop',
    'coep',
    'corp',
  ],
  restore: '\'{name}\': "{value}",',
  references: [
    'https://www.electronjs.org/docs/latest/tutorial/security',
    'https://hono.dev/docs/middleware/builtin/secure-headers',
    'https://svelte.dev/docs/kit/configuration',
    'https://nuxt-security.vercel.app/',
    'https://docs.nestjs.com/security/cors',
    'https://remix.run/docs/en/main/route/headers',
  ],
} satisfies PlaceRow;
