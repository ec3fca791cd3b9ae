/** Values under names of credentials that prove to be something else by their form or by what is beside them. */

import { beforeAll, expect, test } from 'vitest';

import { randomFrom } from '../../../../src/dev/credentials/generated.ts';
import { createScanner, type HistoryScanner } from '../../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../../src/model/policy.ts';
import { Text } from '../../../../src/model/text.ts';
import { drawSample } from '../../../helpers/samples.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

function loud(path: string, text: string): readonly string[] {
  const whole = Text.of(text);
  return scanner
    .scan(whole, path, [whole.whole])
    .filter(({ dismissed, confidence }) => dismissed === undefined && confidence !== 'low')
    .map(({ rule }) => `${path}: ${text.slice(0, 90)}: ${rule}`);
}

const drawn = (alphabet: 'base16' | 'base36' | 'base64', chars: number, seed: number): string =>
  drawSample({ prefix: '', alphabet, chars }, seed);

/** An address of Solana: 32 bytes in base58. */
function addressOf(seed: number): string {
  const random = randomFrom(seed);
  let value = 0n;
  for (let i = 0; i < 32; i++) value = value * 256n + BigInt(Math.floor(random() * 256));
  const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let text = '';
  for (; value > 0n; value /= 58n) text = letters[Number(value % 58n)]! + text;
  return text;
}

const certificate = (seed: number): string => `MIIDATCCAe2gAwIBAgIQ${drawn('base64', 600, seed)}`;

/** A kind of text, a path, and the text for a seed. */
const OTHERS: readonly (readonly [string, string, (seed: number) => string])[] = [
  ['the id of a credential', 'Jenkinsfile', (s) => `TOKEN = credentials('deploy-${drawn('base16', 8, s)}')`],
  ['a cmdlet', 'login.ps1', () => '$Password = Read-Host -AsSecureString "Password"'],
  ['a cmdlet', 'login.ps1', () => '$secret = Get-Secret -Name db'],
  ['a template of Mustache', 'app.conf', () => 'password = {{{db_password}}}'],
  ['a token that is cut', 'auth.http', (s) => `Authorization: Bearer eyJhbGciOi${drawn('base36', 6, s)}...`],
  ['a token that is cut', 'auth.yml', (s) => `api_key: ${drawn('base36', 9, s)}...`],
  ['a key of a cache', 'a.py', (s) => `cache_key = "user:42:profile:${drawn('base16', 32, s)}"`],
  ['a key of a cache', 'a.py', (s) => `etag_key = "page|${drawn('base16', 32, s)}"`],
  ['a key of a table', 'a.py', (s) => `partition_key = "tenant#${drawn('base36', 26, s)}"`],
  ['a tag of GCM', 'a.json', (s) => `{"data": "x", "auth_tag": "${drawn('base64', 22, s)}=="}`],
  ['the address of a field', 'a.go', () => '\tenvOverride("ACME_OPENAI_API_KEY", &cfg.LLM.OpenAI.APIKey)'],
  ['the address of a field', 'a.rs', () => 'let api_token = &self.config.auth.tokenV2;'],
  ['a package', 'build.gradle.kts', () => '    implementation("io.jsonwebtoken:jjwt-api:0.13.0")'],
  ['a package', 'build.gradle', () => "    runtimeOnly 'io.jsonwebtoken:jjwt-jackson:0.13.0'"],
  ['a package', 'a.go', () => 'import (\n\tacmesecrets "github.com/Acme/shop/pkg/secrets/v2"\n)\n'],
  ['an item of a list', 'lib/parser', () => '        my $prev_token = $past_tokens->[-1][-1];'],
  ['a binding of Vue', 'a.vue', () => `<input type="password" :label="$t('auth.password.label')" />`],
  ['a binding of Vue', 'a.vue', () => `<input v-model="form.password" :type="show ? 'text' : 'password'" />`],
  ['an address of Solana', 'a.ts', (s) => `export const TOKEN_PROGRAM_ID = new PublicKey('${addressOf(s)}');`],
  ['an address of Solana', 'a.ts', (s) => `const pool = { tokenMint: '${addressOf(s)}' };`],
  ['an address of Solana', 'a.ts', (s) => `// mainnet\nconst token = '${addressOf(s)}';`],
  ['a word of another language', 'cldr.json', () => '{"keys": {"key": "nøkkel", "password": "passord"}}'],
  ['a network', 'limiter.toml', (s) => `pass_ip = ['10.${s % 256}.0.0/16', '192.168.0.0/24']`],
  ['a network', 'a.yml', (s) => `pass: fe80::${(s * 7919).toString(16).slice(-4)}`],
  ['a cipher', 'nginx.conf', () => 'ssl_ciphers "AES128-SHA:HIGH:!aNULL:!PSK:!RC4:@STRENGTH";'],
  ['a certificate', 'Config.cs', (s) => `new Secret { Type = "X509", Value = "${certificate(s)}" }`],
  ['a digest of a certificate', 'a.cs', (s) => `new Secret("${drawn('base16', 40, s)}") { Type = "Thumbprint" }`],
  [
    'a public key of RFC 7517',
    'Clients.cs',
    (s) => `new Secret { Value = "{'e':'AQAB','kid':'${drawn('base36', 40, s)}','kty':'RSA'}" }`,
  ],
  [
    'a digest of a certificate',
    'a.cs',
    (s) => `new Secret("${drawn('base16', 40, s)}", "a")${' '.repeat(60)}{ Type = Types.X509CertificateThumbprint }`,
  ],
  ['an encrypted password', 'a.xml', (s) => `<db password="${drawn('base64', 86, s)}==" usingDecrypt="1"/>`],
  ['an encrypted password', 'a.yml', (s) => `db: {password: "${drawn('base64', 44, s)}", encrypted: true}`],
  ['a property of PHP', 'Mail.php', () => "// 'password' => $mailbox->oauthGetParam('a_token'),"],
  ['a text of PHP', 'Client.php', () => '$options[CURLOPT_USERPWD] = "$value[0]:$value[1]";'],
  ['a short token of Fernet', 'a.json', (s) => `"token": "gAAAAA${drawn('base36', 24, s)}=="`],
  ['a name with a number', 'A.java', () => 'private static final String TOKEN_ATTRIBUTE = "oauth2pkce";'],
];

test.each(OTHERS)('%s is silent (%s)', (_what, path, text) => {
  expect(Array.from({ length: 12 }, (_, i) => loud(path, text(i + 1))).flat()).toEqual([]);
});
