import { expect, test } from 'vitest';

import { scan } from '../../../src/entry/api.ts';
import { exposureWords } from '../../../src/detectors/secrets/exposure/exposure-words.ts';
import { judgeFile, judgeFiles, judgePath } from '../../../src/detectors/secrets/sensitive-file.ts';
import { decodeText, Text } from '../../../src/model/text.ts';
import { findingsOf } from '../../helpers/scanning.ts';
import { aRepository } from '../../helpers/repository.ts';

const hex = (text: string, length = 0): Buffer => {
  const bytes = Buffer.from(text.replaceAll(' ', ''), 'hex');
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), 7)]);
};

function told(path: string, content: Buffer | string): string | null {
  const bytes = Buffer.from(content);
  const match = typeof content === 'string' ? (judgeFiles(path, new Text(bytes))[0] ?? null) : judgePath(path, bytes);
  if (match) expect(exposureWords[match.rule]?.why).toBeTruthy();
  return match && `${match.rule} ${match.confidence}`;
}

/** One entry: tag, alias `a`, date, type `X.509`, an empty certificate. */
const entry = (tag: number): string => `0000000${tag} 0001 61 0000000000000000 0005 582e353039 00000000`;
const P12 = hex('3082 0a00 020103 3082 0900 06092a864886f70d010701', 300);

test.each([
  ['release.jks', hex(`feedfeed 00000002 00000001 ${entry(1)}`), 'sensitive-key-store medium'],
  ['any-name', hex(`cececece 00000002 00000002 ${entry(2)} ${entry(3)}`), 'sensitive-key-store medium'],
  ['sign.p12', P12, 'sensitive-key-store medium'],
  ['truststore.p12', P12, 'sensitive-key-store low'],
  ['team.kdbx', hex('03d9a29a 67fb4bb5 00000400'), 'sensitive-password-database medium'],
  ['core.1234', hex('7f454c46 02010100 0000000000000000 0400 3e00', 64), 'sensitive-memory-dump medium'],
  ['heap.hprof', 'JAVA PROFILE 1.0.2\0', 'sensitive-memory-dump medium'],
  ['key.der', hex('3082 04bd 020100 300d 06092a864886f70d010101', 300), 'sensitive-private-key medium'],
  ['id_rsa', hex('3082 04a4 020100 0282 0101', 300), 'sensitive-private-key medium'],
  ['x.dump', 'PGDMP\x01\x0e\0', 'sensitive-dump medium'],
  ['p/Login Data', 'SQLite format 3\0', 'sensitive-browser-data medium'],
  ['a.keytab', hex('0502 0000004e 0001'), 'sensitive-private-key medium'],
  ['home/.bash_history', 'ls\ncd x\nmysql -u root\n', 'sensitive-history medium'],
  [
    'terraform.tfstate',
    '{"version":4,"terraform_version":"1.5.0","resources":[{"a":1,"sensitive_attributes":[[{"type":"get_attr"}]]}]}',
    'sensitive-terraform-state medium',
  ],
  [
    'terraform.tfstate',
    '{"version":4,"terraform_version":"1.5.0","resources":[{"a":1,"sensitive_attributes":[]}]}',
    'sensitive-terraform-state low',
  ],
  [
    'db.sql',
    'COPY public.users (id, email, encrypted_password) FROM stdin;\n1\ta@b.c\tx\n\\.\n',
    'sensitive-dump medium',
  ],
  ['etc/shadow', `root:$6$${'a'.repeat(20)}:19000:0:99999:7:::\n`, 'sensitive-password-hashes medium'],
  ['.htpasswd', `bob:$apr1$${'a'.repeat(20)}\n`, 'sensitive-password-hashes medium'],
])('a file that is a credential as a whole is reported: %s', (path, content, what) => {
  expect(told(path, content)).toBe(what);
});

