import { describe, expect, test } from 'vitest';

import { checkStructure, describeStructure } from '../../../src/detectors/secrets/structure.ts';
import { marvin32 } from '../../../src/detectors/secrets/structure/azure-key.ts';
import { crc32 } from '../../../src/detectors/secrets/structure/crc32.ts';
import type { Recipe } from '../../../src/model/rule.ts';
import { drawSample, makerNames } from '../../helpers/samples.ts';

/** Collects the words of a check for forty drawn values, never the values. */
function verdicts(check: string, recipe: Recipe, change: (text: string) => string = (text) => text): readonly string[] {
  const said = new Set<string>();
  for (let seed = 1; seed <= 40; seed++) said.add(checkStructure(check, change(drawSample(recipe, seed))));
  return [...said];
}

function changeLast(text: string): string {
  return text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
}

function replaceAt(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);
}

test('CRC-32 of the vectors that everybody publishes', () => {
  // https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iso-hdlc
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('')).toBe(0);
  expect(crc32('The quick brown fox jumps over the lazy dog')).toBe(0x414fa339);
});

test('Marvin32 of the vectors of .NET', () => {
  // https://github.com/dotnet/runtime/blob/main/src/libraries/Common/tests/Tests/System/MarvinTests.cs
  const vectors: readonly (readonly [string, number, number])[] = [
    ['', 0x30ed35c1, 0x00cd3c7d],
    ['af', 0x48e73fc7, 0x7d75ddc1],
    ['e70f', 0xb5f6e1fc, 0x485dbff8],
    ['37f495', 0xf0b07c78, 0x9b8cf7e8],
    ['8642dc59', 0x7008f2e8, 0x7e9cf556],
    ['153fb79826', 0xe6c08c6d, 0xa2afa997],
    ['0932e6246c47', 0x6f04bf1a, 0x5ea24060],
    ['ab427ea8d10fc7', 0xe11847e4, 0xf0678c41],
  ];
  for (const [hex, high, low] of vectors)
    expect(marvin32(Buffer.from(hex, 'hex'), 0x4fb61a001bdbccn), hex).toBe((high ^ low) >>> 0);
});

describe('tokens that end in a CRC-32', () => {
  test.each([
    ['github-crc32', { maker: 'github-crc32', options: { prefix: 'ghp_' } }],
    ['npm-crc32', { maker: 'npm-crc32' }],
    ['grafana-crc32', { maker: 'grafana-crc32' }],
  ] satisfies [string, Recipe][])('%s proves the right digits and refutes others', (check, recipe) => {
    expect(verdicts(check, recipe)).toEqual(['valid']);
    expect(verdicts(check, recipe, changeLast)).toEqual(['invalid']);
    expect(verdicts(check, recipe, (text) => replaceAt(text, 12))).toEqual(['invalid']);
  });

  test('a GitHub token of a length that is not documented is not refuted', () => {
    expect(verdicts('github-crc32', { prefix: 'ghr_', alphabet: 'base62', chars: 76 })).toEqual(['unknown']);
  });

  test('a GitLab token whose instance prefix is not seen is not refuted, one whose payload says nothing is', () => {
    const recipe: Recipe = { maker: 'gitlab-routable', options: { prefix: 'glpat-' } };
    expect(verdicts('gitlab-routable', recipe)).toEqual(['valid']);
    expect(
      verdicts('gitlab-routable', { maker: 'gitlab-routable', options: { prefix: 'acme-glpat-' } }, (text) =>
        text.slice('acme-'.length),
      ),
    ).toEqual(['unknown']);
    expect(
      verdicts('gitlab-routable', {
        parts: ['glpat-', { alphabet: 'base64url', chars: 47 }, '.01.', { alphabet: 'base36', chars: 9 }],
      }),
    ).toEqual(['invalid']);
  });

  test('an Atlassian token is proven or left open', () => {
    expect(verdicts('atlassian-crc32', { maker: 'atlassian-crc32' })).toEqual(['valid']);
    expect(verdicts('atlassian-crc32', { maker: 'atlassian-crc32' }, (text) => replaceAt(text, 20))).toEqual([
      'unknown',
    ]);
  });
});

test('an Azure key is proven by its checksum or left open', () => {
  expect(verdicts('azure-identifiable', { maker: 'azure-identifiable' })).toEqual(['valid']);
  expect(verdicts('azure-identifiable', { maker: 'azure-identifiable' }, (text) => replaceAt(text, 5))).toEqual([
    'unknown',
  ]);
  expect(
    verdicts('azure-identifiable', {
      parts: [{ alphabet: 'base64', chars: 76 }, '+ASt', { alphabet: 'base64', chars: 5 }, 'A=='],
    }),
  ).toEqual(['unknown']);
});

