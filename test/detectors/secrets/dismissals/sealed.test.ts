/** Sections whose name says that all in them is encrypted, with values that have no form of ciphertext. */

import { beforeAll, describe, expect, test } from 'vitest';

import { createScanner, type HistoryScanner } from '../../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../../src/model/policy.ts';
import { Text } from '../../../../src/model/text.ts';
import { drawSample, seedOf } from '../../../helpers/samples.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

const NAMES = ['password', 'api_key', 'DB_TOKEN', 'client-secret'];
const drawn = (seed: string, turn: number): string =>
  drawSample({ prefix: '', alphabet: 'base62', chars: 32 + 8 * turn }, seedOf(seed, turn));

const confidences = (text: string, path: string): readonly string[] => {
  const whole = Text.of(text);
  return scanner.scan(whole, path, [whole.whole]).map(({ rule, confidence }) => `${rule} ${confidence}`);
};

const lines = (indent: string, entry: (name: string, value: string) => string, seed: string): string =>
  NAMES.map((name, turn) => `${indent}${entry(name, drawn(seed, turn))}`).join('\n');
const members = (seed: string): string => NAMES.map((name, turn) => `"${name}": "${drawn(seed, turn)}"`).join(', ');

const plain = (name: string, value: string): string => `${name}: ${value}`;
const quoted = (name: string, value: string): string => `${name}: "${value}"`;
const folded = (name: string, value: string): string => `${name}: >-\n      ${value}`;

const SECTIONS: readonly (readonly [what: string, path: string, before: string, body: string])[] = [
  ['a SealedSecret', 'k8s/a.yaml', 'kind: SealedSecret\nspec:\n  encryptedData:\n', lines('    ', plain, 'a')],
  ['in quotes', 'k8s/b.yaml', 'kind: SealedSecret\nspec:\n  encryptedData:\n', lines('    ', quoted, 'b')],
  ['in blocks', 'k8s/c.yaml', 'kind: SealedSecret\nspec:\n  encryptedData:\n', lines('    ', folded, 'c')],
  ['in JSON', 'k8s/d.json', '{"kind": "SealedSecret", "spec": {"encryptedData": {', `${members('d')}}}}`],
  ['in JSON on lines', 'k8s/e.json', '{\n "encryptedData": {\n', `${members('e').replaceAll(', ', ',\n  ')}\n}}`],
  ['of Renovate', 'renovate.json', '{"hostRules": [{"encrypted": {', `${members('f')}}}]}`],
  ['of Renovate in JavaScript', 'config.js', 'module.exports = {\n  encrypted: {\n', `${members('g')},\n  },\n};`],
  ['of Cloud Build', 'cloudbuild.yaml', 'secrets:\n- kmsKeyName: k\n  secretEnv:\n', lines('    ', plain, 'h')],
];

describe('sealed sections', () => {
  test.each(SECTIONS)('%s: nothing in it is a credential', (_what, path, before, body) => {
    expect(confidences(before + body, path)).toEqual([]);
  });

  test.each(SECTIONS)('%s: the same entries under another name are', (_what, path, before, body) => {
    const other = before.replace(/encryptedData|encrypted\b|secretEnv/, 'entries');
    expect(confidences(other + body, path).length).toBeGreaterThanOrEqual(NAMES.length - 1);
  });

  test('what follows the section is read', () => {
    const after = `\n  template:\n    password: ${drawn('after', 0)}\n`;
    expect(confidences(SECTIONS[0]![2] + SECTIONS[0]![3] + after, 'k8s/a.yaml')).toEqual(['generic-password high']);
  });

  test('a token of a vendor in it is reported', () => {
    const token = drawSample({ prefix: 'glpat-', alphabet: 'base62', chars: 20 }, 5);
    expect(confidences(`${SECTIONS[0]![2]}    token: ${token}\n`, 'k8s/a.yaml')).toHaveLength(1);
  });

  test.each(['encrypted_password', 'password_encrypted', 'api_key_ciphertext', 'sealed_token'])(
    '%s never blocks',
    (name) => {
      const found = confidences(`${name} = "${drawn(name, 3)}+/${drawn(name, 2)}"`, 'src/a.py');
      expect(found.filter((one) => one.endsWith('high'))).toEqual([]);
    },
  );
});

const USES = ['SIGNING', 'SIGNER', 'HMAC', 'ENCRYPTION', 'DECRYPTION', 'PEPPER', 'CRYPTO'];
const OWNERS = ['JWT', 'COOKIE', 'WEBHOOK', 'APP', 'PASSWORD', 'SESSION'];
const SYNTAXES: readonly (readonly [string, (name: string, value: string) => string])[] = [
  ['.env', (name, value) => `${name}=${value}\n`],
  ['config/app.yml', (name, value) => `env:\n  ${name}: ${value}\n`],
  ['docker-compose.yml', (name, value) => `    environment:\n      - ${name}=${value}\n`],
  ['src/a.py', (name, value) => `${name} = "${value}"\n`],
];

describe('names that end in the use of a key', () => {
  test.each(SYNTAXES)('in %s are read before random values alone', (path, write) => {
    const names = OWNERS.flatMap((owner) => USES.map((use) => `${owner}_${use}`));
    const missed = names.filter((name, turn) => confidences(write(name, drawn(name, turn % 4)), path).length === 0);
    const plainValues = ['HS256', 'aes-256-gcm', 'enabled', 'sha256', 'AES/GCM/NoPadding', 'RS512withRSA', 'true'];
    const wrong = names.filter((name, turn) => {
      if (/PASSWORD|JWT|COOKIE|SESSION/.test(name)) return false; // their first word is a noun of its own
      return confidences(write(name, plainValues[turn % plainValues.length]!), path).length > 0;
    });
    expect([missed, wrong]).toEqual([[], []]);
  });

  test('a MAC in data is what the key made', () => {
    const mac = drawSample({ prefix: '', alphabet: 'base16', chars: 64 }, 11);
    expect(confidences(`{"id": 7, "hmac": "${mac}", "payload_hmac": "${mac}"}`, 'a.json')).toEqual([]);
  });
});

describe('a password in Markdown', () => {
  test.each([
    '**Password:** `§`',
    '**Password:** §',
    '- **Password:** `§`',
    '* __Password:__ §',
    '*Password:* `§`',
    '| **Password** | `§` |',
    '| password | § |',
    'Password\n: §',
    '**Password**\n: `§`',
    '<tr><td>Password</td><td>§</td></tr>',
    '<tr><td>Password</td><td><code>§</code></td></tr>',
  ])('%s', (form) => {
    const missed = [16, 20, 24, 32].filter((chars) => {
      const value = drawSample({ prefix: '', alphabet: 'base62', chars }, seedOf(form, chars));
      return confidences(`# Access\n\n${form.replace('§', value)}\n`, 'notes.md').length === 0;
    });
    expect(missed).toEqual([]);
  });

  test.each([
    '**Password:** your password',
    '**Password:** string',
    '**Password:**\n\nThe one of the account.',
    '| password | string |',
    'Password\n: The password of the user.',
    'Token\n: string',
    '<tr><td>password</td><td>string</td></tr>',
    '<tr><td>token</td><td>The token of the session</td></tr>',
  ])('%s says nothing', (text) => {
    expect(confidences(`${text}\n`, 'notes.md')).toEqual([]);
    expect(confidences(`${text}\n`, 'notes.html')).toEqual([]);
  });
});
