import type { PlaceRow } from '../../src/model/posture/place.ts';
import { CONNECTION_WORDS } from '../connection-words.ts';
import { GO_CALLS } from '../calls/go.ts';

/** A field of an options literal and the header it sets. */
export interface SecureRow {
  readonly field: string;
  readonly header: string;
  /** Value that `true` in the field means. */
  readonly whenTrue?: string;
  /** Sent where the literal does not name the field. */
  readonly default?: string;
  /** Sent by the library's ready-made configuration. */
  readonly whole?: string;
}

export interface SecureLibrary {
  /** Literals and calls that make the options; a call without a literal means its ready-made ones. */
  readonly literals: readonly string[];
  readonly rows: readonly SecureRow[];
  readonly subDomains?: { readonly name: string; readonly inverted?: boolean };
  readonly preload?: { readonly name: string };
}

export const GO_SECURE: readonly SecureLibrary[] = [
  {
    // https://github.com/unrolled/secure#available-options and https://github.com/gin-contrib/secure, which share their
    // fields
    literals: ['secure.Options{}', 'secure.Config{}', 'secure.DefaultConfig'],
    rows: [
      { field: 'STSSeconds', header: 'Strict-Transport-Security', whole: '315360000' },
      { field: 'CustomFrameOptionsValue', header: 'X-Frame-Options' },
      { field: 'FrameDeny', header: 'X-Frame-Options', whenTrue: 'DENY', whole: 'DENY' },
      { field: 'ContentTypeNosniff', header: 'X-Content-Type-Options', whenTrue: 'nosniff', whole: 'nosniff' },
      { field: 'ContentSecurityPolicy', header: 'Content-Security-Policy', whole: "default-src 'self'" },
      { field: 'ReferrerPolicy', header: 'Referrer-Policy', whole: 'strict-origin-when-cross-origin' },
      { field: 'PermissionsPolicy', header: 'Permissions-Policy' },
      { field: 'FeaturePolicy', header: 'Permissions-Policy' },
      { field: 'CrossOriginOpenerPolicy', header: 'Cross-Origin-Opener-Policy' },
      { field: 'CrossOriginEmbedderPolicy', header: 'Cross-Origin-Embedder-Policy' },
      { field: 'CrossOriginResourcePolicy', header: 'Cross-Origin-Resource-Policy' },
    ],
    subDomains: { name: 'STSIncludeSubdomains' },
    preload: { name: 'STSPreload' },
  },
  {
    // https://echo.labstack.com/docs/middleware/secure
    literals: ['middleware.SecureConfig{}', 'middleware.Secure'],
    rows: [
      { field: 'HSTSMaxAge', header: 'Strict-Transport-Security' },
      { field: 'XFrameOptions', header: 'X-Frame-Options', whole: 'SAMEORIGIN' },
      { field: 'ContentTypeNosniff', header: 'X-Content-Type-Options', whole: 'nosniff' },
      { field: 'ContentSecurityPolicy', header: 'Content-Security-Policy' },
      { field: 'ReferrerPolicy', header: 'Referrer-Policy' },
    ],
    subDomains: { name: 'HSTSExcludeSubdomains', inverted: true },
    preload: { name: 'HSTSPreloadEnabled' },
  },
  {
    // https://docs.gofiber.io/api/middleware/helmet#default-config
    literals: ['helmet.Config{}', 'helmet.New'],
    rows: [
      { field: 'HSTSMaxAge', header: 'Strict-Transport-Security' },
      { field: 'XFrameOptions', header: 'X-Frame-Options', default: 'SAMEORIGIN', whole: 'SAMEORIGIN' },
      { field: 'ContentTypeNosniff', header: 'X-Content-Type-Options', default: 'nosniff', whole: 'nosniff' },
      { field: 'ContentSecurityPolicy', header: 'Content-Security-Policy' },
      { field: 'ReferrerPolicy', header: 'Referrer-Policy', default: 'no-referrer', whole: 'no-referrer' },
      { field: 'PermissionPolicy', header: 'Permissions-Policy' },
    ],
    subDomains: { name: 'HSTSExcludeSubdomains', inverted: true },
    preload: { name: 'HSTSPreloadEnabled' },
  },
];

export const place = {
  id: 'go',
  title: 'Go: net/http, gin, echo, rs/cors, unrolled/secure, gorilla/csrf, crypto/tls',
  files: ['**/*.go'],
  headers: true,
  keywords: [
    ...CONNECTION_WORDS,
    String.raw`http\.Cookie\b`,
    String.raw`\.(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Handle|HandleFunc|Group|With|Mount)\(\s*"`,
    String.raw`SetCookie\(`,
    String.raw`sessions\.Options`,
    String.raw`tls\.Config`,
    'InsecureSkipVerify',
    'MinVersion',
    String.raw`\bcors\.`,
    'CORS',
    String.raw`secure\.(?:Options|Config|DefaultConfig)`,
    'Secure(?:Config)?[({]',
    String.raw`csrf\.`,
    String.raw`helmet\.`,
    String.raw`Cookie\{`,
    String.raw`Cookie\.(?:Secure|HttpOnly|SameSite)`,
    String.raw`nosurf\.`,
    String.raw`\.Redirect\(`,
  ],
  calls: GO_CALLS,
  reader: 'go/index.ts readGo',
  controls: ['encrypted-connection', 'https-redirect', 'csrf', 'tls-verify', 'tls-version'],
  proof: {
    path: 'internal/answer.go',
    text: 'package internal\n\nfunc answer(w http.ResponseWriter, r *http.Request) {\n\t{line}\n}\n',
  },
  restore: 'w.Header().Set("{name}", "{value}")',
  references: [
    'https://pkg.go.dev/net/http',
    'https://pkg.go.dev/crypto/tls#Config',
    'https://pkg.go.dev/github.com/rs/cors',
    'https://github.com/unrolled/secure',
    'https://pkg.go.dev/github.com/gorilla/csrf',
  ],
} satisfies PlaceRow;
