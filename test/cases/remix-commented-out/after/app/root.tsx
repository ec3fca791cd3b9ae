import type { HeadersFunction } from '@remix-run/node';

export const headers: HeadersFunction = () => ({
  // 'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "default-src 'self'",
});

export async function loader() {
  return new Response('ok', { headers: { 'Referrer-Policy': 'no-referrer' } });
}
