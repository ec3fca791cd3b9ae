/**
 * Credentials and look-alikes that are made up: names × values × syntaxes. The score is fitted on them beside real
 * files, and a test contains the program to them. The same seed gives the same lines.
 */

export const NOUNS = [
  'password',
  'passwd',
  'passphrase',
  'pwd',
  'secret',
  'token',
  'api_key',
  'access_key',
  'secret_key',
  'private_key',
  'credential',
  'auth_token',
] as const;

/** Words that people put before or after: whose it is, where it is kept, what part of a program contains it. */
export const WORDS: readonly string[] =
  `registry cache cookie page group data config settings env service store backup admin db database redis mysql postgres
  mongo kafka rabbit smtp mail imap ftp sftp ssh ldap ad proxy vpn wifi router camera printer payment billing invoice
  order cart shop product customer client partner vendor tenant org team user member guest owner device sensor gateway
  edge cluster node worker queue job batch cron event stream topic webhook hook bot chat slack discord sms push notify
  alert metrics log trace audit report search index map geo weather news feed media image video upload download cdn
  storage bucket archive file session login sso oauth saml idp jwt signing encryption root master main primary secondary
  replica staging prod dev test local public_api internal external legacy new old default global app web mobile ios
  android desktop server core`
    .split(/\s+/)
    .slice(0, 120);

/**
 * Returns a generator of numbers in [0, 1); the same for the same seed.
 * https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

/** Returns a random item. */
export const pick = <T>(random: Random, list: readonly T[] | string): T =>
  (list as readonly T[])[Math.floor(random() * list.length)]!;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const drawn = (random: Random, alphabet: string, length: number): string =>
  Array.from({ length }, () => pick<string>(random, alphabet)).join('');

/** Values that machines draw, by length and alphabet. */
export const RANDOM_VALUES: readonly ((random: Random) => string)[] = [
  (r) => drawn(r, `${LETTERS}0123456789`, 40),
  (r) => drawn(r, `${LETTERS}0123456789`, 32),
  (r) => drawn(r, `${LETTERS}0123456789`, 24),
  (r) => drawn(r, '0123456789abcdef', 32),
  (r) => drawn(r, '0123456789abcdef', 64),
  (r) => `${drawn(r, `${LETTERS}0123456789+/`, 43)}=`,
  (r) => drawn(r, `${LETTERS}0123456789_-`, 48),
  (r) => drawn(r, `${LETTERS}0123456789!@%^*-_`, 20),
];

/** As names are spelled: `DB_PASSWORD`, `dbPassword`, `db_password`, `db-password`, `db.password`. */
const SPELLINGS = {
  upper: (words: readonly string[]) => words.join('_').toUpperCase(),
  snake: (words: readonly string[]) => words.join('_'),
  camel: (words: readonly string[]) =>
    words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join(''),
  kebab: (words: readonly string[]) => words.join('-'),
  dotted: (words: readonly string[]) => words.join('.'),
} as const;

export interface Syntax {
  readonly path: string;
  readonly spelling: keyof typeof SPELLINGS;
  readonly write: (name: string, value: string) => string;
}

export const SYNTAXES: readonly Syntax[] = [
  { path: 'deploy/app.env', spelling: 'upper', write: (n, v) => `${n}=${v}` },
  { path: 'deploy/run.sh', spelling: 'upper', write: (n, v) => `export ${n}="${v}"` },
  { path: 'config/app.yml', spelling: 'snake', write: (n, v) => `app:\n  ${n}: "${v}"` },
  { path: 'config/app.json', spelling: 'camel', write: (n, v) => `{"a": 1, "${n}": "${v}"}` },
  { path: 'src/app.ts', spelling: 'camel', write: (n, v) => `const ${n} = '${v}';` },
  { path: 'app/main.py', spelling: 'snake', write: (n, v) => `    ${n} = "${v}"` },
  { path: 'src/application.properties', spelling: 'dotted', write: (n, v) => `${n}=${v}` },
  { path: 'lib/client.rb', spelling: 'snake', write: (n, v) => `  '${n}' => '${v}',` },
];

