/** Kinds of changes in public histories, each generated: weaker one way, silent the other, or silent both ways. */

import { describe, expect, test } from 'vitest';
import { expectWeaker, findingsOf, type Tree } from '../trees.ts';

async function expectSilent(before: Tree, after: Tree): Promise<void> {
  expect(await findingsOf(before, after)).toEqual([]);
  expect(await findingsOf(after, before)).toEqual([]);
}

describe('a limit under another name', () => {
  const file = 'config/initializers/rack_attack.rb';
  const tree = (names: readonly string[]): Tree => ({
    [file]: names.map((name) => `Rack::Attack.throttle("${name}", limit: 5, period: 20) { |r| r.ip }\n`).join(''),
  });

  test.each([
    [
      ['a', 'b'],
      ['a by second', 'b'],
    ],
    [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ],
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
  ])('%j → %j is silent', async (before, after) => {
    await expectSilent(tree(before), tree(after));
  });

  test.each([
    [['a', 'b'], ['c']],
    [['a', 'b', 'c'], ['a']],
  ])('%j → %j has one fewer', async (before, after) => {
    await expectWeaker(tree(before), tree(after), 'rate-limit low');
  });
});

describe('who may frame a page, with a part that is known at run time', () => {
  const tree = (sources: string): Tree => ({
    'src/main.go':
      'package main\n\nfunc h(w http.ResponseWriter) {\n\tw.Header().Set("Content-Security-Policy", ' +
      `fmt.Sprintf("frame-ancestors ${sources}", extra))\n}\n`,
  });

  test.each(["'self'", 'https://a.example', "'self' moz-extension://*", "'self' https:"])(
    '%s is compared with nothing surely',
    async (sources) => {
      for (const [one, other] of [
        [sources, `${sources} %s`],
        [`${sources} %s`, sources],
      ] as const)
        expect((await findingsOf(tree(one), tree(other))).filter((found) => !found.endsWith(' low'))).toEqual([]);
    },
  );
});

test.each(['vagrant-devstack.yml', 'vagrant.yml', 'devstack/site.yml', 'site.yml'])(
  'playbooks/%s: what development machines run is silent',
  async (name) => {
    const tree = (auth: boolean): Tree => ({
      [`playbooks/${name}`]: `- hosts: all\n  vars:\n    MONGO_AUTH: ${auth}\n  roles: [mongo]\n`,
    });
    const found = await findingsOf(tree(true), tree(false));
    expect(found.length > 0).toBe(name === 'site.yml');
  },
);
