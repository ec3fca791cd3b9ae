import type { Handle } from '@sveltejs/kit';

export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set('X-Frame-Options', 'DENY');
  response.headers.set('Referrer-Policy', 'no-referrer');
  event.cookies.set('session', token, { path: '/', httpOnly: true, secure: true, sameSite: 'strict' });
  return response;
};