export interface Line {
  readonly path: string;
  readonly text: string;
  readonly name: string;
  readonly value: string;
}

/** Returns the words as one name: `['api', 'key']` → `apiKey`, `API_KEY`, … */
export function nameOf(words: readonly string[], spelling: Syntax['spelling']): string {
  return SPELLINGS[spelling](words.flatMap((word) => word.split('_')));
}

/**
 * Yields lines for every noun with every word before and after it, in every syntax, each with one of the values in
 * turn.
 */
export function* linesOf(values: readonly ((random: Random) => string)[], seed: number): Generator<Line> {
  const random = randomFrom(seed);
  let turn = 0;
  for (const noun of NOUNS)
    for (const word of WORDS)
      for (const words of [
        [word, noun],
        [noun, word],
      ])
        for (const syntax of SYNTAXES) {
          const name = nameOf(words, syntax.spelling);
          const value = values[turn++ % values.length]!(random);
          yield { path: syntax.path, name, value, text: syntax.write(name, value) };
        }
}

/** Texts that people write in place of a value, on where to read it, or about it. */
export const LOOK_ALIKES: readonly string[] = [
  'changeme',
  'change-me-please',
  'your-api-key-here',
  'YOUR_TOKEN',
  '<your-token>',
  'xxxxxxxxxxxxxxxx',
  'XXXX-XXXX-XXXX',
  'REPLACE_ME',
  'replace-with-your-secret',
  'TODO',
  'placeholder',
  'insert-key-here',
  'example-token',
  'dummy-secret',
  '********',
  '...',
  '[REDACTED]',
  'redacted',
  'none',
  'null',
  'undefined',
  '${DB_PASSWORD}',
  '${DB_PASSWORD:-}',
  '${APP_TOKEN:?must be set}',
  '$CI_TOKEN',
  '{{ vault_db_password }}',
  '{{ .Values.auth.token }}',
  '<%= ENV["SECRET"] %>',
  '#{ENV.fetch("API_KEY")}',
  '%(app_secret)s',
  '%env(APP_SECRET)%',
  '@@SECRET@@',
  '__TOKEN__',
  '((concourse-secret))',
  '[[ secret_value ]]',
  '$(cat /run/secrets/token)',
  'vault:secret/data/app#password',
  'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db',
  'projects/acme/secrets/db/versions/latest',
  'op://vault/item/field',
  'ref+awsssm://app/token',
  '@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/db/)',
  '/run/secrets/db_password',
  './certs/server.key',
  'https://auth.example.com/oauth/token',
  'process.env.SECRET_TOKEN',
  'os.environ["TOKEN"]',
  'Please enter your password',
  'The token used to authenticate',
  'Your API key is invalid',
  'Forgot your password?',
  'Must be at least 8 characters',
];

/** Returns a password as people make them up for machines, which the labelled lines no longer show. */
export function chosenPassword(random: Random): string {
  const names =
    'admin root postgres grafana jenkins acme orion falcon delta phoenix tiger winter summer banana coffee'.split(' ');
  const word = pick(random, names);
  const capital = word[0]!.toUpperCase() + word.slice(1);
  const digits = String(Math.floor(random() * 9000) + 100);
  return pick<string>(random, [
    `${word}${digits}`,
    `${capital}${digits}!`,
    `${word}@${digits}`,
    `${capital}@${digits}`,
    `p@ss${digits}`,
    `Passw0rd${digits}`,
    `${word}_${pick(random, names)}`,
    `${word}${pick(random, names)}${digits}`,
    `s3cr3t${digits}`,
    word,
    `${word}pass`,
    `${word}-${pick(random, names)}-${digits}`,
    drawn(random, `${LETTERS.slice(0, 26)}0123456789`, 8),
    drawn(random, `${LETTERS}0123456789!@#`, 10),
  ]);
}
