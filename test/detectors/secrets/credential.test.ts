import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { createCredentialDetectors } from '../../../src/detectors/secrets/credential.ts';
import { credentialWords } from '../../../src/detectors/secrets/score/credential-words.ts';
import { createSecretScanner, type SecretScanner } from '../../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { decodeText, Text } from '../../../src/model/text.ts';
import { drawSample } from '../../helpers/samples.ts';
import { HEX, LINES, PASSWORD, TOKEN } from './ways/lines.ts';
import { SILENT } from './ways/silent.ts';

let scanner: SecretScanner;
beforeAll(async () => {
  scanner = createSecretScanner(await loadEngine(), createCredentialDetectors());
});

const WORDS = ['correct', 'horse'].join('-');

function matchesOf(text: string, path: string): readonly SecretMatch[] {
  const whole = Text.of(text);
  return scanner.scan(whole, path, [{ from: 0, to: whole.bytes.length }]);
}

/** Rule and confidence of each finding, and whether its secret is the very value. */
function seen(text: string, path: string, value: string): string[] {
  return matchesOf(text, path).map(
    (match) => `${match.rule} ${match.confidence}${match.secret.reveal() === value ? '' : ' (another value)'}`,
  );
}

describe('a token that is given to a name is found with its exact value', () => {
  test.each([
    ['a constant', 'src/client.ts', `const accessToken = '${TOKEN}';`],
    ['a typed constant', 'src/client.ts', `private readonly authToken: string = "${TOKEN}";`],
    ['a property', 'src/client.js', `  access_token: "${TOKEN}",`],
    ['a hash rocket', 'lib/client.rb', `'access_token' => '${TOKEN}',`],
    ['a setter', 'src/Client.java', `client.setAccessToken("${TOKEN}");`],
    ['an argument after its name', 'src/Client.java', `headers.put("access_token", "${TOKEN}");`],
    ['a default of the environment', 'settings.py', `os.getenv("ACCESS_TOKEN", "${TOKEN}")`],
    ['a fallback', 'src/client.js', `const t = process.env.ACCESS_TOKEN || '${TOKEN}';`],
    ['JSON', 'config.json', `{"access_token": "${TOKEN}"}`],
    ['JSON within a string', 'test/client.js', `body: "{\\"access_token\\": \\"${TOKEN}\\"}"`],
    ['HTML entities', 'docs/api.html', `&quot;access_token&quot;: &quot;${TOKEN}&quot;`],
    [
      'highlighted code',
      'docs/api.html',
      `access_token <span class="token operator">=</span> <span class="token string">'${TOKEN}'</span>`,
    ],
    ['YAML', 'config.yml', `access_token: ${TOKEN}`],
    ['TOML', 'config.toml', `access_token = "${TOKEN}"`],
    ['properties', 'app.properties', `service.access.token=${TOKEN}`],
    ['a shell export', 'run.sh', `export ACCESS_TOKEN=${TOKEN}`],
    ['a Dockerfile', 'Dockerfile', `ENV ACCESS_TOKEN=${TOKEN}`],
    ['an option', 'run.sh', `deploy --access-token ${TOKEN} --force`],
    ['a query', 'README.md', `curl https://api.test.io/v1?access_token=${TOKEN}&page=2`],
    ['an XML element', 'settings.xml', `<accessToken>${TOKEN}</accessToken>`],
    ['an XML property', 'settings.xml', `<property name="accessToken" value="${TOKEN}"/>`],
    ['a Kubernetes variable', 'deploy.yaml', `- name: ACCESS_TOKEN\n  value: ${TOKEN}`],
    ['a Terraform variable', 'main.tf', `variable "access_token" {\n  type = string\n  default = "${TOKEN}"\n}`],
    ['a PHP define', 'wp-config.php', `define('ACCESS_TOKEN', '${TOKEN}');`],
    ['npm', '.npmrc', `//registry.npmjs.org/:_authToken=${TOKEN}`],
  ])('%s', (_what, path, text) => {
    expect(seen(text, path, TOKEN)).toEqual(['generic-token high']);
  });
});