describe('AWS key ids', () => {
  test('the account number is read', () => {
    // Q in front sets the highest bit; thirty-nine zeros and a one follow in the account's 40 bits.
    expect(describeStructure('aws-key-id', `AKIA${'QAAAAAAA'}QAAAAAAA`)).toEqual([
      'belongs to AWS account 000000000001',
    ]);
  });

  test('an id of before 2019 holds none, and nothing is said of it', () => {
    expect(describeStructure('aws-key-id', `AKIAI${'B'.repeat(15)}`)).toEqual([]);
    expect(checkStructure('aws-key-id', `AKIAI${'B'.repeat(15)}`)).toBe('unknown');
  });

  test('a number that no account can have refutes an id', () => {
    expect(checkStructure('aws-key-id', `AKIA${'7'.repeat(16)}`)).toBe('invalid');
    expect(verdicts('aws-key-id', { maker: 'aws-key-id' })).toEqual(['unknown']);
  });
});

describe('JSON Web Tokens', () => {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const aToken = (header: unknown, claims: unknown): string => `${encode(header)}.${encode(claims)}.${'s'.repeat(43)}`;

  test('header and claims are read', () => {
    expect(verdicts('jwt', { maker: 'jwt' })).toEqual(['valid']);
    expect(describeStructure('jwt', aToken({ alg: 'HS256' }, { exp: 1_893_456_000 }))).toEqual([
      'says that it expires on 2030-01-01',
    ]);
    expect(describeStructure('jwt', aToken({ alg: 'none' }, {}))).toEqual([
      'is not signed (alg none)',
      'does not expire',
    ]);
    expect(describeStructure('jwt', aToken({ alg: 'HS256' }, { exp: 1e300 }))).toEqual([]);
  });

  test('a text that only looks like a token is refuted', () => {
    expect(checkStructure('jwt', `eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(30)}`)).toBe('invalid');
    expect(checkStructure('jwt', aToken({ typ: 'JWT' }, {}))).toBe('invalid');
    expect(checkStructure('jwt', aToken({ alg: 'HS256' }, [1]))).toBe('invalid');
  });

  test('the tokens of jwt.io and of the RFC are examples', () => {
    expect(checkStructure('jwt', aToken({ alg: 'HS256' }, { sub: '1234567890', name: 'John Doe', iat: 1 }))).toBe(
      'example',
    );
    expect(checkStructure('jwt', aToken({ alg: 'HS256' }, { iss: 'joe', 'http://example.com/is_root': true }))).toBe(
      'example',
    );
  });
});

describe('private keys', () => {
  const kinds = ['rsa', 'ec', 'pkcs8', 'openssh'] as const;
  const aKey = (kind: string): string => drawSample({ maker: 'private-key', options: { kind } }, 7);

  test.each(kinds)('%s: a key parses, in whatever quotes it stands', (kind) => {
    const key = aKey(kind);
    for (const form of [
      key,
      key.replaceAll('\n', '\\n'),
      key.replaceAll('\n', '\r\n    '),
      key.replaceAll('\n', '\\n" +\n  "'),
      key.replaceAll('\n', "',\n '"),
      key.replaceAll('\n', ' '),
    ]) {
      expect(checkStructure('private-key', form)).toBe('valid');
    }
  });

  test.each(kinds)('%s: a key that is cut off, or no key at all, is refuted', (kind) => {
    const lines = aKey(kind).split('\n');
    expect(checkStructure('private-key', [...lines.slice(0, -2), lines.at(-1)].join('\n'))).toBe('invalid');
    expect(checkStructure('private-key', [lines[0], 'A'.repeat(64), 'B'.repeat(64), lines.at(-1)].join('\n'))).toBe(
      'invalid',
    );
  });

  test('a public key is not a private one, whatever its frame says', () => {
    const publicKey = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
    const body = Buffer.concat([publicKey, Buffer.alloc(65, 4)]).toString('base64');
    expect(checkStructure('private-key', `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`)).toBe(
      'invalid',
    );
    expect(checkStructure('private-key', `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`)).toBe(
      'invalid',
    );
  });

  test('an encrypted key says so', () => {
    const encrypted =
      `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n${'a'.repeat(64)}` +
      `\n-----END RSA PRIVATE KEY-----`;
    expect(describeStructure('private-key', encrypted)).toEqual([
      'is encrypted: an attacker still needs its passphrase',
    ]);
    expect(describeStructure('private-key', aKey('openssh'))).toEqual([]);
  });
});

test('the examples of documentation are known, whichever rule finds them', () => {
  // Taken apart, so that no scanner stumbles over them here.
  const examples = [
    ['sk_test', '4eC39HqLyjWDarjtT1zdp7dc'].join('_'),
    ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join(''),
    ['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/'),
  ];
  for (const check of [undefined, 'github-crc32', 'aws-key-id']) {
    expect(examples.map((text) => checkStructure(check, text))).toEqual(['example', 'example', 'example']);
  }
});

test('a check that nobody knows proves nothing', () => {
  expect(checkStructure('acme-luhn', 'a')).toBe('unknown');
  expect(checkStructure('toString', 'a')).toBe('unknown');
});

test('every maker draws the same value from the same seed, and another from another', () => {
  for (const maker of makerNames()) {
    // Compared here, not by expect: a failure must not print the values.
    const [first, again, other] = [3, 3, 4].map((seed) => drawSample({ maker }, seed));
    expect(first === again, maker).toBe(true);
    expect(first === other, maker).toBe(false);
  }
});
