/** Values under names of credentials that prove to be something else: none blocks. */

import { beforeAll, describe, expect, test } from 'vitest';

import { createScanner, type HistoryScanner } from '../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { Text } from '../../../src/model/text.ts';
import type { SecretMatch } from '../../../src/model/match.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

function matchesOf(path: string, text: string): readonly SecretMatch[] {
  const whole = Text.of(text);
  return scanner.scan(whole, path, [whole.whole]).filter(({ dismissed }) => dismissed === undefined);
}

const confidencesOf = (path: string, text: string): readonly string[] =>
  matchesOf(path, text).map(({ confidence }) => confidence);

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SUITES =
  'ECDHE-RSA-AES128-GCM-SHA256 DHE-DSS-AES256-SHA EDH-RSA-DES-CBC3-SHA KRB5-DES-CBC3-SHA AES256+EECDH HIGH ' +
  'kEDH+AESGCM PSK-AES128-CBC-SHA !aNULL !eNULL !EXPORT !MD5 !PSK !SRP !aECDH !KRB5 RSA+3DES @SECLEVEL=1';
const PRIORITIES = 'NORMAL -VERS-ALL +VERS-TLS1.2 -CIPHER-ALL +AES-256-GCM +DHE-PSK -PSK +SIGN-ALL %SERVER_PRECEDENCE';
const OF_SSH =
  'chacha20-poly1305@openssh.com aes256-ctr hmac-sha2-512-etm@openssh.com umac-128@openssh.com ' +
  'sntrup761x25519-sha512@openssh.com diffie-hellman-group16-sha512 curve25519-sha256@libssh.org rsa-sha2-512';
const OF_JAVA = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_PSK_WITH_AES_256_CBC_SHA SSL_RSA_WITH_3DES_EDE_CBC_SHA';

/** Path, text around `§`, the names that are listed, and what joins them. */
const LISTS = [
  ['nginx.conf', "ssl_ciphers '§';", SUITES, ':'],
  ['apache.conf', 'SSLCipherSuite "§"', SUITES, ':'],
  ['haproxy.cfg', 'ssl-default-bind-ciphers §', SUITES, ':'],
  ['server.js', 'const options = { ciphers: "§", key: k };', SUITES, ':'],
  ['exim.conf', 'tls_require_ciphers = §', PRIORITIES, ':'],
  ['curl.c', 'static const char *priority = "§";', PRIORITIES, ':'],
  ['sshd_config', 'Ciphers §', OF_SSH, ','],
  ['sshd_config', 'HostKeyAlgorithms §', OF_SSH, ','],
  ['ssh.yml', 'ssh_key_exchange: "§"', OF_SSH, ','],
  ['app.properties', 'ssl.key.ciphers=§', OF_JAVA, ','],
  ['app.yml', 'token_ciphers: §', OF_JAVA, ','],
] as const;

test('lists of algorithms are silent, even with a word of credentials in them', () => {
  const found: string[] = [];
  for (const [path, text, names, joint] of LISTS)
    for (let seed = 1; seed <= 40; seed++) {
      const random = mulberry(seed * 7919);
      const list = names
        .split(' ')
        .map((name) => [random(), name] as const)
        .sort(([a], [b]) => a - b)
        .slice(0, 4 + Math.floor(random() * 10))
        .map(([, name]) => name)
        .join(joint);
      if (
        matchesOf(
          path,
          text.replace('§', () => list),
        ).length > 0
      )
        found.push(`${path}: ${list}`);
    }
  expect(found).toEqual([]);
});

/** Path, text around `§`: a name of a credential that is given the name of something. */
const PLACES = [
  ['values.yaml', 'auth:\n  existingSecret: §\n'],
  ['deploy/values.yaml', 'secretName: "§"\n'],
  ['app.env', 'CLIENT_SECRET=§\n'],
  ['settings.py', 'API_TOKEN = "§"\n'],
  ['app.ts', "const accessKey = '§';\n"],
  ['config.yml', 'redis:\n  password_key: §\n'],
] as const;

