import type { Handle } from '@sveltejs/kit';

export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set('Referrer-Policy', 'unsafe-url');
  event.cookies.set('session', token, { path: '/', httpOnly: false, secure: false, sameSite: 'none' });
  return response;
};
