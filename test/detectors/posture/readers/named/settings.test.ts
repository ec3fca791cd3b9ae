/** Settings judged by their names: names × prefixes × syntaxes × values, and what must stay silent. */

import { expect, test } from 'vitest';
import { findingsOf, type Tree } from '../../trees.ts';

/** A form in which a file gives a value to a name. `name` has words in lower case, joined by `_`. */
interface Form {
  readonly path: string;
  readonly write: (name: string, value: string) => string;
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`_${name}`);
const kebab = (name: string): string => name.replaceAll('_', '-');
const upper = (name: string): string => name.toUpperCase();
/** A text in quotes where the language needs it. */
const quoted = (value: string, quote = '"'): string =>
  /^(?:true|false|\d+)$/.test(value) ? value : `${quote}${value}${quote}`;
const python = (value: string): string => (/^(?:true|false)$/.test(value) ? pascal(value) : quoted(value, "'"));

const FORMS: readonly Form[] = [
  { path: 'deploy/shop.yaml', write: (name, value) => `shop:\n  size: 3\n  ${name}: ${value}\n` },
  {
    path: 'deploy/shop.yml',
    write: (name, value) => `shop:\n  env:\n    - name: ${upper(name)}\n      value: "${value}"\n`,
  },
  {
    path: 'conf/shop.json',
    write: (name, value) => `{\n  "shop": {\n    "${camel(name)}": ${quoted(value)}\n  }\n}\n`,
  },
  { path: 'conf/shop.toml', write: (name, value) => `[shop]\n${kebab(name)} = ${quoted(value)}\n` },
  { path: 'conf/shop.ini', write: (name, value) => `[shop]\n${name} = ${value}\n` },
  { path: 'conf/shop.properties', write: (name, value) => `shop.${name.replaceAll('_', '.')}=${value}\n` },
  { path: 'conf/shop.env', write: (name, value) => `SIZE=3\n${upper(name)}=${value}\n` },
  { path: 'bin/run.sh', write: (name, value) => `set -e\nexport ${upper(name)}="${value}"\n` },
  { path: 'Dockerfile', write: (name, value) => `FROM scratch\nENV ${upper(name)}=${value}\n` },
  { path: 'live/shop.tfvars', write: (name, value) => `${name} = ${quoted(value)}\n` },
  {
    path: 'live/shop.tf',
    write: (name, value) => `module "shop" {\n  source = "./shop"\n  ${name} = ${quoted(value)}\n}\n`,
  },
  {
    path: 'Shop/App.config',
    write: (name, value) => `<appSettings>\n  <add key="Shop.${pascal(name)}" value="${value}" />\n</appSettings>\n`,
  },
  {
    path: 'src/config.js',
    write: (name, value) => `module.exports = {\n  ${camel(name)}: ${quoted(value, "'")},\n};\n`,
  },
  { path: 'src/shop.ts', write: (name, value) => `export const ${upper(name)} = ${quoted(value, "'")};\n` },
  { path: 'shop/conf.py', write: (name, value) => `import os\n\n${upper(name)} = ${python(value)}\n` },
  { path: 'shop/wsgi.py', write: (name, value) => `import os\n\nos.environ['${upper(name)}'] = '${value}'\n` },
  {
    path: 'shop/asgi.py',
    write: (name, value) => `import os\n\nos.environ.setdefault('${upper(name)}', '${value}')\n`,
  },
  { path: 'shop/client.py', write: (name, value) => `client = Shop(\n    ${name}=${python(value)},\n)\n` },
  {
    path: 'config/shop.rb',
    write: (name, value) => `Shop.setup do |config|\n  config.${name} = ${quoted(value, "'")}\nend\n`,
  },
  { path: 'lib/shop.rb', write: (name, value) => `SHOP = {\n  :${name} => ${quoted(value, "'")},\n}\n` },
  { path: 'config/shop.php', write: (name, value) => `<?php\nreturn [\n  '${name}' => ${quoted(value, "'")},\n];\n` },
  { path: 'shop.inc.php', write: (name, value) => `<?php\n$config['${name}'] = ${quoted(value, "'")};\n` },
  { path: 'wp-shop.php', write: (name, value) => `<?php\ndefine('${upper(name)}', ${quoted(value, "'")});\n` },
  {
    path: 'src/Shop.java',
    write: (name, value) =>
      `class Shop {\n  Shop shop() {\n    options.set${pascal(name)}(${quoted(value)});\n  }\n}\n`,
  },
  { path: 'src/Shop.kt', write: (name, value) => `class Shop {\n  val ${camel(name)} = ${quoted(value)}\n}\n` },
  {
    path: 'src/Shop.cs',
    write: (name, value) => `var shop = new ShopOptions\n{\n    ${pascal(name)} = ${quoted(value)},\n};\n`,
  },
  {
    path: 'shop/shop.go',
    write: (name, value) => `package shop\n\nvar options = Options{\n\t${pascal(name)}: ${quoted(value)},\n}\n`,
  },
  { path: 'src/shop.rs', write: (name, value) => `let shop = Shop {\n    ${name}: ${quoted(value)},\n};\n` },
  { path: 'lib/shop.ex', write: (name, value) => `defmodule Shop do\n  @options [${name}: ${quoted(value)}]\nend\n` },
  { path: 'shop.groovy', write: (name, value) => `shop {\n  ${camel(name)} = ${quoted(value, "'")}\n}\n` },
];

