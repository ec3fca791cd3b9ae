/** Every live check of the catalogue, against a server on this machine that plays its vendor. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../../patterns/index.ts';
import { ask, type AskOptions } from '../../../src/entry/verify/ask.ts';
import { requestOf } from '../../../src/entry/verify/request.ts';
import type { LiveAnswer } from '../../../src/model/rule.ts';
import { Secret } from '../../../src/model/secret.ts';
import { drawSample, seedOf } from '../../helpers/samples.ts';

const checked = rules.flatMap((rule) => {
  if (rule.verify === undefined) return [];
  const secret = new Secret(drawSample(rule.sample, seedOf(rule.id)), rule.publicPrefix);
  return [{ id: rule.id, check: rule.verify, secret }];
});

let answer: (request: IncomingMessage, response: ServerResponse) => void;
const requests: { readonly line: string; readonly headers: string; readonly host: string; readonly body: string }[] =
  [];
const server = createServer((request, response) => {
  const { authorization, ...headers } = request.headers;
  const [scheme, pair = ''] = (authorization ?? '').split(' ');
  const shown = scheme === 'Basic' ? Buffer.from(pair, 'base64').toString() : (authorization ?? '');
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    const line = decodeURIComponent(`${request.method} ${request.url}`);
    requests.push({ line, headers: `${JSON.stringify(headers)} ${shown}`, host: headers.host ?? '', body });
    answer(request, response);
  });
});
let options: AskOptions;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const here = async () => connect(port, '127.0.0.1');
  options = { connect: here, pause: 0, patience: 30_000 };
});
afterAll(() => void server.close());

function playing(status: number, body: string, headers: Readonly<Record<string, string>> = {}): void {
  answer = (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
}

/** The answer of a vendor that the check names. */
function bodyOf({ field, values = ['x'] }: LiveAnswer): string {
  if (field === undefined) return '{}';
  return JSON.stringify(
    field
      .split('/')
      .slice(1)
      .reduceRight<unknown>((inner, step) => ({ [step]: inner }), values[0]),
  );
}

/** The kinds that all checks give, with one answer for each. */
async function kinds(): Promise<readonly string[]> {
  const answers = await ask(checked, options);
  for (const [index, one] of answers.entries())
    expect(JSON.stringify(one), checked[index]!.id).not.toContain(checked[index]!.secret.reveal());
  return answers.map(({ kind }) => kind);
}

const all = (kind: string) => checked.map(() => kind);

test('there are checks of at least 60 vendors', () => {
  const hosts = new Set(checked.map(({ check }) => new URL(check.url.replace('{secret}', '')).host));
  expect(hosts.size).toBeGreaterThanOrEqual(60);
});

describe.each(checked)('$id', ({ check, secret }) => {
  test('each check uses HTTPS, a host that no value changes, and the value in one place', () => {
    expect(check.url).toMatch(/^https:\/\/[a-z0-9.-]+\//);
    expect(check.documentation).toMatch(/^https:\/\/[a-z0-9.-]+\//);
    const places = [check.url, check.basic ?? '', ...Object.values(check.headers ?? {})];
    expect(places.join(' ').split('{secret}')).toHaveLength(2);
    expect(check.body ?? '').not.toContain('{secret}');
    expect(check.answers.some(({ means }) => means === 'live')).toBe(true);
  });

  test('each request is shown without the value', () => {
    const { shown } = requestOf(check, secret);
    expect(shown).not.toContain(secret.reveal());
    expect(shown).not.toContain(encodeURIComponent(secret.reveal()));
    expect(shown).toContain('••••');
  });

  test('each documented answer of a vendor is understood', async () => {
    for (const documented of check.answers) {
      requests.length = 0;
      playing(documented.status, bodyOf(documented));
      expect(await ask([{ check, secret }], options)).toEqual([{ kind: documented.means }]);
      const [{ line, headers, host, body }] = requests as [(typeof requests)[number]];
      expect(host).toBe(new URL(check.url.replace('{secret}', '')).host);
      expect(`${line} ${headers} ${body}`.split(secret.reveal())).toHaveLength(2);
    }
  });
});

describe('the liveness of a value is unknown', () => {
  test.each<[string, number, string, Readonly<Record<string, string>>]>([
    ['whose vendor limits requests', 429, '{}', {}],
    ['whose vendor redirects', 302, '{}', { location: 'http://127.0.0.1:1/' }],
    ['of which a portal says a page', 200, '<!doctype html><p>Log in', { 'content-type': 'text/html' }],
    ['of which a page says no', 401, '<html>', { 'content-type': 'text/html; charset=utf-8' }],
    ['of which a page in disguise says no', 401, '\n <html>', {}],
    ['that a proxy refuses', 403, '{"error":"blocked by policy"}', {}],
    ['that a proxy asks to log in for', 407, '{}', {}],
    ['of which something says yes that is not JSON', 200, 'OK', { 'content-type': 'text/plain' }],
    ['whose vendor is broken', 500, '{}', {}],
    ['of which nothing is said', 204, '', {}],
  ])('%s', async (_, status, body, headers) => {
    requests.length = 0;
    playing(status, body, headers);
    expect(await kinds()).toEqual(all('unknown'));
    // A redirect is not followed.
    expect(requests.length).toBeLessThanOrEqual(checked.length);
  });

  test('whose vendor does not answer in time', async () => {
    answer = () => {};
    const late = await Promise.all(checked.map((one) => ask([one], { ...options, patience: 300 })));
    expect(late.flat()).toEqual(checked.map(() => ({ kind: 'unknown', why: 'no answer in time' })));
  });

  test('whose vendor sends without end', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (response.write(' '.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    };
    expect((await ask(checked.slice(0, 1), options)).map(({ kind }) => kind)).toEqual(['unknown']);
  });

  test('that cannot be reached', async () => {
    const refused = {
      ...options,
      connect: () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })),
    };
    expect(await ask(checked.slice(0, 1), refused)).toEqual([{ kind: 'unknown', why: 'no connection (ECONNREFUSED)' }]);
  });
});

