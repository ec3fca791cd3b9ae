import { beforeAll, describe, expect, test } from 'vitest';

import { createScanner, type HistoryScanner } from '../../../src/detectors/secrets/index.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { Text } from '../../../src/model/text.ts';
import { drawSample } from '../../helpers/samples.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

function matchesOf(text: string, path: string): readonly SecretMatch[] {
  const whole = Text.of(text);
  return scanner.scan(whole, path, [whole.whole]);
}

/** Rule, confidence, and whether the secret is the very value. */
const gist = (text: string, path: string, value: string): string[] =>
  matchesOf(text, path).map(
    ({ rule, confidence, secret }) => `${rule} ${confidence}${secret.reveal() === value ? '' : ' (another value)'}`,
  );

describe('a value of thousands of characters is found whole', () => {
  test.each([1100, 1500, 4000, 12_000])('%i characters', (chars) => {
    const value = drawSample({ prefix: '', alphabet: 'base62', chars }, chars);
    expect(gist(`SESSION_SECRET=${value}\nX=1\n`, 'session.env', value)).toEqual(['generic-secret high']);
    expect(gist(`{"authToken":"${value}","a":1}`, 'auth.json', value)).toEqual(['generic-token high']);
  });

  test('a chain of assignments in minified code is not a value', () => {
    const chain = Array.from({ length: 60 }, (_, i) => `t.serialize${'AaBb'.repeat(i % 5)}${i}TokenCommand=`).join('');
    expect(matchesOf(`t.getAuthorizationToken=${chain}void 0;`, 'dist/index.js')).toEqual([]);
  });

  test('a placeholder of that length is silent, and so is one that goes on out of reach', () => {
    expect(matchesOf(`SESSION_SECRET=${'x'.repeat(2000)}\n`, '.env')).toEqual([]);
    const value = drawSample({ prefix: '', alphabet: 'base62', chars: 40_000 }, 3);
    expect(matchesOf(`SESSION_SECRET=${value}\n`, '.env')).toEqual([]);
  });
});

describe('a key in DER is found in one line of base64', () => {
  test.each(['pkcs8', 'rsa', 'ec'])('%s', (kind) => {
    const value = drawSample({ maker: 'private-key-der', options: { kind } }, 4);
    expect(gist(`app.private-key=${value}\nb=1`, 'app.properties', value)).toEqual(['private-key-der-base64 high']);
    expect(gist(`String KEY = "${value}";`, 'Keys.java', value)).toEqual(['private-key-der-base64 high']);
  });

  test('one that is cut off is no key', () => {
    const value = drawSample({ maker: 'private-key-der' }, 4).slice(0, 600);
    expect(matchesOf(`key = "${value}"`, 'a.txt').filter(({ confidence }) => confidence !== 'low')).toEqual([]);
  });
});

describe('a key in PEM is found behind the mark that begins each line', () => {
  const key = drawSample({ maker: 'private-key' }, 5);
  test.each(['# ', '// ', '+', '> ', ' * ', ';; ', '| '])('%j', (mark) => {
    const text = `${mark}a line\n`.repeat(2) + key.replace(/^/gm, mark);
    const path = mark === '+' ? 'add-key.patch' : 'old.sh';
    expect(matchesOf(text, path).map(({ rule, confidence, structure }) => [rule, confidence, structure])).toEqual([
      ['private-key-pem', 'high', 'valid'],
    ]);
  });
});

describe('entries of a Kubernetes Secret are found under any name', () => {
  const value = drawSample({ prefix: '', alphabet: 'base62', chars: 24 }, 6);
  const encoded = Buffer.from(value).toString('base64');
  test.each([
    ['stringData', `kind: Secret\nmetadata:\n  name: a\nstringData:\n  main: ${value}\n`, value],
    ['data', `apiVersion: v1\nkind: Secret\ndata:\n  main: ${encoded}\n`, encoded],
    ['data before the kind', `apiVersion: v1\ndata:\n  main: ${encoded}\nkind: Secret\n`, encoded],
    ['JSON', `{"kind": "Secret", "data": {"user": "YWJj", "main": "${encoded}"}}`, encoded],
  ])('%s', (_what, text, expected) => {
    expect(matchesOf(text, 'secret.yaml').map(({ secret }) => secret.reveal())).toEqual([expected]);
  });

  test.each([
    ['a ConfigMap', `kind: ConfigMap\ndata:\n  main: ${value}\n`],
    ['a SealedSecret', `kind: SealedSecret\nspec:\n  encryptedData:\n    main: ${value}\n`],
    ['another document', `kind: Secret\n---\nkind: ConfigMap\ndata:\n  main: ${value}\n`],
    ['a placeholder', `kind: Secret\ndata:\n  main: ${Buffer.from('changeme').toString('base64')}\n`],
    ['a template', 'kind: Secret\ndata:\n  main: {{ .Values.main | b64enc }}\n'],
    ['a user', `kind: Secret\nstringData:\n  username: ${value}\n`],
  ])('%s is silent', (_what, text) => {
    expect(matchesOf(text, 'secret.yaml').filter(({ confidence }) => confidence !== 'low')).toEqual([]);
  });
});
