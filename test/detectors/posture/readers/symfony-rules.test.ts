/** Rules of Symfony's access_control: the first that fits a path holds; a wider one keeps the paths of a lost one. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const PATH = 'config/packages/security.yaml';

async function changes(before: string, after: string): Promise<string[]> {
  const [was, is] = [before, after].map((rule) =>
    Text.of(`security:
    firewalls: { main: { lazy: true } }
    access_control:
        - ${rule}
        - { path: ^/account, roles: ROLE_USER }
`),
  ) as [Text, Text];
  const read = (text: Text) => async (name: string) => (name === PATH ? text : null);
  const change = { path: PATH, oldPath: null, before: was, after: is };
  const { matches } = await detectPosture([change], { before: read(was), after: read(is) });
  return matches.filter(({ confidence }) => confidence !== 'low').map(({ rule }) => rule);
}

const rule = (path: string, roles = 'ROLE_ADMIN', more = '') => `{ path: '${path}', roles: ${roles}${more} }`;

const WIDER: readonly (readonly [wide: string, narrow: string])[] = ['/admin', '/staff/area', '/api-v2'].flatMap(
  (path) =>
    [`^${path}/users`, `^${path}/users$`, `^${path}$`, `^${path}/(a)/[0-9]+`].map(
      (narrow) => [`^${path}`, narrow] as const,
    ),
);

test.each(WIDER)('%s instead of %s is as strong, the reverse is weaker', async (wide, narrow) => {
  expect(await changes(rule(narrow), rule(wide))).toEqual([]);
  expect(await changes(rule(wide), rule(narrow))).toEqual(['authentication']);
  // A wider rule for more people does not make up for it.
  expect(await changes(rule(narrow), rule(wide, 'ROLE_USER'))).toEqual(['authentication']);
});

test.each(['^/admin?', '^/admin|^/other', '^/admi[n]', '^/adm'])('%s is not within ^/admin', async (narrow) => {
  expect(await changes(rule(narrow), rule('^/admin'))).toEqual(['authentication']);
});

test.each(['/admin', '/staff/area'])('the channel of a rule is compared: ^%s', async (path) => {
  const https = rule(`^${path}`, 'ROLE_ADMIN', ', requires_channel: https');
  expect(await changes(https, rule(`^${path}`))).toEqual(['https-redirect']);
  expect(await changes(rule(`^${path}`), https)).toEqual([]);
});