describe('a refusal with several causes', () => {
  test.each<[string, number, unknown, string]>([
    ['openai-project-api-key', 401, { error: { code: 'missing_scope' } }, 'live'],
    ['openai-project-api-key', 401, { error: { code: 'ip_not_authorized' } }, 'unknown'],
    ['dropbox-short-lived-token', 401, { error: { '.tag': 'missing_scope' } }, 'live'],
    ['dropbox-short-lived-token', 401, { error: { '.tag': 'route_access_denied' } }, 'unknown'],
    ['elevenlabs-api-key', 401, { detail: { status: 'missing_permissions' } }, 'live'],
    ['elevenlabs-api-key', 401, { detail: { status: 'invalid_api_key' } }, 'unknown'],
    ['square-access-token', 401, { errors: [{ code: 'UNAUTHORIZED' }] }, 'unknown'],
    ['square-access-token', 401, { errors: [{ code: 'ACCESS_TOKEN_REVOKED' }] }, 'revoked'],
    ['vercel-token', 403, { error: { code: 'forbidden' } }, 'unknown'],
    ['figma-personal-access-token', 403, { status: 403, message: 'Invalid scope' }, 'unknown'],
    ['sentry-user-token', 200, { version: '0', auth: null, user: null }, 'unknown'],
    ['resend-api-key', 401, { name: 'restricted_api_key' }, 'live'],
    ['contentful-management-token', 401, { sys: { id: 'AccessTokenInvalid' } }, 'unknown'],
    ['cohere-api-key', 401, { message: 'invalid api token' }, 'revoked'],
    ['cohere-api-key', 401, { message: 'this key may not list models' }, 'unknown'],
    ['linode-personal-access-token', 401, { errors: [{ reason: 'Invalid Token' }] }, 'revoked'],
    ['linode-personal-access-token', 401, { errors: [{ reason: 'Not authorized to use this endpoint.' }] }, 'unknown'],
    ['postmark-server-token', 401, { ErrorCode: 10 }, 'unknown'],
    ['miro-access-token', 400, { code: 'invalidToken' }, 'revoked'],
    ['xai-api-key', 200, { api_key_disabled: true, api_key_blocked: false, team_blocked: false }, 'revoked'],
    ['xai-api-key', 200, { api_key_disabled: false, api_key_blocked: true, team_blocked: false }, 'revoked'],
    ['xai-api-key', 200, { api_key_disabled: false, api_key_blocked: false, team_blocked: true }, 'unknown'],
    ['xai-api-key', 200, { api_key_disabled: false, api_key_blocked: false, team_blocked: false }, 'live'],
  ])('%s: %i %j', async (id, status, body, kind) => {
    playing(status, JSON.stringify(body));
    const [one] = await ask([checked.find((known) => known.id === id)!], options);
    expect(one!.kind).toBe(kind);
  });
});

test('a host that limits requests gets no further request', async () => {
  requests.length = 0;
  playing(429, '{}');
  const [{ check, secret }] = checked as [(typeof checked)[number]];
  const answers = await ask(
    [1, 2, 3].map(() => ({ check, secret })),
    options,
  );
  expect(answers.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(requests).toHaveLength(1);
});
