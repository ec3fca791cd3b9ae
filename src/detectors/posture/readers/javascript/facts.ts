/** Calls that set controls other than by headers, cookies and options: CSRF, redirects, proxies, open origins. */

import type { OrderKind } from '../../../../model/posture/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { makeFact, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Imports } from '../../languages/javascript/imports.ts';
import { asText, entryOf, truth, type Value } from '../../languages/value.ts';
import { hasHole } from '../../holes.ts';
import type { Origin, Stretch } from '../../position.ts';
import { corsFact, type Resolve } from './cors.ts';
import { expression } from '../../../../model/expressions/expression.ts';

type Call = Extract<Value, { kind: 'call' }>;

/** Packages whose middleware redirects http to https: their names in a file prove nothing unless they are imported. */
const REDIRECTING = expression('')`
  ^(?:express-sslify|koa-sslify|heroku-ssl-redirect|express-force-ssl|express-force-https|express-enforces-ssl
  |express-http-to-https|express-https-redirect|express-to-https|express-ssl|fastify-https-redirect|redirect-https
  |koa-force-ssl|koa-ssl|hapi-require-https|hapi-gate|ssl-express-www|connect-force-https|yes-https)$
`;
const CORS = expression('')`
  ^(?:cors|kcors|@koa/cors|koa2?-cors|@fastify/cors|fastify-cors|hono/cors|@elysiajs/cors|hapi-cors|@middy/http-cors
  |itty-router|itty-cors|express-cors)$
`;

/** Reads a call that sets a control by itself: CORS, CSRF, redirects, trusted proxies. */
export function bareFact(call: Call, imports: Imports, at: (stretch: Stretch) => Origin, resolve: Resolve): Fact[] {
  const { name, args } = call;
  const [first, second] = args;
  const origin = at(call.at);
  const fact = <K extends OrderKind>(control: Control<K>, value: OrderValues[K], subject = ''): Fact =>
    makeFact(control, value, { subject, certainty: 'literal', origin });
  const isText = (value: Value | undefined, text: string) => value?.kind === 'known' && value.value === text;
  const imported = imports.of(name);

  if (/^(?:cors|expressCors)$|\.enableCors$/.test(name) || isCorsPackage(imported))
    return [corsFact(first, origin, at, '', resolve)];
  if (
    /\.register$/.test(name) &&
    first?.kind === 'unknown' &&
    (/^(?:cors|fastifyCors)$/.test(first.text) || isCorsPackage(imports.of(first.text)))
  )
    return [corsFact(second, origin, at, '', resolve)];
  if (/\.register$/.test(name) && first?.kind === 'call' && isCorsPackage(imports.of(first.text)))
    return [corsFact(second, origin, at, '', resolve)];
  if (/\.register$/.test(name) && first?.kind === 'unknown' && /csrf/i.test(first.text))
    return [fact(controls.csrf, { kind: 'switch', on: true })];
  if (
    /^(?:csrf|csurf|csrfProtection|csrfSync|lusca\.csrf|doubleCsrf|csrfMiddleware)$/.test(name) ||
    (imported !== null &&
      /^(?:csurf|hono\/csrf|koa-csrf|tiny-csrf|csrf-csrf|csrf-sync|@edge-csrf\/.+|@otterhttp\/csrf)$/.test(
        imported.from,
      ) &&
      /^(?:default|csrf\w*|doubleCsrf|createCsrf\w*|)$/.test(imported.name))
  )
    return [fact(controls.csrf, { kind: 'switch', on: true })];
  // `lusca({ csrf: true })`: https://github.com/krakenjs/lusca#api
  if (name === 'lusca' && first?.kind === 'map') {
    const csrf = entryOf(first, 'csrf');
    return csrf === undefined
      ? []
      : [{ ...fact(controls.csrf, { kind: 'switch', on: truth(csrf.value) !== false }), origin: at(csrf.at) }];
  }
  if (/\.redirect$/.test(name)) {
    const target = [second, first].find((value) => value !== undefined && /^https:\/\//.test(asText(value)));
    if (target !== undefined && hasHole(asText(target)) && /host|url/i.test(asText(target)))
      return [fact(controls.httpsRedirect, { kind: 'switch', on: true })];
  }
  if (imported !== null && REDIRECTING.test(imported.from))
    return [fact(controls.httpsRedirect, { kind: 'switch', on: true })];
  if (/\.use$/.test(name)) {
    const middleware = args.find((one) => one.kind === 'unknown' && REDIRECTING.test(imports.of(one.text)?.from ?? ''));
    if (middleware !== undefined) return [fact(controls.httpsRedirect, { kind: 'switch', on: true })];
  }
  if (/\.(?:set|enable)$/.test(name) && isText(first, 'trust proxy'))
    return [
      fact(controls.trustedProxy, {
        kind: 'switch',
        on: !(name.endsWith('.enable') || (second?.kind === 'known' && second.value === true)),
      }),
    ];
  if (/\.(?:set)$/.test(name) && isText(first, 'env') && second?.kind === 'known')
    return [fact(controls.debug, { kind: 'switch', on: second.value !== 'development' })];
  if (/(?:^|\.)(?:errorhandler|errorHandler)$/.test(name) && imported?.from === 'errorhandler')
    return [fact(controls.debug, { kind: 'switch', on: false })];
  if (/(?:^|\.)(?:https?\.createServer|createSecureServer)$/.test(name))
    return [
      {
        ...fact(controls.encryptedConnection, { kind: 'switch', on: !/(?:^|\.)http\./.test(name) }, 'server'),
        onlyChanged: true,
      },
    ];
  // https://angular.dev/best-practices/security#httpclient-xsrf-csrf-security
  if (/(?:^|\.)withNoXsrfProtection$|^HttpClientXsrfModule\.disable$/.test(name))
    return [{ ...fact(controls.csrf, { kind: 'switch', on: false }, 'XSRF'), onlyChanged: false }];
  return [];
}

function isCorsPackage(imported: ReturnType<Imports['of']>): boolean {
  return imported !== null && CORS.test(imported.from) && /^(?:cors|createCors|)$/.test(imported.name);
}
