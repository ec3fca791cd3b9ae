import { beforeAll, expect, test } from 'vitest';

import { createCredentialDetectors } from '../../../src/detectors/secrets/credential.ts';
import { createSecretScanner, type SecretScanner } from '../../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import { isMinified } from '../../../src/detectors/secrets/values/line-shape.ts';
import { stringState } from '../../../src/detectors/secrets/values/string-state.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { Text } from '../../../src/model/text.ts';
import { drawSample } from '../../helpers/samples.ts';

let scanner: SecretScanner;
beforeAll(async () => {
  scanner = createSecretScanner(await loadEngine(), createCredentialDetectors());
});

const TOKEN = drawSample({ prefix: '', alphabet: 'base62', chars: 32 }, 11);

function matchesOf(text: string, path = 'dist/index.js'): readonly SecretMatch[] {
  const whole = Text.of(text);
  return scanner.scan(whole, path, [whole.whole]);
}

/** Statements as minifiers write them, in which words of credentials are parts of messages, names and expressions. */
const STATEMENTS = [
  'if(a.username||a.password)throw new TypeError("a URL that includes credentials: "+e);s=f({urlList:[x]}),o="cors";',
  'if(h.hex.length%2!=0||!h.hex.match(/^[0-9A-Fa-f]+$/)){throw"Mac: wrong hex password: "+h.hex}g=h.hex;',
  'var q={token:/^["\']/,secret:/[^"]+/g,key:t.key},r=n.password?"password:"+n.password:"none";',
  'const u=`token=${n.token}&secret=${"x"+n.secret}`,v=i?`Bearer ${i}`:"";',
  'e.exports={passwordField:"input[type=\'password\']",apiKeyHeader:"X-Api-Key",tokenType:"Bearer"};',
  'var L=[["acme-api-key",["acme_"],40],["other-token",["ot_","otx_"],36],["a-secret",["as-"],22]];',
  'function g(t){switch(t){case"password":return"Password";case"token":return"Token"}throw Error("no secret: "+t)}',
  'o.setAttribute("data-key","item-"+i),l.secret=o.secret||"",m.apiKey=p(m.apiKey),w("it\'s a token: "+x.token);',
];

test('messages and expressions of minified code are silent, wherever the window begins', () => {
  const told: string[] = [];
  for (let turn = 0; turn < STATEMENTS.length; turn++) {
    const rotated = [...STATEMENTS.slice(turn), ...STATEMENTS.slice(0, turn)].join('');
    const line = rotated.repeat(3);
    for (const match of matchesOf(line))
      if (match.confidence !== 'low') told.push(`${turn}: ${match.rule} ${match.span.from}`);
  }
  expect(told).toEqual([]);
});

test('a credential in minified code is found, and does not block by itself', () => {
  const line = `${STATEMENTS.join('')}var c={apiKey:"${TOKEN}",t:1};${STATEMENTS.join('')}`;
  expect(
    matchesOf(line)
      .filter(({ secret }) => secret.reveal() === TOKEN)
      .map(({ confidence }) => confidence),
  ).toEqual(['medium']);
  expect(matchesOf(`var c = { apiKey: "${TOKEN}" };`).map(({ confidence }) => confidence)).toEqual(['high']);
});

test('the shape of the line makes code minified, and not the name of its file', () => {
  const line = STATEMENTS.join('');
  expect(isMinified(line, line.length >> 1)).toBe(true);
  expect(isMinified('The password is kept in the store, and the key is not. '.repeat(20), 300)).toBe(false);
  expect(isMinified('const token = read();\n'.repeat(40), 300)).toBe(false);
  expect(matchesOf(`var c = { apiKey: "${TOKEN}" };`, 'dist/app.min.js')).toHaveLength(1);
});

test.each([
  ['a string that closed', 'f("a",', ''],
  ['a string that is open', 'f("a', '"'],
  ['an apostrophe within a word', "// don't", '//'],
  ['an apostrophe within a word of code', "let x' = 1; f(", ''],
  ['a regular expression with a quote', 'a.replace(/["\']/g,', ''],
  ['a division', 'a = b / c; d = "x', '"'],
  ['a template with code in it', '`a ${f("x")} b', '`'],
  ['code within a template', '`a ${f(', ''],
  ['a comment', 'a(); // say "hi', '//'],
  ['a comment that ended', "/* it's */ f(", ''],
  ['a lifetime', "fn f<'a>(x: &'a str, y: ", ''],
])('the state after %s is known', (_what, text, expected) => {
  expect(stringState(text, false)).toBe(expected);
});

test('a window that begins within a string is read with the right parity', () => {
  const code = 'throw new Error("no such password: "+e);s=f({a:"b"}),t=g("c");throw"wrong token: "+t;u="';
  const found: string[] = [];
  for (let from = 0; from < code.length - 40; from++) found.push(stringState(code.slice(from), true));
  expect(found.filter((state) => state !== '"').length / found.length).toBeLessThan(0.1);
});
