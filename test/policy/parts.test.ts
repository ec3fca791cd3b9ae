/** An id and its secret, drawn anew in every syntax, are one finding; each alone is one too. */

import { expect, test } from 'vitest';

import { scan } from '../../src/entry/api.ts';
import { drawSample, seedOf } from '../helpers/samples.ts';

const PAIRS: readonly (readonly [path: string, text: string])[] = [
  ['deploy/prod.env', 'AWS_ACCESS_KEY_ID=§i\nAWS_SECRET_ACCESS_KEY=§s\n'],
  ['home/.aws/credentials', '[default]\naws_access_key_id = §i\naws_secret_access_key = §s\n'],
  ['src/store.ts', "new S3({ credentials: { accessKeyId: '§i', secretAccessKey: '§s' } });"],
  ['app/store.py', 'boto3.client("s3", aws_access_key_id="§i", aws_secret_access_key="§s")'],
  ['infra/main.tf', 'provider "aws" {\n  access_key = "§i"\n  secret_key = "§s"\n}'],
  [
    'k8s/deploy.yaml',
    'env:\n  - name: AWS_ACCESS_KEY_ID\n    value: §i\n  - name: AWS_SECRET_ACCESS_KEY\n    value: "§s"\n',
  ],
];

const idOf = (seed: number): string => drawSample({ maker: 'aws-key-id', options: { prefix: 'AKIA' } }, seed);
const secretOf = (seed: number): string => drawSample({ prefix: '', alphabet: 'base64', chars: 40 }, seed);

async function secretsOf(path: string, text: string) {
  const { findings } = await scan({ kind: 'text', text, path });
  return findings.filter((finding) => finding.kind === 'secret');
}

test.each(PAIRS)('%s: id and secret are one finding with both places', async (path, text) => {
  for (let turn = 0; turn < 4; turn++) {
    const seed = seedOf(text, turn);
    const found = await secretsOf(path, text.replace('§i', idOf(seed)).replace('§s', secretOf(seed)));
    expect(found.map(({ blocks }) => blocks)).toEqual([true]);
    expect(found[0]!.alsoAt).toHaveLength(1);
  }
});

test('an id without its secret is a finding', async () => {
  const found = await secretsOf('deploy/prod.env', `AWS_ACCESS_KEY_ID=${idOf(7)}\n`);
  expect(found.map(({ rule }) => rule)).toEqual(['aws-access-key-id']);
});

test('an id far from a secret is a finding of its own', async () => {
  const lines = 'A=1\n'.repeat(40);
  const found = await secretsOf(
    'deploy/prod.env',
    `AWS_ACCESS_KEY_ID=${idOf(8)}\n${lines}AWS_SECRET_ACCESS_KEY=${secretOf(8)}\n`,
  );
  expect(found).toHaveLength(2);
});

const drawn = (alphabet: 'base16' | 'base62' | 'BASE36', chars: number, seed: number): string =>
  drawSample({ prefix: '', alphabet, chars }, seed);
const uuidOf = (seed: number): string =>
  [8, 4, 4, 4, 12].map((chars, turn) => drawn('base16', chars, seed + turn)).join('-');

/** Names and values of ids that open nothing alone, and of the secret that belongs to each. */
const NAMED: readonly (readonly [
  names: readonly [string, string],
  values: (seed: number) => readonly [string, string],
])[] = [
  [
    ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
    (seed) => [`AC${drawn('base16', 32, seed)}`, drawn('base16', 32, seed + 1)],
  ],
  [['ALGOLIA_APP_ID', 'ALGOLIA_ADMIN_KEY'], (seed) => [drawn('BASE36', 10, seed), drawn('base16', 32, seed + 1)]],
  [['AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'], (seed) => [uuidOf(seed), `aB38Q~${drawn('base62', 34, seed + 9)}`]],
];

const camelOf = (name: string): string =>
  name.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());

const WAYS: readonly (readonly [path: string, write: (name: string, value: string) => string])[] = [
  ['deploy/prod.env', (name, value) => `${name}=${value}\n`],
  ['config/app.yml', (name, value) => `${name.toLowerCase()}: "${value}"\n`],
  ['config/app.json', (name, value) => `  "${camelOf(name)}": "${value}",\n`],
  ['src/a.ts', (name, value) => `const ${camelOf(name)} = '${value}';\n`],
  ['k8s/a.yaml', (name, value) => `- name: ${name}\n  value: "${value}"\n`],
];

test.each(NAMED)('%j are one finding with both places, and the id alone is silent', async (names, values) => {
  for (const [path, write] of WAYS) {
    const drawnValues = values(seedOf(path, names[0].length));
    const found = await secretsOf(path, names.map((name, turn) => write(name, drawnValues[turn]!)).join(''));
    expect(found.map(({ blocks, alsoAt }) => [blocks, alsoAt.length])).toEqual([[true, 1]]);
    expect(await secretsOf(path, write(names[0], drawnValues[0]))).toEqual([]);
  }
});

/** Calls that take an id and its secret by their places, and the row of `NAMED` whose values they take. */
const CALLS: readonly (readonly [path: string, text: string, row: number])[] = [
  ['src/sms.py', 'from twilio.rest import Client\nclient = Client("§i", "§s")\n', 0],
  ['src/sms.ts', "const client = require('twilio')('§i', '§s');\n", 0],
  ['src/Sms.java', 'Twilio.init("§i", "§s");\n', 0],
  ['src/Sms.cs', 'TwilioClient.Init("§i", "§s");\n', 0],
  ['src/search.ts', "const client = algoliasearch('§i', '§s');\n", 1],
  ['src/search.py', 'client = SearchClient.create("§i", "§s")\n', 1],
  ['src/login.py', 'ClientSecretCredential(tenant_id="§t", client_id="§i", client_secret="§s")\n', 2],
  ['src/Login.cs', 'new ClientSecretCredential("§t", "§i", "§s");\n', 2],
];

test.each(CALLS)('%s: an id and its secret in a call are one finding: %s', async (path, text, row) => {
  for (let turn = 0; turn < 4; turn++) {
    const seed = seedOf(text, turn);
    const [id, secret] = NAMED[row]![1](seed);
    const written = text
      .replace('§i', id)
      .replace('§s', secret)
      .replace('§t', uuidOf(seed + 50));
    // A key of Algolia may be one for searching only, which pages show.
    expect((await secretsOf(path, written)).map(({ blocks }) => blocks)).toEqual([row !== 1]);
  }
});