test.each([
  ['a store of certificates alone', 'cacerts.jks', hex(`feedfeed 00000002 00000002 ${entry(2)} ${entry(2)}`)],
  ['a class file', 'A.class', hex('cafebabe 00000034', 64)],
  ['a program', 'a.out', hex('7f454c46 02010100 0000000000000000 0200 3e00', 64)],
  ['a certificate', 'a.der', hex('3082 0300 3082 0200 a003 020102', 300)],
  ['a public key', 'a.der', hex('3082 0122 300d 06092a864886f70d010101', 300)],
  ['a name and nothing in it', 'id_rsa', 'see the wiki for where it is'],
  ['a key store by name alone', 'release.jks', 'git lfs keeps it'],
  ['a template', '.netrc', 'machine example.org login you password <password>\n'],
  ['an empty state', 'terraform.tfstate', '{"version":4,"terraform_version":"1.5.0","resources":[]}'],
  ['an empty history', '.bash_history', '\n\n\n\n\n\n\n\n\n'],
  ['a schema', 'schema.sql', 'CREATE TABLE users (id int, password text);\n'],
  ['a seed of one made-up row', 'seed.sql', "INSERT INTO users (name, password) VALUES ('a', 'b');\n"],
  ['a release history', 'docs/history', 'one\ntwo\nthree\nfour\n'],
])('what is no credential stays silent: %s', (_why, path, content) => {
  expect(told(path, content)).toBe(null);
});

test('users with their hashes are a dump', () => {
  const rows = Array.from({ length: 3 }, (_, i) => `(${i}, 'u${i}', '$2y$10$${'a'.repeat(53)}')`).join(', ');
  expect(told('backup.sql', `INSERT INTO \`users\` (\`id\`, \`name\`, \`password\`) VALUES ${rows};\n`)).toBe(
    'sensitive-dump medium',
  );
  expect(
    told('backup.sql', `CREATE TABLE users (id int, name text, password text);\nINSERT INTO users VALUES ${rows};\n`),
  ).toBe('sensitive-dump medium');
});

test('the magic number of a binary is recognised although it was decoded as text', () => {
  const store = hex(`feedfeed 00000002 00000001 ${entry(1)}`, 200);
  expect(judgeFile('a.jks', decodeText(store))?.rule).toBe('sensitive-key-store');
});

test('a login in .netrc is wrapped, and located at its password', () => {
  const value = ['q8Zx', '71LmWp'].join('');
  const match = judgeFiles('.netrc', Text.of(`machine h\n  login a\n  password ${value}\n`))[0]!;
  expect([match.rule, match.span, match.secret.redacted]).toEqual([
    'sensitive-credential-file',
    { from: 31, to: 41 },
    '•••• (10 characters)',
  ]);
});

test('a key store that is committed warns and does not block', async () => {
  const repo = aRepository()
    .commit({ 'a.txt': 'a\n' })
    .commit({ 'release.jks': hex(`feedfeed 00000002 00000001 ${entry(1)}`, 200) });
  expect(await findingsOf(repo, 'HEAD~1..HEAD')).toEqual(['sensitive-key-store release.jks:1']);
});

test('a rule of files that the policy disables reports nothing', async () => {
  const repo = aRepository()
    .commit({ '.tidegate.yml': 'rules:\n  disable: [sensitive-key-store]\n' })
    .commit({ 'release.jks': hex(`feedfeed 00000002 00000001 ${entry(1)}`, 200) });
  expect(await findingsOf(repo, 'HEAD~1..HEAD')).toEqual([]);
});

test('a file of logins whose password a rule sees is one finding', async () => {
  const repo = aRepository()
    .commit({ 'a.txt': 'a\n' })
    .commit({ '.netrc': `machine h login a password ${['q8Zx', '71LmWp'].join('')}\n` });
  expect(await findingsOf(repo, 'HEAD~1..HEAD')).toHaveLength(1);
});

test.each([
  ['.netrc', 'generic-password medium'],
  ['test/fixtures/.netrc', 'generic-password low'],
])('%s: the path makes words in the place of a password surer, but not in samples', async (path, seen) => {
  const { findings } = await scan({ kind: 'text', text: 'machine h.acme.io login web password Ftp_2023!\n', path });
  expect(findings.map(({ rule, confidence }) => `${rule} ${confidence}`)).toEqual([seen]);
});
