/**
 * Every mistake in a row of `patterns/controls` and `patterns/places` ends in one sentence that names file and field.
 */

import { describe, expect, test } from 'vitest';
import coop from '../../patterns/controls/coop.ts';
import debug from '../../patterns/controls/debug.ts';
import hsts from '../../patterns/controls/hsts.ts';
import rotation from '../../patterns/controls/rotation.ts';
import { controlProblems } from '../../src/dev/registries/control-problems.ts';
import { endingsOf, globSource } from '../../src/dev/registries/globs.ts';
import { placeProblems } from '../../src/dev/registries/place-problems.ts';

describe('a control file', () => {
  const file = 'patterns/controls/coop.ts';
  const problems = (change: object) => controlProblems([{ file, module: { default: { ...coop, ...change } } }]);

  test('that is whole has no problem', () => expect(problems({})).toEqual([]));

  test.each<[string, object, string]>([
    ['no title', { title: undefined }, 'the field title is missing.'],
    ['another id', { id: 'coep' }, 'the field id is "coep", and must be "coop", as the file is called.'],
    ['a misspelt field', { header: {} }, 'the field header is not known. Known fields: id, title, noun, order,'],
    [
      'an unknown order',
      { order: { kind: 'steps' } },
      'the field order has the kind "steps", and must have one of: switch',
    ],
    [
      'a word that it does not rank',
      { order: { ...coop.order, absent: 'unsafe-non' } },
      'the field order has absent "unsafe-non", which is not one of its words.',
    ],
    [
      'no severity for a class',
      { severity: { removal: 'high' } },
      'the field severity must give downgrade one of: low',
    ],
    ['no words for absence', { absent: { value: null } }, 'the field absent must have words: they are missing.'],
    ['no proof', { proof: undefined }, 'the field proof is missing.'],
    ['a proof of nothing', { proof: { weaker: [], equal: [] } }, 'the field proof.weaker must hold one pair at least.'],
    [
      'a proof that fails',
      { proof: { ...coop.proof, equal: [['same-origin', 'unsafe-none']] } },
      'the field proof.equal[0] holds "same-origin" → "unsafe-none", which must be equal, and is weaker.',
    ],
    [
      "another control's value",
      { proof: { weaker: [[true, false]], equal: coop.proof.equal } },
      'the field proof.weaker[0] holds true → false, which must be weaker, and is not a value of this order.',
    ],
    [
      'a page that is not one',
      { references: ['see wiki'] },
      'the field references holds "see wiki", which is not the address',
    ],
  ])('with %s', (_name, change, sentence) => {
    expect(problems(change)[0]).toContain(`${file}: ${sentence}`);
  });

  test('without its export, and with a header that another control has', () => {
    expect(controlProblems([{ file, module: {} }])).toEqual([
      `${file}: the default export is missing: export default { … } satisfies ControlRow<'…'>.`,
    ]);
    const other = { ...coop, id: 'other' };
    const loaded = [
      { file, module: { default: coop } },
      { file: 'patterns/controls/other.ts', module: { default: other } },
    ];
    expect(controlProblems(loaded)).toEqual([
      'patterns/controls/other.ts: the field headers.names claims "cross-origin-opener-policy", ' +
        `which ${file} has already.`,
    ]);
  });
});

