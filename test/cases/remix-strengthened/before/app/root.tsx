import type { HeadersFunction } from '@remix-run/node';

export const headers: HeadersFunction = () => ({
  'Content-Security-Policy': "default-src *",
});

export async function loader() {
  return new Response('ok', { headers: { 'Referrer-Policy': 'unsafe-url' } });
}
