/** JSON Web Tokens: what the header and the claims say. https://www.rfc-editor.org/rfc/rfc7519 */

import type { StructureResult } from './result.ts';

export interface Jwt {
  readonly algorithm: string;
  /** Seconds since 1970; null if the token does not expire. */
  readonly expires: number | null;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Returns null if the text is not a signed or unsigned JWT. */
export function readJwt(text: string): Jwt | null {
  const parts = text.split('.');
  if (parts.length !== 3) return null;
  const header = readObject(parts[0]!);
  const claims = readObject(parts[1]!);
  if (typeof header?.alg !== 'string' || !claims) return null;
  return {
    algorithm: header.alg,
    expires: typeof claims.exp === 'number' && Number.isFinite(claims.exp) ? claims.exp : null,
    claims,
  };
}

const POWERFUL_ROLES: ReadonlySet<unknown> = new Set(['admin', 'administrator', 'superadmin', 'superuser', 'root']);

/**
 * Returns the power that a token states. Of Supabase's keys, `anon` is public and `service_role` passes all policies; a
 * token of a Kubernetes service account or of an administrator that never expires is powerful too. Null for any other.
 * https://supabase.com/docs/guides/api/api-keys
 * https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/
 */
export function roleOfJwt(text: string): 'public' | 'powerful' | null {
  const jwt = readJwt(text);
  if (!jwt) return null;
  const { role, roles, iss } = jwt.claims;
  if (role === 'anon' && typeof iss === 'string' && /supabase/.test(iss)) return 'public';
  if (role === 'service_role') return 'powerful';
  if (jwt.expires !== null) return null;
  const stated = [role, ...(Array.isArray(roles) ? roles : [roles])];
  return iss === 'kubernetes/serviceaccount' || stated.some((one) => POWERFUL_ROLES.has(one)) ? 'powerful' : null;
}

/** Returns `valid` for a token, `example` for a documented one, otherwise `invalid`. */
export function checkJwt(text: string): StructureResult {
  const jwt = readJwt(text);
  if (!jwt) return 'invalid';
  return isDocumented(jwt.claims) ? 'example' : 'valid';
}

/** Returns when the token expires, and whether it is signed, in words. */
export function describeJwt(text: string): readonly string[] {
  const jwt = readJwt(text);
  if (!jwt) return [];
  const signed = jwt.algorithm.toLowerCase() === 'none' ? 'is not signed (alg none)' : null;
  const date = jwt.expires === null ? null : new Date(jwt.expires * 1000);
  const expires =
    date === null
      ? 'does not expire'
      : Number.isNaN(date.getTime())
        ? null
        : `says that it expires on ${date.toISOString().slice(0, 10)}`;
  return [signed, expires].filter((words) => words !== null);
}

/** Recognises the tokens of https://jwt.io and of RFC 7519, section 3.1. */
function isDocumented(claims: Readonly<Record<string, unknown>>): boolean {
  return (
    (claims.sub === '1234567890' && claims.name === 'John Doe') ||
    (claims.iss === 'joe' && claims['http://example.com/is_root'] === true)
  );
}

/** Decodes a part of a token; null if it is not an object in JSON. */
function readObject(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null; // no JSON: no token
  }
}