describe('a place file', () => {
  const file = 'patterns/places/shop.ts';
  const good = {
    id: 'shop',
    title: 'shop.yml',
    files: ['**/shop.yml'],
    language: 'yaml',
    settings: [{ key: 'debug', control: 'debug', part: 'off', default: false }],
    references: ['https://example.org/'],
  };
  const around = {
    controls: [coop, debug, hsts, rotation],
    readers: new Map([['servers/nginx.ts', ['readNginx']]]),
  };
  const problems = (change: object, others: readonly object[] = []) =>
    placeProblems(
      [
        { file, module: { place: { ...good, ...change } } },
        ...others.map((other, at) => ({
          file: `patterns/places/other${at}.ts`,
          module: { place: { ...good, id: `other${at}`, ...other } },
        })),
      ],
      around,
    );

  test('that is whole has no problem', () => expect(problems({})).toEqual([]));

  test.each<[string, object, string]>([
    ['no files', { files: [] }, 'the field files must hold one item at least.'],
    [
      'a glob with a class',
      { files: ['**/[ab].yml'] },
      'the field files holds the glob "**/[ab].yml", which holds "["',
    ],
    [
      'a keyword that is no expression',
      { keywords: ['a('] },
      'the field keywords holds "a(", which is not an expression.',
    ],
    [
      'an unknown place in over',
      { over: ['gone'] },
      'the field over names "gone", and there is no patterns/places/gone.ts.',
    ],
    ['an unknown language', { language: 'inni' }, 'the field language is "inni", and must be one of: yaml, json, toml'],
    ['no way to be read', { language: undefined }, 'the field reader is missing: a place has one of reader,'],
    [
      'a reader that is not there',
      { language: undefined, reader: 'servers/x.ts readX' },
      'the field reader names servers/x.ts, and there is no src/detectors/posture/readers/servers/x.ts.',
    ],
    [
      'an export that is not there',
      { language: undefined, reader: 'servers/nginx.ts read' },
      'the field reader names read, which src/detectors/posture/readers/servers/nginx.ts does not export.',
    ],
    [
      'an unknown control',
      { settings: [{ key: 'a', control: 'gone', part: 'on', default: true }] },
      'the field settings[0].control names the control "gone", and there is no patterns/controls/gone.ts.',
    ],
    [
      'a part of another control',
      { settings: [{ key: 'a', control: 'debug', part: 'max-age', default: 1 }] },
      'the field settings[0].part is "max-age", and debug has: on, off.',
    ],
    [
      'no default',
      { settings: [{ key: 'a', control: 'debug', part: 'on' }] },
      'the field settings[0].default is missing.',
    ],
    [
      'one key twice',
      { settings: [good.settings[0], good.settings[0]] },
      'the field settings has "debug" for "off" twice.',
    ],
    [
      'ranks for a control without ranks',
      { ranked: [{ resource: 'a', key: 'b', control: 'debug' }] },
      'the field ranked[0].control is "debug", whose values have the order switch and no ranks.',
    ],
    ['a proof elsewhere', { proof: { path: 'a.py', text: '{line}' } }, 'the field proof.path is "a.py", which none of'],
    ['a proof without its line', { proof: { path: 'shop.yml', text: '' } }, 'the field proof.text must hold {line}.'],
  ])('with %s', (_name, change, sentence) => {
    expect(problems(change)[0]).toContain(`${file}: ${sentence}`);
  });

  test('that claims what another one has for itself', () => {
    expect(problems({}, [{}])).toEqual([
      `patterns/places/other0.ts: the field files claims "some/shop.yml", which ${file} has already.`,
    ]);
    expect(problems({ files: ['**/*.yml'] }, [{ keywords: ['debug'] }])).toEqual([
      `${file}: the field files claims "some/shop.yml", which patterns/places/other0.ts reads: give ` +
        'it keywords, or name other0 in over.',
    ]);
  });
});

test.each<[string, string, boolean]>([
  ['**/*.py', 'a/b.py', true],
  ['**/*.py', 'b.py', true],
  ['**/*.py', 'b.pyc', false],
  ['**/nginx*', 'etc/nginx.conf', true],
  ['**/nginx*', 'etc/my-nginx', false],
  ['**/conf.d/**', 'etc/conf.d/a/b', true],
  ['**/appsettings{,.*}.json', 'appsettings.Production.json', true],
  ['**/appsettings{,.*}.json', 'myappsettings.json', false],
  ['**/config/packages/{,prod/}*.{yml,yaml}', 'config/packages/prod/a.yaml', true],
  ['**/config/packages/{,prod/}*.{yml,yaml}', 'config/packages/test/a.yaml', false],
])('the glob %s claims %s: %s', (glob, path, expected) => {
  expect(new RegExp(globSource(glob)).test(path)).toBe(expected);
});

test.each([
  ['**/*.{py,PYI}', ['py', 'pyi']],
  ['**/{_headers,netlify.toml}', ['', 'toml']],
  ['**/nginx*', [null]],
  ['**/*.conf.{j2,tmpl}', ['j2', 'tmpl']],
  ['**/appsettings*.json', ['json']],
  ['**/Caddyfile.*', [null]],
  ['**/conf.d/**', [null]],
])('names that %s claims end in %j', (glob, expected) => {
  expect(endingsOf(glob)).toEqual(expected);
});
