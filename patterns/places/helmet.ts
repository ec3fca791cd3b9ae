import type { PlaceRow } from '../../src/model/posture/place.ts';

/**
 * Option names of helmet, both spellings, with the header each one sets and what it is by default.
 * https://github.com/helmetjs/helmet/blob/main/CHANGELOG.md
 */
export interface HelmetOption {
  readonly names: readonly string[];
  readonly header: string;
  readonly default: string;
  /** The first major version that sends it unasked, and the first one that does not any more. */
  readonly since?: number;
  readonly until?: number;
}

export const HELMET_OPTIONS: readonly HelmetOption[] = [
  { names: ['contentSecurityPolicy'], header: 'Content-Security-Policy', default: '', since: 4 },
  {
    names: ['strictTransportSecurity', 'hsts'],
    header: 'Strict-Transport-Security',
    default: 'max-age=31536000; includeSubDomains',
  },
  { names: ['xFrameOptions', 'frameguard'], header: 'X-Frame-Options', default: 'SAMEORIGIN' },
  { names: ['xContentTypeOptions', 'noSniff'], header: 'X-Content-Type-Options', default: 'nosniff' },
  { names: ['referrerPolicy'], header: 'Referrer-Policy', default: 'no-referrer', since: 4 },
  { names: ['crossOriginOpenerPolicy'], header: 'Cross-Origin-Opener-Policy', default: 'same-origin', since: 5 },
  { names: ['crossOriginResourcePolicy'], header: 'Cross-Origin-Resource-Policy', default: 'same-origin', since: 5 },
  {
    names: ['crossOriginEmbedderPolicy'],
    header: 'Cross-Origin-Embedder-Policy',
    default: 'require-corp',
    since: 5,
    until: 7,
  },
];

/** Seconds of HSTS that helmet sends unasked, since major version 8 and before. */
export const HELMET_AGE = { since: 8, age: '31536000', earlier: '15552000' } as const;

/** Directives of helmet's own policy, which given directives override. */
export const HELMET_POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'base-uri': ["'self'"],
  'font-src': ["'self'", 'https:', 'data:'],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'script-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'", 'https:', "'unsafe-inline'"],
  'upgrade-insecure-requests': [],
};

export const place = {
  id: 'helmet',
  title: 'Express, Fastify and Koa with helmet; express-session; cors',
  files: ['**/*.{js,cjs,mjs,ts,cts,mts,jsx,tsx}'],
  within: 'javascript',
  controls: ['hsts', 'csp', 'framing', 'nosniff', 'referrer-policy', 'coop', 'coep', 'corp'],
  restore: 'res.setHeader(\'{name}\', "{value}");',
  references: [
    'https://helmetjs.github.io/',
    'https://github.com/expressjs/session#options',
    'https://github.com/expressjs/cors#configuration-options',
  ],
} satisfies PlaceRow;