const PARTS =
  'app auth oauth2 proxy redis k8s s3 tls prod node18 db2 minio grafana web1 cert v2 eu-west-1 mysql8'.split(' ');

test('names of objects with digits in them never block', () => {
  const blocking: string[] = [];
  for (const [path, text] of PLACES)
    for (let seed = 1; seed <= 60; seed++) {
      const random = mulberry(seed * 104729);
      const pick = (): string => PARTS[Math.floor(random() * PARTS.length)]!;
      const name = Array.from({ length: 2 + Math.floor(random() * 3) }, pick).join('-');
      if (
        confidencesOf(
          path,
          text.replace('§', () => name),
        ).includes('high')
      )
        blocking.push(`${path}: ${name}`);
    }
  expect(blocking).toEqual([]);
});

const ENCODED = ['root', 'admin', 'user', 'test', 'password', 'changeme', 'postgres', 'secret'];

test('base64 of a word is judged as the word', () => {
  for (const word of ENCODED) {
    const value = Buffer.from(word).toString('base64');
    expect
      .soft(confidencesOf('secret.yaml', `kind: Secret\ndata:\n  password: ${value}\n`), word)
      .not.toContain('high');
    expect.soft(confidencesOf('compose.yml', `MYSQL_ROOT_PASSWORD: ${value}\n`), word).not.toContain('high');
  }
  const login = Buffer.from('joe:hello').toString('base64');
  expect(confidencesOf('a.json', `{"auths": {"https://registry.example.org": {"auth": "${login}"}}}`)).not.toContain(
    'high',
  );
});