describe('a password is found where people write it', () => {
  test.each([
    ['code', 'src/db.py', `connect(user="app", password="${PASSWORD}")`, 'generic-password high'],
    ['YAML', 'config.yml', `username: app\npassword: ${PASSWORD}`, 'generic-password high'],
    ['a URL of any scheme', 'src/db.py', `"amqps://app:${PASSWORD}@mq.internal:5671/"`, 'url-credentials high'],
    ['SQL', 'init.sql', `CREATE USER app IDENTIFIED BY '${PASSWORD}';`, 'sql-password medium'],
    ['SQL of PostgreSQL', 'init.sql', `ALTER ROLE app WITH PASSWORD '${PASSWORD}';`, 'sql-password medium'],
    ['a command line', 'run.sh', `tool --user app --password ${PASSWORD}`, 'command-line-password high'],
    ['curl', 'run.sh', `curl -u app:${PASSWORD} https://api.test.io/`, 'command-line-password medium'],
    ['mysql', 'run.sh', `mysqldump -uroot -p${PASSWORD} app`, 'command-line-password medium'],
    ['.netrc', '.netrc', `machine api.test.io login app password ${PASSWORD}`, 'generic-password high'],
    [
      'PowerShell',
      'run.ps1',
      `ConvertTo-SecureString "${PASSWORD}" -AsPlainText -Force`,
      'command-line-password medium',
    ],
  ])('%s', (_what, path, text, expected) => {
    const [rule] = expected.split(' ');
    const found = matchesOf(text, path);
    expect(found.map((match) => [match.rule, match.secret.reveal() === PASSWORD, match.confidence !== 'low'])).toEqual([
      [rule, true, true],
    ]);
  });
});

test('a Basic header is decoded, and one without user and password is ignored', () => {
  const basic = Buffer.from(`app:${PASSWORD}`).toString('base64');
  expect(seen(`-H "Authorization: Basic ${basic}"`, 'README.md', basic)).toEqual(['authorization-basic high']);
  expect(seen('Basic authentication and Basic configuration', 'README.md', '')).toEqual([]);
});

test('a Bearer token is found in recorded traffic, in a list below its header', () => {
  expect(seen(`    Authorization:\n    - Bearer ${HEX}`, 'spec/cassettes/login.yml', HEX)).toEqual([
    'authorization-bearer high',
  ]);
});

test('the private member of a JSON Web Key is found, and a public key is not', () => {
  const d = drawSample({ prefix: '', alphabet: 'base64url', chars: 43 }, 5);
  const key = (more: string): string =>
    `{"kty": "EC", "crv": "P-256", "x": "${drawSample({ prefix: '', alphabet: 'base64url', chars: 43 }, 6)}"${more}}`;
  expect(seen(key(`, "d": "${d}"`), 'keys.json', d)).toEqual(['jwk-private-key high']);
  expect(seen(key(''), 'keys.json', d)).toEqual([]);
});

test('the auth of a Docker config is decoded', () => {
  const auth = Buffer.from(`app:${PASSWORD}`).toString('base64');
  expect(seen(`{"auths": {"registry.test.io": {"auth": "${auth}"}}}`, '.docker/config.json', auth)).toEqual([
    'generic-token high',
  ]);
});

describe('what stands for a value, or names one, stays silent', () => {
  test.each(SILENT)('%s', (_what, path, text) => {
    expect(
      matchesOf(text, path)
        .filter((match) => match.confidence !== 'low')
        .map((match) => `${match.rule}: ${match.reasons.join('; ')}`),
    ).toEqual([]);
  });
});

test('a password of plain words warns, and blocks where it mixes characters', () => {
  const confidence = (text: string, path: string): string | undefined => matchesOf(text, path)[0]?.confidence;
  expect(confidence(`password = "${WORDS}"`, 'src/a.py')).toBe('medium');
  expect(confidence(`{"user": "app", "password": "${WORDS}"}`, 'config.json')).toBe('medium');
  expect(confidence(`{"user": "app", "password": "${PASSWORD}"}`, 'config.json')).toBe('high');
});

test('the same token is the same match in a test: the policy weighs the path', () => {
  const found = (path: string): unknown[] =>
    matchesOf(`token = "${TOKEN}"`, path).map(({ severity, confidence, sureInSamples }) => [
      severity,
      confidence,
      sureInSamples,
    ]);
  expect(found('src/a.py')).toEqual([['high', 'high', 'medium']]);
  expect(found('tests/a.py')).toEqual(found('src/a.py'));
});

