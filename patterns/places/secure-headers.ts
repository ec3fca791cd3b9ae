import type { PlaceRow } from '../../src/model/posture/place.ts';

/** A setting of the gem, its header, and what it sends where the setting is left out; null: nothing. */
export interface SecureHeadersRow {
  readonly key: string;
  readonly header: string;
  readonly default: string | null;
}

export const SECURE_HEADERS: readonly SecureHeadersRow[] = [
  { key: 'hsts', header: 'Strict-Transport-Security', default: 'max-age=631138519' },
  { key: 'x_frame_options', header: 'X-Frame-Options', default: 'sameorigin' },
  { key: 'x_content_type_options', header: 'X-Content-Type-Options', default: 'nosniff' },
  { key: 'referrer_policy', header: 'Referrer-Policy', default: null },
  {
    key: 'csp',
    header: 'Content-Security-Policy',
    default:
      "default-src 'self' https:; form-action 'self'; img-src https: data: 'self'; object-src 'none'; " +
      "script-src https:; style-src 'self' https: 'unsafe-inline'",
  },
];

export const place = {
  id: 'secure-headers',
  title: 'The gem secure_headers',
  files: ['**/config/initializers/*.rb'],
  within: 'rails',
  controls: ['hsts', 'csp', 'framing', 'nosniff', 'referrer-policy', 'cookies'],
  restore: 'config.{name} = "{value}"',
  references: [
    'https://github.com/github/secure_headers#configuration',
    'https://github.com/github/secure_headers/blob/main/docs/cookies.md',
  ],
} satisfies PlaceRow;