describe('what only mentions a credential does not block', () => {
  test.each([
    ['the start that all tokens of PyPI share', 'a.ts', "ignores: ['password = pypi-AgEIcHlwaS5vcmc'],"],
    ['a name in a URL', 'a.ts', "'force://PlatformCLI::REFRESH_TOKEN@login.my.salesforce.com',"],
    ['a type of Go', 'a.pb.go', 'repeatedStringForSecrets := "[]ObjectReference{"'],
    ['the pattern of a substitution', 'setup', 's=~s/#SMTP_PASSWORD:.*${SLASH}  SMTP_PASSWORD: "x"/'],
    ['a respelled word', 'a.go', 'secret = "myS3cr3t"'],
    ['respelled words', 'a.tf', 'root_pass = "b4d_p4s5w0rd!!"'],
    ['a respelled word with escapes', 'launcher', 'local smtp_password="pa\\$\\$word"'],
    ['a value that was cut', 'a.go', 'e.Cookie = "24a5ac.."'],
    ['the fingerprint of a signing key', 'a.sh', `BUILD_GPGKEY=${'91A6E7F85D05C656'}30BEF18951852D87348FFC4C`],
    ['a variable', 'a.umd.js', 'Password_script.render = PasswordConfirmation_template_id_1c3c5c59_render\n'],
    ['a text of another language', 'lang/eu.json', '"AuthenticationCode": "Autentifikazio-kodea",'],
    ['a prefix before words', 'a.md', 'token = "glrt-thegitlabrunnertoken"'],
    ['a name with its version', 'a.go', 'AuthV2Password AuthType = "v2password"'],
    ['a path into data', 'a.go', 'OutputTokens: []string{"StreamDescription.Shards[-1].ShardId"},'],
    ['a page of a list', 'a.json', '"/o?alt=json\\u0026pageToken=ChBaYWJjZGVmZ2hpamtsbW5v\\u0026prefix=obj"'],
    ['a value that is masked at its end', 'a.go', '// ClientToken=123e4567-e89b-12d3-a456-42665544****.'],
    ['the name of an algorithm', 'a.java', 'newSecretKey("PBKDF2WithHmacSHA1", spec)'],
    ['an interpolation of Swift', 'a.swift', 'let key = "\\(identifier):\\(object.name)"'],
    ['a remark in parentheses', 'a.go', 'pwd = "(incorrect)"'],
    ['a filter of LDAP', 'a.php', "$config['password_filter'] = '(uid=%login)';"],
    ['variables of PHP', 'a.php', '$userpwd = "{$username}:{$password}";'],
    ['a word of another language', 'labels.inc', "$labels['password'] = 'Borînpeyv';"],
    ['the file of a key', 'a.yaml', '- secretKey: id_ed25519'],
    ['words joined by a digit', 'a.go', 'Password: "welcome2resty",'],
    ['a setting of a section', 'a.ts', "{ key: 'webhook.SKIP_TLS_VERIFY', part: 'off' },"],
    [
      'words before digits in order, in base64',
      'a.properties',
      `token.secret.key=${Buffer.from('ThisIsMyOwnTokenSecretKey0123456').toString('base64')}`,
    ],
    ['a variable of Symfony', 'config.yml', 'password: "%env(RABBITMQ_PASSWORD)%"'],
    ['a variable of Symfony, decoded', 'config.yml', 'secret: "%env(base64:MERCURE_JWT_SECRET2)%"'],
    ['a key of RPM by its file', 'elrepo.rb', "default['yum']['elrepo']['key'] = \"RPM-GPG-KEY-elrepo.org\""],
    ['attributes of a cookie', 'theme.js', "document.cookie = 'theme=auto;samesite=Lax;path=/;max-age=0';"],
    ['a cookie that ends', 'auth.js', 'document.cookie = "auth=; expires=Thu, 01 Jan 1970 00:00:01 GMT; path=/";'],
    ['selectors in a list', 'totp.js', 'elements: ["#usersettings_plugin_mfa_totp", "#plugin_mfa_totp_enroll"]'],
    ['digits before a mask', 'HTTP.jl', '    "auth" => "12345XXXX",'],
    ['a respelled placeholder', '.env', 'APP_SECRET=ch4n63m31fy0uc4n'],
    ['a respelled example', 'a.json', '{"exampleStrongPassword": "P@55w0rd_Ex@mple_2023!"}'],
    ['a list for a program', 'a.js', "'yarn config set unsafeHttpWhitelist --json \\'[\"*.example.com\"]\\''"],
    ['the first of several options', 'app.ini', ';redis: addr=:6379,password=macaron,db=0,pool_size=100'],
  ])('%s', (_what, path, text) => {
    expect(confidencesOf(path, text)).not.toContain('high');
  });
});

const HEX = '0123456789abcdef';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

test.each([
  ['ciphertext of Cirrus CI', '.cirrus.yml', 'gcp_credentials: ENCRYPTED[§]', HEX, 96],
  ['ciphertext of Cirrus CI in a map', '.cirrus.yml', '    PASSWORD: ENCRYPTED[§]', HEX, 96],
  ['a variable of Travis CI', 'push.sh', 'openssl aes-256-cbc -K $encrypted_§_key -iv $encrypted_§_iv -d', HEX, 12],
  ['an index', 'a.php', "$this->renameIndex('oauth2_access_tokens', 'idx_§', 'user_id');", HEX, 16],
  ['a unique index', 'a.php', "$this->addUniqueIndex(['token'], 'UNIQ_§');", HEX, 16],
  ['a foreign key', 'structure.sql', 'ADD CONSTRAINT token_fk "fk_rails_§" FOREIGN KEY (token_id)', HEX, 10],
  [
    'an object with a generated name',
    'pod.txt',
    '    SecretName: default-token-§',
    'abcdefghijklmnopqrstuvwxyz0123456789',
    5,
  ],
  ['an argument that is encrypted', 'app.pl', "decrypt_cookie('§', 'foo', 'salt')", LETTERS, 44],
])('%s is no credential', (_what, path, text, alphabet, length) => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = mulberry(seed * 104729);
    const value = Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    expect(confidencesOf(path, text.replaceAll('§', value))).toEqual([]);
  }
});

