/** Cookies whose content is signed or encrypted, by the call or option that says it. */

import type { CallRow } from '../../src/model/posture/call-row.ts';

interface Signing {
  /** Calls that sign or encrypt the value. */
  readonly signed: string;
  /** Calls that send it as it is. */
  readonly plain: string;
  readonly proof: readonly [safe: string, unsafe: string];
}

/** Compares two calls that set one cookie: its name is the first text among the arguments. */
function signing({ signed, plain, proof }: Signing): readonly CallRow[] {
  const row = (call: string, position: 'safe' | 'unsafe'): CallRow => ({
    call,
    control: 'cookie-encryption',
    subject: 'text',
    [position]: '*',
    onlyChanged: true,
    inFunction: true,
    proof,
  });
  return [row(signed, 'safe'), row(plain, 'unsafe')];
}

/**
 * https://docs.djangoproject.com/en/stable/ref/request-response/#django.http.HttpResponse.set_signed_cookie,
 * https://www.tornadoweb.org/en/stable/web.html#tornado.web.RequestHandler.set_signed_cookie
 */
export const PYTHON_COOKIE_SIGNING: readonly CallRow[] = signing({
  signed: 'set_signed_cookie set_secure_cookie',
  plain: 'set_cookie',
  proof: ['response.set_signed_cookie("user", name)', 'response.set_cookie("user", name)'],
});

/** https://api.rubyonrails.org/classes/ActionDispatch/Cookies.html */
export const RUBY_COOKIE_SIGNING: readonly CallRow[] = signing({
  signed:
    'cookies.encrypted[]= cookies.signed[]= permanent.encrypted[]= permanent.signed[]= signed.permanent[]= ' +
    'encrypted.permanent[]=',
  plain: 'cookies[]= cookies.permanent[]=',
  proof: [
    'class A < ApplicationController\n  def create\n    cookies.encrypted[:user_id] = user.id\n  end\nend\n',
    'class A < ApplicationController\n  def create\n    cookies[:user_id] = user.id\n  end\nend\n',
  ],
});

export const JAVASCRIPT_COOKIE_SIGNING: readonly CallRow[] = [
  // https://hono.dev/docs/helpers/cookie
  ...signing({
    signed: 'setSignedCookie',
    plain: 'setCookie',
    proof: [
      "app.post('/a', async (c) => {\n  await setSignedCookie(c, 'user', name, secret);\n});\n",
      "app.post('/a', async (c) => {\n  await setCookie(c, 'user', name);\n});\n",
    ],
  }),
  // https://expressjs.com/en/api.html#res.cookie, https://github.com/fastify/fastify-cookie
  {
    call: 'cookie setCookie',
    option: 'signed',
    control: 'cookie-encryption',
    subject: 'text',
    safe: 'true',
    unsafe: 'false',
    default: 'unsafe',
    ofCall: 2,
    inFunction: true,
    proof: [
      "app.post('/a', (req, res) => {\n  res.cookie('user', name, { signed: true });\n});\n",
      "app.post('/a', (req, res) => {\n  res.cookie('user', name, { signed: false });\n});\n",
    ],
  },
];
