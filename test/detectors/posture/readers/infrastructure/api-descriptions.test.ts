/** Descriptions of APIs: what callers need, and over what they send it, in OpenAPI 3 and Swagger 2. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function found(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.map(({ rule, confidence }) => `${rule} ${confidence}`)];
}

interface Api {
  readonly security?: unknown;
  readonly operation?: object;
  readonly server?: string;
  readonly scheme?: object;
}

const OPEN_API = ({
  security = [{ login: [] }],
  operation = {},
  server = 'https://api.shop.example',
  scheme,
}: Api) => ({
  openapi: '3.0.3',
  servers: [{ url: server }],
  ...(security === null ? {} : { security }),
  paths: { '/orders': { get: { responses: {}, ...operation }, parameters: [] } },
  components: { securitySchemes: { login: scheme ?? { type: 'http', scheme: 'bearer' } } },
});

const SWAGGER = ({ security = [{ login: [] }], operation = {}, server = 'https://x', scheme }: Api) => ({
  swagger: '2.0',
  host: 'api.shop.example',
  schemes: [server.split(':')[0]],
  ...(security === null ? {} : { security }),
  paths: { '/orders': { get: { responses: {}, ...operation } } },
  securityDefinitions: { login: scheme ?? { type: 'apiKey', in: 'header', name: 'X-Key' } },
});

const OWN = { security: [{ login: ['read'] }] };
const FLOW = (name: string, url: string) => ({
  type: 'oauth2',
  flows: { [name]: { authorizationUrl: url, tokenUrl: url, scopes: {} } },
});

const WEAKER: readonly (readonly [string, Api, Api, string])[] = [
  ['requirement of all removed', {}, { security: null }, 'authentication'],
  ['requirement of all emptied', {}, { security: [] }, 'authentication'],
  ['requirement of all optional', {}, { security: [{ login: [] }, {}] }, 'authentication'],
  ['requirement of one emptied', {}, { operation: { security: [] } }, 'authentication'],
  ['requirement of one removed', { security: null, operation: OWN }, { security: null }, 'authentication'],
  ['a plain server', {}, { server: 'http://api.shop.example' }, 'transit-encryption'],
];
const OAUTH: readonly (readonly [string, Api, Api, string])[] = [
  [
    'a weak flow',
    { scheme: FLOW('authorizationCode', 'https://a') },
    { scheme: FLOW('implicit', 'https://a') },
    'authentication',
  ],
  [
    'a plain address of tokens',
    { scheme: FLOW('authorizationCode', 'https://a') },
    { scheme: FLOW('authorizationCode', 'http://a') },
    'transit-encryption',
  ],
  ['a password with each request', {}, { scheme: { type: 'http', scheme: 'basic' } }, 'authentication'],
];

const CASES = [
  ...[...WEAKER, ...OAUTH].map((one) => ['api/openapi.json', OPEN_API, ...one] as const),
  ...WEAKER.map((one) => ['swagger.json', SWAGGER, ...one] as const),
];

test.each(CASES)('%s %o: %s', async (path, make, _name, before, after, control) => {
  const [strong, weak] = [before, after].map((api) => JSON.stringify(make(api), null, 2)) as [string, string];
  expect(await found(path, strong, weak)).toEqual([`${control} low`]);
  expect(await found(path, weak, strong)).toEqual([]);
});

test('the description that configures a gateway warns', async () => {
  const gateway = (api: Api) =>
    JSON.stringify({ ...OPEN_API(api), 'x-amazon-apigateway-request-validators': {} }, null, 2);
  expect(await found('api.json', gateway({}), gateway({ security: null }))).toEqual(['authentication medium']);
});

test('a new operation without a login, and a local server, say nothing', async () => {
  const base = OPEN_API({ security: null, operation: OWN });
  const more = { ...base, paths: { ...base.paths, '/health': { get: { responses: {} } } } };
  expect(await found('openapi.json', JSON.stringify(base), JSON.stringify(more))).toEqual([]);
  const [secure, local] = ['https://api.shop.example', 'http://localhost:8080'].map((server) => OPEN_API({ server }));
  expect(await found('openapi.json', JSON.stringify(secure), JSON.stringify(local))).toEqual([]);
});