/** Names with a strong and a weak value. */
const NAMES: readonly (readonly [name: string, strong: string, weak: string])[] = [
  ['skip_tls_verification', 'false', 'true'],
  ['certificate_name_check_enabled', 'true', 'false'],
  ['allow_self_signed_certs', 'false', 'true'],
  ['require_ssl', 'true', 'false'],
  ['ssl_required', 'true', 'false'],
  ['allow_insecure_token_lookup', 'false', 'true'],
  ['anonymous_access_enabled', 'false', 'true'],
  ['disable_auth', 'false', 'true'],
  ['require_mfa', 'true', 'false'],
  ['csrf_protection_enabled', 'true', 'false'],
  ['verify_host_key', 'true', 'false'],
  ['validate_issuer', 'true', 'false'],
  ['rate_limit_enabled', 'true', 'false'],
  ['auth_ratelimit', '10/minute', '1000/minute'],
  ['max_login_attempts', '5', '500'],
  ['password_min_length', '12', '6'],
  ['bcrypt_rounds', '12', '4'],
  ['access_token_lifetime', '1800', '86400'],
  ['session_timeout', '15m', '24h'],
  ['password_require_uppercase', 'true', 'false'],
];
const PREFIXES = ['', 'shop_', 'gallery_api_'] as const;

test('a weaker value is reported in every syntax, and a stronger one is not', async () => {
  const wrong: string[] = [];
  for (const [form, { path, write }] of FORMS.entries())
    for (const [at, [name, strong, weak]] of NAMES.entries()) {
      const whole = PREFIXES[(form + at) % PREFIXES.length] + name;
      const [before, after] = [write(whole, strong), write(whole, weak)];
      const found = await findingsOf({ [path]: before }, { [path]: after });
      if (found.length !== 1) wrong.push(`${path} ${whole}: ${found}`);
      const reversed = await findingsOf({ [path]: after }, { [path]: before });
      if (reversed.length > 0) wrong.push(`${path} ${whole} reversed: ${reversed}`);
    }
  expect(wrong).toEqual([]);
});

test('a weak value that is moved, set in or beside new lines is not reported', async () => {
  const wrong: string[] = [];
  for (const [form, { path, write }] of FORMS.entries())
    for (const [name, , weak] of NAMES.filter((_, at) => (form + at) % PREFIXES.length === 0)) {
      const text = write(name, weak);
      const changes: readonly (readonly [Tree, Tree])[] = [
        [{ [path]: text }, { [path]: text.replaceAll('size: 3', 'size: 4').replaceAll('SIZE=3', 'SIZE=4') }],
        [{ [path]: text }, { [path]: `${text}\n\n` }],
        [{ [path]: text }, { [`apps/${path}`]: text }],
        [{}, { [path]: text }],
        [{ [path]: text }, {}],
      ];
      for (const [at, [before, after]] of changes.entries()) {
        const found = await findingsOf(before, after);
        if (found.length > 0) wrong.push(`${path} ${name} ${at}: ${found}`);
      }
    }
  expect(wrong).toEqual([]);
});