test('the value of a cookie is found beside its attributes', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = mulberry(seed * 7907);
    const value = Array.from({ length: 40 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
    for (const text of [`const cookie = 'sid=${value}; Path=/; HttpOnly';`, `cookie = "${value}"`])
      expect(matchesOf('a.js', text).map(({ secret }) => secret.reveal())).toEqual([value]);
  }
});

test('a prefix in wrapped base64 is data', () => {
  const random = mulberry(5);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const lines = Array.from({ length: 12 }, () =>
    Array.from({ length: 76 }, () => letters[Math.floor(random() * 64)]).join(''),
  );
  // A prefix of two letters after a mark, as chance puts it.
  const drawn = (line: string): string =>
    `${line.slice(0, 10)}/YCM${line.replace(/[+/]/g, '').slice(20, 57)}/${line.slice(52)}`;
  lines[8] = drawn(lines[8]!);
  expect(matchesOf('a.ipynb', `"image/png": "${lines.join('\\n')}\\n",`)).toEqual([]);
  expect(matchesOf('a.yaml', `  cert: |\n    ${lines.join('\n    ')}\n`)).toEqual([]);
  expect(matchesOf('a.asc', `-----BEGIN X-----\n ${lines.join('\n ')}\n-----END X-----\n`)).toEqual([]);
  expect(matchesOf('a.txt', drawn(lines[8]!).slice(11, 51))).toHaveLength(1);
});

test('`set -x` of fish exports a variable and traces nothing', () => {
  expect(matchesOf('config.fish', 'set -x EDITOR vim\necho $GITHUB_TOKEN | gh auth login\n')).toEqual([]);
  expect(matchesOf('setup', 'set -x EDITOR vim\ncurl -H "$API_TOKEN" https://a.example.org\n')).toEqual([]);
  expect(matchesOf('run.sh', 'set -x\ncurl -H "$API_TOKEN" https://a.example.org\n')).toHaveLength(1);
});

test.each([
  ['jwt.go', 'h := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"HS256","typ":"JWT"}`))'],
  ['jwt.go', 'h := base64.RawURLEncoding.EncodeToString([]byte("{\\"alg\\":\\"RS512\\",\\"kid\\":\\"2026-k1\\"}"))'],
  ['jwt.js', `const h = Buffer.from('{"typ":"JWT","alg":"ES256K","cty":"at+jwt"}').toString('base64url');`],
  ['jwt.js', `const h = btoa('["ES256K","urn:ietf:params:oauth:jwt"]');`],
  ['jwt.py', `h = b64encode(b'{"alg":"EdDSA","typ":"JWT","crv":"Ed25519"}')`],
  ['page.php', '$icon = base64_encode(\'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\');'],
])('%s: what is encoded in base64 and begins like data has no user and password: %s', (path, line) => {
  expect(confidencesOf(path, `${line}\n`)).toEqual([]);
});

const AS_COMPONENT = [
  'const § = "¤";',
  "// sends '§=¤; Path=/'",
  'open("https://a.example.org/?§=¤&page=2")',
  'export §="¤"',
] as const;
const READABLE = [
  'http://accounts.example.org',
  'https://shop.example.org/login?next=/cart',
  '/accounts/settings/profile?tab=security',
  '{"theme":"dark","lang":"en"}',
  's:j:{"user":"ada"}',
] as const;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

test('a component of a URI is judged by the text that it encodes', () => {
  const random = mulberry(7919);
  for (const name of ['session_token', 'access_token', 'api_secret', 'auth_token'])
    for (const line of AS_COMPONENT) {
      const found = (value: string): boolean =>
        matchesOf('a.js', line.replace('§', name).replace('¤', encodeURIComponent(value))).length > 0;
      expect(READABLE.filter(found)).toEqual([]);
      const drawn = Array.from({ length: 41 }, () => BASE64[Math.floor(random() * 64)]).join('');
      expect([name, line, found(`${drawn}/+=`)]).toEqual([name, line, true]);
    }
});
