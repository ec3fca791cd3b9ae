/**
 * The recipes of CONTRIBUTING.md for posture, followed in a scratch copy: the files that a contributor writes, and no
 * other; then the same with a mistake, and the sentence that names it.
 */

import { describe, expect, test } from 'vitest';
import { Scratch } from './scratch.ts';

const CONTROL = `import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'cross-domain',
  title: 'More policy files of other sites are read',
  noun: 'X-Permitted-Cross-Domain-Policies',
  order: {
    kind: 'ladder',
    words: { all: 0, 'by-content-type': 1, 'master-only': 2, none: 3 },
    absent: 'all',
    atMost: 'medium',
  },
  headers: { names: ['X-Permitted-Cross-Domain-Policies'], several: 'joined' },
  severity: { removal: 'medium', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the reader.', value: null },
  what: 'A header that keeps documents of other sites out.',
  why: 'Documents of other sites can read answers with the cookies of a visitor.',
  proof: { weaker: [['none', 'master-only']], equal: [['none', 'None']] },
  references: ['https://owasp.org/www-project-secure-headers/'],
} satisfies ControlRow<'ladder'>;
`;

const PLACE = `import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'taiga',
  title: 'taiga.ini',
  files: ['**/taiga.ini'],
  language: 'ini',
  settings: [
    { key: 'cookie_secure', control: 'cookies', subject: 'taiga_session', part: 'Secure', default: false },
    { key: 'cookie_samesite', control: 'cookies', subject: 'taiga_session', part: 'SameSite', default: 'lax' },
  ],
  restore: '{name} = {value}',
  proof: { path: 'conf/taiga.ini', text: '[security]\\n{line}\\n' },
  references: ['https://docs.taiga.io/setup-production.html'],
} satisfies PlaceRow;
`;

const PLACE_WITH_READER = `import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'hiawatha',
  title: 'hiawatha',
  files: ['**/hiawatha.conf'],
  over: ['nginx'],
  headers: true,
  reader: 'servers/hiawatha.ts readHiawatha',
  restore: 'setenv.add-response-header += ( "{name}" => "{value}" )',
  proof: { path: 'etc/hiawatha.conf', text: 'server.port = 443\\n{line}\\n' },
  references: ['https://hiawatha.leisink.net/manpages/hiawatha'],
} satisfies PlaceRow;
`;

const READER = `/** hiawatha. https://hiawatha.leisink.net/manpages/hiawatha */

import { nothingSet } from '../../control.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { plainScene, type ReadScene } from '../../judge/scene.ts';
import { textOf } from '../../position.ts';
import { restoreHeader } from '../../restore.ts';

export const readHiawatha: ReadScene = async ({ path, text, place }) => {
  const entries = textOf(text)
    .split('\\n')
    .flatMap((line, at): HeaderEntry[] => {
      const found = /^setenv\\.add-response-header\\s*\\+?=\\s*\\(\\s*"([^"]+)"\\s*=>\\s*"([^"]*)"/.exec(line);
      const origin = { path, line: at + 1, endLine: at + 1 };
      return found === null ? [] : [{ name: found[1]!, value: found[2]!, origin, certainty: 'literal' }];
    });
  const origin = { path, line: 1, endLine: 1 };
  return plainScene(
    [{ id: '', origin, facts: factsOfHeaders(entries), absent: nothingSet, atMost: 'high', site: '' }],
    restoreHeader(place),
  );
};
`;

describe('a control is one file', () => {
  const scratch = new Scratch();
  const file = 'patterns/controls/cross-domain.ts';

  test('a mistake in its proof is named', () => {
    scratch.write(file, CONTROL.replace("[['none', 'master-only']]", "[['master-only', 'none']]"));
    expect(scratch.generate('--write').err).toContain(
      `${file}: the field proof.weaker[0] holds "master-only" → "none", which must be weaker, and is stronger.`,
    );
  });

  test("a value of another order's type does not compile", () => {
    scratch.write(file, CONTROL.replace("[['none', 'master-only']]", '[[true, false]]'));
    expect(scratch.typesOf(file)).toMatch(/cross-domain\.ts\(\d+,\d+\): error TS2322: Type 'boolean'/);
  });

  test('one that is not registered is named', () => {
    scratch.write(file, CONTROL);
    const { code, err } = scratch.generate('--check');
    expect(code).toBe(1);
    expect(err).toContain('src/detectors/posture/controls.ts');
  });

  test('it is then found in every place, in a file that holds nothing else', () => {
    expect(scratch.generate('--write')).toMatchObject({ code: 0, err: '' });
    const java = (value: string) =>
      `class Answer {\n  void send(HttpServletResponse response) {\n    ` +
      `response.setHeader("X-Permitted-Cross-Domain-Policies", "${value}");\n  }\n}\n`;
    expect(scratch.weakened('src/main/java/Answer.java', java('none'), java('all'))).toEqual(['cross-domain one']);
  });
});

describe('a place with keys and values is one file', () => {
  const scratch = new Scratch();
  const file = 'patterns/places/taiga.ts';

  test('a control that is not there is named', () => {
    scratch.write(file, PLACE.replaceAll("control: 'cookies'", "control: 'cookie'"));
    expect(scratch.generate('--write').err).toContain(
      `${file}: the field settings[0].control names the control "cookie", and there is no patterns/controls/cookie.ts.`,
    );
  });

  test("a default of another part's type does not compile", () => {
    scratch.write(file, PLACE.replace("part: 'Secure', default: false", "part: 'Secure', default: 31536000"));
    expect(scratch.typesOf(file)).toMatch(
      /taiga\.ts\(\d+,\d+\): error TS2322[^]*Type 'number' is not assignable to type '"auto" \| boolean'/,
    );
  });

  test('it is then found', () => {
    scratch.write(file, PLACE);
    expect(scratch.generate('--write')).toMatchObject({ code: 0, err: '' });
    const ini = (on: boolean) => `[security]\ncookie_secure = ${on}\n`;
    expect(scratch.weakened('conf/taiga.ini', ini(true), ini(false))).toEqual(['cookies one']);
  });
});

describe('a place with a reader is two files', () => {
  const scratch = new Scratch();
  const file = 'patterns/places/hiawatha.ts';

  test('a reader that is not there is named, and an export that it has not', () => {
    scratch.write(file, PLACE_WITH_READER);
    expect(scratch.generate('--write').err).toContain(
      `${file}: the field reader names servers/hiawatha.ts, and there is no ` +
        'src/detectors/posture/readers/servers/hiawatha.ts.',
    );
    scratch.write(
      'src/detectors/posture/readers/servers/hiawatha.ts',
      READER.replace('const readHiawatha', 'const read'),
    );
    expect(scratch.generate('--write').err).toContain(`${file}: the field reader names readHiawatha, which`);
  });

  test('it is then found', () => {
    scratch.write('src/detectors/posture/readers/servers/hiawatha.ts', READER);
    expect(scratch.generate('--write')).toMatchObject({ code: 0, err: '' });
    const conf = (value: string) =>
      `server.port = 443\nsetenv.add-response-header = ( "X-Frame-Options" => "${value}" )\n`;
    expect(scratch.weakened('etc/hiawatha.conf', conf('DENY'), conf('SAMEORIGIN'))).toEqual(['framing one']);
  });
});
