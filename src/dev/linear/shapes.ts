/** Shapes of text on which careless readers take long: nested, repeated, unclosed, one line. */

export interface Shape {
  readonly name: string;
  /** Makes a text of about `size` characters. */
  readonly make: (size: number) => string;
}

/** Opened again and again, and never closed. */
const OPENED = [
  ...['(', '[', '{', '<a>', '<a b="', '"', "'", '`', '`${', '${', '#{', '{{', '{%', '<%', '<!--', '/*', '<![CDATA['],
  ...['f(', 'f(a,', '[[', '{"a":', '{a:', '[a,', '- ', '? ', '"""', "'''", '@a(', 'if (a) {\n', 'a {\n', '<?php '],
  ...['a=>', 'not ', '!', '-', 'a?', 'a?b:', 'a.', 'a.b(', 'a+', 'a,', 'a;', 'a:', 'a=', 'a|', 'a&', '"a"+', '"a" .'],
];

/** Repeated, each time complete. */
const REPEATED = [
  ...[
    'a',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\\',
    '\\\n',
    '\\\\"',
    '#',
    '# a\n',
    '//',
    '-',
    '--',
    '=',
    ':',
    ',',
    ';',
  ],
  ...['*', '**/', '%', '%41', '%25', '&#x41;', '\\u0041', '\\x41', '\\n', '\x1b[0m', 'é', '\u{1f600}', '\ufeff'],
  ...['a: b\n', 'a = "b"\n', '"a":"b",', '[a]\n', 'a b;\n', '<a/>', '<a></a>\n', '()', '{}', '[]', "'a',", '"a" '],
  ...['a: &a b\n', '*a ', '<<: *a\n', '!!a ', '|\n a\n', '---\n', '%YAML\n', 'on:\n', '- a: b\n', 'end\n', 'do '],
];

/** Texts that readers of credentials search for. */
const TELLING = [
  ...['eyJhbGciOiJIUzI1NiJ9.', 'eyJ', 'eJw', 'H4sI', 'UEsDB', 'password', 'password=', 'password = "', 'password: '],
  ...['"password":"Zx9$kLm2Qw!r","api_key":"a8f3k2m9q1z7x5c4v6b0",', 'secret_key: a8f3k2m9q1z7x5c4v6b0Q\n', 'ghp_'],
  ...[
    '-----BEGIN PRIVATE KEY-----\n',
    '-----BEGIN ',
    'xoxb-1-',
    'sk-',
    'AKIA',
    'postgres://',
    '://a:b@',
    '://a:b',
    '@a',
  ],
  ...['12345678-1234-1234-1234-123456789abc ', 'tidegate:allow x -- ', 'Authorization: Basic ', 'Bearer ', 'a\0b\0'],
  ...['--password ', '-p ', 'user:pass@', 'token', 'key=', 'AccountKey=', '0x41, ', '41 ', '65,', '=41', 'M86%C\n'],
];

function repeat(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

function shapeName(unit: string): string {
  const text = JSON.stringify(unit);
  return text.length > 44 ? `${text.slice(0, 43)}…` : text;
}

function repeated(unit: string): Shape {
  return { name: `${shapeName(unit)} repeated`, make: (size) => repeat(unit, size) };
}

/** Repeats a text with different numbers in place of `#`, so that nothing can be remembered. */
export function numbered(text: string): Shape {
  return {
    name: `${shapeName(text)} numbered`,
    make: (size) => {
      let made = '';
      for (let i = 0; made.length < size; i++) made += text.replaceAll('#', String(i));
      return made;
    },
  };
}

/** Returns the shape that repeats one unit, then adds another `often` times. */
function repeatedThen(first: string, often: number, then: string): Shape {
  return repeated(first + then.repeat(often));
}

export const PLAIN: readonly Shape[] = [
  ...[...OPENED, ...REPEATED].map(repeated),
  ...['a#: b\n', 'a# = "b"\n', '"a#":"b",', 'a#(b)\n', '<a#>', 'import a# from "b#";\n', 'a#=a;', '&a# ', 'a# {\n'].map(
    numbered,
  ),
  { name: 'one word', make: (size) => 'a'.repeat(size) },
  { name: 'nested and closed ()', make: (size) => '('.repeat(size / 2) + ')'.repeat(size / 2) },
  { name: 'nested and closed []', make: (size) => '['.repeat(size / 2) + ']'.repeat(size / 2) },
  { name: 'nested and closed {}', make: (size) => '{"a":'.repeat(size / 6) + '1' + '}'.repeat(size / 6) },
  {
    name: 'indented ever deeper',
    make: (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  },
];

/** Names of credentials without values, or with short ones: each is a place at which a reader begins. */
const WORDS = [
  ...[
    'password token secret key ',
    'password token secret key\n',
    'password,token,secret,key,',
    'password:token:secret:',
  ],
  ...[
    'password=a token=b secret=c ',
    'password: a, token: b, ',
    '"password":"a","token":"b",',
    'api_key="" secret="" ',
  ],
  ...['passwordtokensecretkey', 'password_token_secret_', 'pwd pass pw auth ', '$password $token ${secret} '],
];

export const CREDENTIALS: readonly Shape[] = [
  ...[...TELLING, ...WORDS].map(repeated),
  ...[10, 61, 64, 76, 1000].flatMap((often) => [
    repeatedThen('eJw', often, 'A'),
    repeatedThen('H4sI', often, 'A'),
    repeatedThen('eyJ', often, 'A'),
    repeatedThen('"', often, 'A'),
    repeatedThen('password=', often, 'A'),
  ]),
  numbered('password# = "kLm2Qw#xZr9"\n'),
  numbered('"password#":"kLm2Qw#xZr9",'),
  numbered('ghp_#'),
];
