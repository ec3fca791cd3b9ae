/** Random values that are no credentials, by what is written around them: none warns, however they are drawn. */

import { beforeAll, expect, test } from 'vitest';

import { createScanner, type HistoryScanner } from '../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import type { Alphabet } from '../../../src/model/rule.ts';
import { Text } from '../../../src/model/text.ts';
import { drawSample, seedOf } from '../../helpers/samples.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

/** `§` is drawn: `§h32` is 32 hexadecimal digits, `§b24` base64, `§a6` letters and digits, `§u` a UUID. */
const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  h: 'base16',
  b: 'base64',
  a: 'base62',
  w: 'base64url',
  d: 'digits',
};

function drawn(text: string, seed: string): string {
  let turn = 0;
  const draw = (alphabet: Alphabet, chars: number): string =>
    drawSample({ prefix: '', alphabet, chars }, seedOf(seed, turn++));
  return text
    .replace(/§u/g, () => [8, 4, 4, 4, 12].map((chars) => draw('base16', chars)).join('-'))
    .replace(/§([hbawd])(\d+)/g, (_all, kind: string, chars: string) => draw(ALPHABETS[kind]!, Number(chars)));
}

const TEXTS: readonly (readonly [path: string, text: string])[] = [
  // Names of resources and of objects
  ['infra/a.tf', 'data "aws_secretsmanager_secret_version" "db" {\n  secret_id = "prod/ledger/db-password-§a6"\n}'],
  ['infra/a.yml', 'secret_arn: arn:aws:secretsmanager:eu-west-1:§d12:secret:prod/db-§a6'],
  ['app.env', 'AWS_SECRET=arn:aws:secretsmanager:eu-west-1:§d12:secret:ledger/aws-§a6'],
  ['infra/a.yml', 'kms_key: arn:aws:kms:eu-west-1:§d12:key/§u'],
  ['a.json', '{"resource": "urn:acme:token:§a24"}'],
  ['config/tenants.json', '{"tenantId": "§u", "authObjectId": "§u", "tokenId": "§u", "keyId": "§u"}'],
  ['config/app.ts', "export const credentialsId = '§u';"],
  ['k8s/a.yaml', 'image: ghcr.io/acme/token-refresher:1.2@sha256:§h64'],
  ['k8s/a.yaml', 'image: registry.acme.com/secret-store@sha256:§h64'],
  ['compose.yml', 'image: quay.io/acme/auth-token:§h40'],
  ['jobs/a.py', 'KEY = "exports/2023/04/secret-santa/part-00000-§u-c000.snappy.parquet"'],
  // Digests
  ['k8s/a.yaml', 'annotations:\n  checksum/secret: §h64'],
  ['k8s/a.yaml', 'annotations:\n  acme.io.hash/token: §h40'],
  ['assets/manifest.txt', 'MD5 (key.png) = §h32\nSHA256 (token.svg) = §h64'],
  ['assets/manifest.txt', 'md5(key.png)= §h32'],
  ['assets/rev.json', '{"img/key.png": "§h20", "js/token.js": "§h20", "css/password.css": "§h10"}'],
  // Ciphertext
  ['Pulumi.prod.yaml', 'encryptionsalt: v1:§b11=:v1:§b16:§b22==:§b40=='],
  ['Pulumi.prod.yaml', 'config:\n  app:dbPassword:\n    secure: v1:§b16:§b44'],
  ['a.html', '<input name="__RequestVerificationToken" type="hidden" value="CfDJ8§w150">'],
  // Made for pages
  ['README.md', '[![CI](https://circleci.com/gh/acme/app.svg?style=shield&circle-token=§h40)](https://circleci.com/a)'],
  [
    'README.md',
    '![CI](https://dl.circleci.com/status-badge/img/gh/acme/app/tree/main.svg?circle-token=CCIPRJ_§a22_§h40)',
  ],
  ['README.md', '[![cov](https://codecov.io/gh/acme/app/graph/badge.svg?token=§a10)](https://codecov.io/gh/acme/app)'],
  ['README.md', '[![cov](https://cov.acme.io/gh/acme/app/branch/main/graph/badge.svg?token=§u)](https://cov.acme.io)'],
  ['docs/a.rst', '.. image:: https://travis-ci.com/acme/app.svg?token=§a20&branch=master'],
  ['index.html', '<img src="https://app.bitrise.io/app/§h16/status.svg?token=§a22&branch=main" alt="Build">'],
  ['README.md', '![gate](https://sonar.acme.io/api/project_badges/measure?metric=alert_status&token=sqb_§h40)'],
  ['README.md', '![build](https://dev.azure.com/acme/_apis/build/status/app?branchName=main&token=§a20)'],
  ['README.adoc', 'image:https://img.shields.io/codecov/c/github/acme/app?token=§a24[Coverage]'],
  ['README.md', '![a](https://app.deepsource.com/gh/acme/app.svg/?label=active+issues&token=§a22)'],
  ['.github/workflows/a.yml', 'with:\n  # Push-only token of FOSSA\n  fossa-api-key: §h32'],
  [
    'src/firebase.ts',
    'const c = {\n  apiKey: "AIza§w35",\n  authDomain: "kite.firebaseapp.com",\n  projectId: "k",\n};',
  ],
  [
    'app/google-services.json',
    '{"client": [{"client_info": {"mobilesdk_app_id": "1:2:android:3"},\n"api_key": [{"current_key": "AIza§w35"}]}]}',
  ],
  ['public/map.html', '<script src="https://maps.googleapis.com/maps/api/js?key=AIza§w35&callback=initMap"></script>'],
  ['a/AndroidManifest.xml', '<meta-data android:name="com.google.android.geo.API_KEY" android:value="AIza§w35"/>'],
  // Vectors of a cipher
  ['crypto/aes.txt', 'KEY = §h32\nPLAINTEXT = §h32\nCIPHERTEXT = §h32'],
  ['crypto/aes.json', '{"key": "§h64", "iv": "§h24", "msg": "§h20", "ct": "§h32", "tag": "§h32"}'],
  // Names that a program makes its own
  ['dist/a.css.js', 'exports.password = "password_§a5";\nexports.token = "token_§a6";'],
  ['src/a.py', 'eos_token = "<|endoftext|>"\nsep_token = "<|sep_§d2|>"'],
  // Texts of another language, rules of a form, nested templates
  ['locales/ar.json', '{"client_secret": "\\u06§d2\\u06§d2\\u06§d2\\u06§d2"}'],
  ['locales/da.yml', 'smtp_password: SMTP-adgangskode\nreset_token: "Nova avtorizacija"'],
  ['app/Request.php', "'new_password' => ['required', 'confirmed', 'secure_password', 'min:16'],"],
  ['ldap.sh', 'DOVECOT_PASSWORD="${DNPASS_§d2:=${LDAP_BIND_PW}}"'],
  ['.circleci/config.yml', 'key: gems-v3-ruby-v2-5-§d1-acme-<<parameters.branch>>-{{ .Branch }}'],
  [
    'a.yaml',
    "- key: '.customObject.manyRoles[§d1]'\n- key: '$.roles[?(@ != \"other\")]'\n- token_path: '$.user[0].role'",
  ],
  ['parser.go.y', 'key:= &ast.StringExpr{Value:$§d1.Str}'],
  ['a.scala', '"Sec-WebSocket-Key" -> "§b22==",'],
  ['app.properties', 'app.jwt.secret=/run/secrets/§a6\napp.token=@/run/token'],
  ['ci.yml', 'env:\n  POSTGRES_PASSWORD: postgres\n  MYSQL_ROOT_PASSWORD: root\n  GRAFANA_PASSWORD: grafana'],
  ['settings.py.j2', 'TOKEN = get_token(vault.§a6)\npassword = Thing(a=1)'],
  ['a.json', '{"id": "§u", "secretId": "§u", "token": "##ization"}'],
  ['a.ts', "tokenColor: 'rgba(§d1,0,0,.5)', keyColor: 'hsl(§d2 50% 50%)'"],
  ['a.json', '{"passwordPolicy": "MinLength=§d2;RequireDigits", "tokenRules": "min: §d2, max: §d3, kind: opaque"}'],
  ['a.html', '<input type="password" passwordrules="minlength: §d2; required: lower; required: upper;">'],
  ['group_vars/all.yml', 'smtp_password: !vault_ref smtp/§a12'],
];