test('a finding names its evidence in words, and never its value', () => {
  const [match] = matchesOf(`api_token = "${TOKEN}"`, 'src/a.py');
  expect(match!.reasons.length).toBeGreaterThanOrEqual(3);
  expect(match!.reasons.slice(0, 3)).toContain('the value looks random');
  expect(match!.reasons).toContain("the name is a token's");
  expect(JSON.stringify(match)).not.toContain(TOKEN);
});

test('every rule that a match can have has its texts', () => {
  for (const [rule, words] of Object.entries(credentialWords)) {
    expect(
      words.title !== '' && words.why.endsWith('.') && words.fix.endsWith('.') && words.references.length > 0,
      rule,
    ).toBe(true);
  }
});

test('the result for a line depends on nothing beyond its reach', () => {
  const reach = Math.max(
    ...createCredentialDetectors().map((detector) => Math.max(detector.reach.before, detector.reach.after)),
  );
  const near = '\n'.repeat(reach + 64);
  fc.assert(
    fc.property(
      fc.constantFrom(...LINES),
      fc.constantFrom('a.js', 'a.yml', 'a.md'),
      fc.string({ maxLength: 400 }),
      fc.string({ maxLength: 400 }),
      (line, path, before, after) => {
        const head = `${before}${near}`;
        const alone = matchesOf(near + line + near, path);
        const offset = Buffer.byteLength(head) - near.length;
        const within = Text.of(head + line + near + after);
        const from = Buffer.byteLength(head);
        const found = scanner.scan(within, path, [{ from, to: from + Buffer.byteLength(line) }]);
        expect(
          found.map((match) => [
            match.rule,
            match.confidence,
            match.span.from - offset,
            match.span.to - offset,
            match.reasons,
          ]),
        ).toEqual(alone.map((match) => [match.rule, match.confidence, match.span.from, match.span.to, match.reasons]));
      },
    ),
    { numRuns: 200 },
  );
});

test('a part of a text is judged as the whole text is', () => {
  const pieces = [
    ...LINES,
    'password',
    'token = ',
    '"',
    "'",
    '\\"',
    '://',
    'Basic ',
    '{',
    'key: [',
    '&quot;',
    '<password>',
    'kind: Secret\n',
    'stringData:\n',
    '  value: ',
    'curl -u ',
    '.login(',
    ' + ',
    'name: ',
    '\n',
    ' ',
    'é',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('a.js', 'a.yml', 'a.html'),
      (parts, a, b, path) => {
        const text = Text.of(parts.join(''));
        const [from, to] = [a % (text.bytes.length + 1), b % (text.bytes.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        if (from === to) return;
        const whole = scanner
          .scan(text, path, [{ from: 0, to: text.bytes.length }])
          .filter((match) => match.matchSpan.from < to && from < match.matchSpan.to);
        expect(scanner.scan(text, path, [{ from, to }])).toEqual(whole);
      },
    ),
    { numRuns: 300 },
  );
});

test('no bytes make it throw, and every span is within the text', () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.constantFrom(
      ...[
        ...LINES,
        'password="',
        'secret: \\\\\\"',
        '://a:b@',
        'Basic ',
        '"kty":"EC","d":"',
        'curl -u ',
        'token(new ',
      ].map((word) => Buffer.from(word)),
    ),
  );
  fc.assert(
    fc.property(
      fc.array(noise, { maxLength: 30 }),
      fc.constantFrom('a.js', 'a.yml', 'a.html', 'a', 'a.md'),
      (parts, path) => {
        const text = decodeText(Buffer.concat(parts));
        for (const match of scanner.scan(text, path, [{ from: 0, to: text.bytes.length }])) {
          expect(0 <= match.span.from && match.span.from < match.span.to && match.span.to <= text.bytes.length).toBe(
            true,
          );
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a public NKEY is ignored, and a seed under the same name is found', () => {
  const made = (start: string, chars: number): string => drawSample({ prefix: start, alphabet: 'base32', chars }, 5);
  expect(matchesOf(`nkey: "${made('U', 55)}"`, 'config.yml')).toEqual([]);
  expect(matchesOf(`nkey: "${made('SU', 56)}"`, 'config.yml')).toHaveLength(1);
});
