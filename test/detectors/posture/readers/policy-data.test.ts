/** A Content-Security-Policy kept as data is read in any language's literals, and its change is judged. */

import { describe, expect, test } from 'vitest';
import { literalTokens } from '../../../../src/detectors/posture/languages/literals/tokens.ts';
import { policiesIn } from '../../../../src/detectors/posture/readers/policy-tables.ts';

const read = (source: string, hashComments = false) =>
  policiesIn(literalTokens(source, hashComments)).map(({ name, text }) => `${name}: ${text}`);

describe('reads', () => {
  test.each([
    ['a constant', `const CSP = "default-src 'self'; img-src *";`, [`CSP: default-src 'self'; img-src *`]],
    ['a C# constant', `const string Policy = "script-src 'self'";`, [`Policy: script-src 'self'`]],
    [
      'joined pieces',
      `const csp = ["default-src 'self'", \`script-src 'nonce-\${n}'\`].join('; ');`,
      [`csp: default-src 'self'; script-src 'nonce-\u0001n\u0002'`],
    ],
    [
      'pieces that are added',
      `var p = "script-src 'self' " + "https://a.example";`,
      [`p: script-src 'self' https://a.example`],
    ],
    [
      'an object of lists',
      `module.exports = { csp: { enable: true, directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'", ` +
        `cdn], other: 1 } } };`,
      [`directives: default-src 'self'; script-src 'self' \u0001cdn\u0002`],
    ],
    [
      'PHP',
      `'csp' => ['script-src' => ["'self'", 'https:'], 'img-src' => "*"]`,
      [`csp: script-src 'self' https:; img-src *`],
    ],
    ['Go', `var d = map[string]string{"script-src": "'self'", "img-src": "*"}`, [`d: script-src 'self'; img-src *`]],
    ['C# indexers', `policy = new Policy { ["script-src"] = "'self'" }`, [`policy: script-src 'self'`]],
    ['a directive that is switched off', `x = { scriptSrc: ["'self'"], styleSrc: false }`, [`x: script-src 'self'`]],
    [
      'a list with nothing in it that counts',
      `x = { scriptSrc: ["'self'"], styleSrc: [null, "'self'"] }`,
      [`x: script-src 'self'`],
    ],
    ['nothing in a sentence', `log("the img-srcset attribute and the script-source of it")`, []],
  ])('%s', (_name, source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  test.each([
    ['Python', `CSP = {"script-src": ["'self'"]}  # "img-src" *`, [`CSP: script-src 'self'`]],
    [
      'Ruby symbols',
      `CSP = { script_src: [:self, :unsafe_inline, :https], img_src: %w('self' *) }`,
      [`CSP: script-src 'self' 'unsafe-inline' https:; img-src 'self' *`],
    ],
  ])('%s', (_name, source, expected) => {
    expect(read(source, true)).toEqual(expected);
  });
});

test('a stray quote costs its own line only', () => {
  expect(read(`// don't\nx = 'it\ny = "script-src 'self'"`)).toEqual([`y: script-src 'self'`]);
});

test('takes time in proportion to deep nesting', () => {
  const deep = (count: number) => `x = { scriptSrc: ${'['.repeat(count)}"'self'"${']'.repeat(count)} }`;
  expect(read(deep(100_000))).toEqual(["x: script-src 'self'"]);
});
