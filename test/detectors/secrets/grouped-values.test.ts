/** Passwords and keys that are written in groups of four letters. */

import { beforeAll, expect, test } from 'vitest';

import { createScanner, type HistoryScanner } from '../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { Text } from '../../../src/model/text.ts';
import { drawSample, seedOf } from '../../helpers/samples.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

const confidencesOf = (path: string, text: string): readonly string[] => {
  const whole = Text.of(text);
  return scanner.scan(whole, path, [whole.whole]).map(({ confidence }) => confidence);
};

const PLACES: readonly (readonly [path: string, text: string])[] = [
  ['settings.py', "EMAIL_HOST_PASSWORD = '§'"],
  ['mailer.js', "auth: { user: 'ops@acme.io', pass: '§' }"],
  ['.env', 'SMTP_PASSWORD=§'],
  ['.env', 'MAIL_PASSWORD="§"'],
  ['config.yml', 'smtp:\n  password: §\n  port: 587'],
  ['app.properties', 'spring.mail.password=§'],
];
const GROUPS = [
  ['lower', 16],
  ['base32', 16],
  ['base32', 32],
] as const;

test('groups of random letters are one value', () => {
  let found = 0;
  let all = 0;
  for (const [path, text] of PLACES)
    for (const [alphabet, chars] of GROUPS)
      for (let turn = 0; turn < 8; turn++) {
        const drawn = drawSample({ prefix: '', alphabet, chars }, seedOf(text + alphabet, turn));
        all++;
        if (confidencesOf(path, text.replace('§', drawn.match(/.{4}/g)!.join(' '))).includes('high')) found++;
      }
  expect(found / all).toBeGreaterThanOrEqual(0.95);
});

test('words of four letters are a sentence', () => {
  for (const [path, text] of PLACES)
    for (const words of ['this that with from', 'they need some help', 'your pass must have', 'only take what else'])
      expect.soft(confidencesOf(path, text.replace('§', words)), `${path}: ${words}`).not.toContain('high');
});