test.each([
  [
    'config/devise.rb',
    'setup do |config|\n  config.size = 1\n',
    '  config.allow_insecure_token_lookup = true\n',
    'end\n',
  ],
  ['deploy/shop.yaml', 'shop:\n  size: 3\n', '  insecureSkipVerify: true\n', ''],
  ['deploy/shop.yaml', 'shop:\n  size: 3\n', '  disable_auth: true\n', ''],
  ['deploy/shop.env', 'SIZE=3\n', 'SKIP_SSL_VALIDATION=true\n', ''],
  ['shop/settings.py', 'import os\n', 'os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"\n', ''],
  ['shop/client.py', 'client = Shop(\n    size=3,\n', '    verify_ssl=False,\n', ')\n'],
])('a new setting that its name calls weak is reported: %s %s%s', async (path, before, line, after) => {
  expect(await findingsOf({ [path]: before + after }, { [path]: before + line + after })).toHaveLength(1);
  expect(await findingsOf({ [path]: before + line + after }, { [path]: before + after })).toEqual([]);
});

/** Names and values that are no settings. */
const TRAPS: readonly (readonly [path: string, before: string, after: string])[] = [
  ['src/locales/en.json', '{ "requireSsl": "true" }', '{ "requireSsl": "false" }'],
  ['test/shop.test.ts', 'const requireSsl = true;', 'const requireSsl = false;'],
  ['docs/shop.yaml', 'require_ssl: true', 'require_ssl: false'],
  ['conf/shop.dev.yaml', 'require_ssl: true', 'require_ssl: false'],
  ['src/shop.ts', 'const requireSsl = true;', 'const requireSsl = options.requireSsl;'],
  ['src/shop.ts', 'const requireSsl = isLive;', 'const requireSsl = false || isLive;'],
  ['src/shop.ts', '// requireSsl = true', '// requireSsl = false'],
  ['src/shop.ts', 'type A = { requireSsl: boolean };', 'type A = { requireSsl: string };'],
  ['src/shop.ts', 'if (requireSsl === true) f();', 'if (requireSsl === false) f();'],
  ['src/shop.ts', 'const requireSslLabel = "true";', 'const requireSslLabel = "false";'],
  ['src/shop.ts', 'loginAttempts = 0;', 'loginAttempts += 1;'],
  ['src/shop.py', '"""\nrequire_ssl = True\n"""', '"""\nrequire_ssl = False\n"""'],
  ['src/shop.py', 'require_ssl = True if live else False', 'require_ssl = False if live else True'],
  ['src/shop.py', 'raise Error("require_ssl=true")', 'raise Error("require_ssl=false")'],
  ['conf/openapi.yaml', 'openapi: 3.1.0\nrequire_ssl: true', 'openapi: 3.1.0\nrequire_ssl: false'],
  ['conf/shop.yaml', 'require_ssl: true', 'require_ssl: "{{ require_ssl }}"'],
  ['conf/shop.yaml', 'development:\n  require_ssl: true', 'development:\n  require_ssl: false'],
  ['conf/shop.yaml', 'max_tokens: 100', 'max_tokens: 1000'],
  ['conf/shop.yaml', 'show_password_required: true', 'show_password_required: false'],
  ['conf/shop.yaml', 'cache_token_ttl: 10', 'cache_token_ttl: 1000'],
  ['conf/shop.yaml', 'min_session_timeout: 10', 'min_session_timeout: 1000'],
  ['conf/shop.yaml', 'require_ssl_description: true', 'require_ssl_description: false'],
  ['conf/shop.yaml', 'session_timeout: 15m', 'session_timeout: 900s'],
  ['conf/shop.yaml', 'session_timeout: 15m', 'session_timeout: 900'],
  ['config/shop.rb', 'config.require_ssl = true', 'config.require_ssl = false if Rails.env.test?'],
  ['conf/shop.yaml', 'basic_auth: true\nlocal_auth_enabled: true', 'basic_auth: true\nlocal_auth_enabled: false'],
  ['live/shop.tfvars', 'shop_local_authentication_enabled = true', 'shop_local_authentication_enabled = false'],
  ['live/shop.tfvars', 'disable_password_auth = false', 'disable_password_auth = true'],
  ['src/shop.ts', 'const useSharedKeyAuth = true;', 'const useSharedKeyAuth = false;'],
  ['package-lock.json', '{ "requireSsl": true }', '{ "requireSsl": false }'],
];

test.each(TRAPS)('no setting is judged in %s: %s', async (path, before, after) => {
  expect(await findingsOf({ [path]: `${before}\n` }, { [path]: `${after}\n` })).toEqual([]);
});