test.each(TEXTS)('%s: %s', (path, text) => {
  const told = Array.from({ length: 25 }, (_, turn) => {
    const whole = Text.of(drawn(text, `${text} ${turn}`));
    return scanner
      .scan(whole, path, [whole.whole])
      .filter(({ confidence, dismissed }) => confidence !== 'low' && dismissed === undefined)
      .map(({ rule }) => rule);
  }).flat();
  expect(told).toEqual([]);
});

/** Name and description of an option in a generated initializer, and its value. */
const OPTIONS: readonly (readonly [name: string, description: string, value: string])[] = [
  ['config.pepper', 'Set up a pepper to generate the hashed password.', '§h128'],
  ['config.secret_key', 'by default. You can change it below and use your own secret key.', '§h128'],
  ['c.token_secret', 'The secret that signs the tokens, drawn for this application', '§w43'],
  ['settings.api_token', 'Uncomment this line to use a token of your own:', '§a40'],
];

test.each(OPTIONS)('%s, commented out below its description, warns; in use, it blocks', (name, description, value) => {
  for (let turn = 0; turn < 10; turn++) {
    const line = drawn(`${name} = '${value}'`, `${name} ${turn}`);
    const surest = (text: string): string | undefined => {
      const whole = Text.of(text);
      return scanner.scan(whole, 'config/initializers/setup.rb', [whole.whole])[0]?.confidence;
    };
    expect(surest(`Setup.run do |x|\n  # ${description}\n  # ${line}\nend\n`)).toBe('medium');
    expect(surest(`Setup.run do |x|\n  # ${description}\n  ${line}\nend\n`)).toBe('high');
    expect(surest(`Setup.run do |x|\n  # ${line}\nend\n`)).toBe('high');
  }
});

/** A password made of its own name and a number, and one that is only a name. */
test.each([
  ['ADMIN_PASSWORD', 'admin123', 'medium'],
  ['ADMIN_PASSWORD', 'Admin@2024', 'medium'],
  ['ROOT_PASSWORD', 'root!99', 'medium'],
  ['ADMIN_PASSWORD', 'admin', undefined],
  ['DB_PASSWORD', 'password1', undefined],
])('%s=%s: %s', (name, value, confidence) => {
  const whole = Text.of(`PORT=80\n${name}=${value}\n`);
  const found = scanner.scan(whole, 'deploy/prod.env', [whole.whole]).filter((one) => one.confidence !== 'low');
  expect(found[0]?.confidence).toBe(confidence);
});
