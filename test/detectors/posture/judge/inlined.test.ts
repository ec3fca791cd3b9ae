import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectInlined } from '../../../../src/detectors/posture/judge/inlined.ts';
import { Secret } from '../../../../src/model/secret.ts';
import { Text } from '../../../../src/model/text.ts';
import { drawSample } from '../../../helpers/samples.ts';

const VALUE = drawSample({ parts: [{ alphabet: 'base62', chars: 18 }] }, 7);

/** `<secret>` stands for the value. */
function reported(before: string, after: string): string[] {
  const text = (of: string): Text => Text.of(of.replaceAll('<secret>', VALUE));
  return detectInlined({ path: 'a', oldPath: null, before: text(before), after: text(after) }, [
    { secret: new Secret(VALUE), confidence: 'high' },
  ]).map(({ subject, before: was, after: is, line, restore }) => {
    expect(is).toBe('•••• (18 characters)');
    return `${subject}:${line} was ${was}${restore === null ? '' : ' | ' + restore}`;
  });
}

test.each([
  [
    'a shell variable in YAML',
    'db:\n  password: ${DB_PASSWORD}\n',
    'db:\n  password: <secret>\n',
    'password:2 was ${DB_PASSWORD} | password: ${DB_PASSWORD}',
  ],
  [
    'one with a default, which is not shown',
    'password: ${DB_PASSWORD:never-shown}\n',
    'password: <secret>\n',
    'password:1 was ${DB_PASSWORD}',
  ],
  [
    'the environment in JavaScript',
    'const token = process.env.API_TOKEN;\n',
    'const token = "<secret>";\n',
    'token:1 was process.env.API_TOKEN | const token = process.env.API_TOKEN;',
  ],
  [
    'the environment in Python',
    'PASSWORD = os.environ["PW"]\n',
    'PASSWORD = "<secret>"\n',
    'PASSWORD:1 was os.environ["PW"]',
  ],
  [
    'a secret of GitHub Actions',
    'env:\n  TOKEN: ${{ secrets.DEPLOY }}\n',
    'env:\n  TOKEN: <secret>\n',
    'TOKEN:2 was ${{ secrets.DEPLOY }}',
  ],
  [
    'a look-up in Vault',
    "pw: \"{{ lookup('hashi_vault', 'secret/db:pw') }}\"\n",
    'pw: "<secret>"\n',
    "pw:1 was {{ lookup('hashi_vault', 'secret/db:pw') }}",
  ],
  [
    'a reference of CloudFormation',
    'MasterUserPassword: !Ref DbPassword\n',
    'MasterUserPassword: <secret>\n',
    'MasterUserPassword:1 was !Ref DbPassword',
  ],
  [
    'a data source of Terraform',
    'password = data.aws_secretsmanager_secret_version.db.secret_string\n',
    'password = "<secret>"\n',
    'password:1 was data.aws_secretsmanager_secret_version.db.secret_string',
  ],
  [
    'a secret of Kubernetes',
    '- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db\n',
    '- name: DB_PASSWORD\n  value: <secret>\n',
    'DB_PASSWORD:2 was valueFrom',
  ],
  ['a part of a URL', 'url: postgres://app:${PW}@db/app\n', 'url: postgres://app:<secret>@db/app\n', 'app:1 was ${PW}'],
  [
    'a template with a default, which is not shown',
    'pw: {{ .Values.pw | default "never-shown" }}\n',
    'pw: <secret>\n',
    'pw:1 was {{ .Values.pw }}',
  ],
  [
    'a Key Vault reference',
    '"ApiKey": "@Microsoft.KeyVault(SecretUri=https://v.example/k)"\n',
    '"ApiKey": "<secret>"\n',
    'ApiKey:1 was @Microsoft.KeyVault(SecretUri=https://v.example/k)',
  ],
  ['an argument of an image', 'ENV PW $BUILD_PW\n', 'ENV PW <secret>\n', 'PW:1 was $BUILD_PW'],
])('%s that became a literal is reported', (_, before, after, expected) => {
  expect(reported(before, after).map((line) => (expected.includes('|') ? line : line.split(' | ')[0]))).toEqual([
    expected,
  ]);
});

test.each([
  ['a literal that was one before', 'password: old\n', 'password: <secret>\n'],
  ['a reference of another name', 'user: ${DB_USER}\n', 'user: ${DB_USER}\npassword: <secret>\n'],
  ['a new entry beside one that stays', 'a:\n  password: ${PW}\n', 'a:\n  password: ${PW}\nb:\n  password: <secret>\n'],
  ['a secret that is gone again', 'password: ${PW}\n', 'password: ${PW2}\n'],
  ['a literal in a template', 'password: {{ "never-shown" }}\n', 'password: <secret>\n'],
  ['a name that only begins alike', 'password_file: ${PW}\n', 'password: <secret>\n'],
])('%s is no weakening', (_, before, after) => {
  expect(reported(before, after)).toEqual([]);
});

test('whatever the texts, nothing of a secret or a default is shown, and the time is bounded', () => {
  const piece = fc.constantFrom(
    'password',
    ': ',
    '=',
    '${',
    'PW',
    '}',
    ':-',
    VALUE,
    '\n',
    '{{ ',
    ' }}',
    '"',
    'process.env.',
    '$',
    '!Ref ',
    '- name: ',
    'value: ',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = detectInlined(
        { path: 'a', oldPath: null, before: Text.of(before.replaceAll(VALUE, 'other')), after: Text.of(after) },
        [{ secret: new Secret(VALUE), confidence: 'high' }],
      );
      for (const match of found) expect(JSON.stringify(match)).not.toContain(VALUE);
    }),
    { numRuns: 500 },
  );
});
