/** Edges of real changes to nginx, buckets, networks and lists: weaker one way, silent the other. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function found(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...new Set(matches.map(({ rule, confidence }) => `${rule} ${confidence}`))];
}

const places: Record<string, (inner: string) => string> = {
  'nginx/shop.conf': (inner) =>
    `server {\n  listen 443 ssl;\n  server_name a.example;\n  location /a {\n${inner}\n  }\n}\n`,
  'roles/nginx/templates/shop.conf.j2': (inner) => `server {\n  server_name a.example;\n${inner}\n}\n`,
};

describe('callers whom nginx keeps out', () => {
  const BASIC = 'auth_basic "Staff";\nauth_basic_user_file /etc/nginx/users;\n';
  const LIMITS = 'limit_req zone=all burst=5;\n';
  const cases: readonly (readonly [string, string, string])[] = [
    ['authorization', BASIC, 'port_in_redirect off;'],
    ['authorization', BASIC, 'auth_basic off;'],
    ['authorization medium', 'include snippets/basic-auth.conf;', 'port_in_redirect off;'],
    ['authorization medium', 'include /etc/nginx/auth.conf;', '# none'],
    ['authorization medium', '{% include "basic-auth.j2" %}', '# none'],
    ['authorization medium', '{% if AUTH %}\n{% include "basic-auth.j2" %}\n{% endif %}', '# none'],
    ['network-access low', 'allow 127.0.0.1;\ndeny all;', 'allow 127.0.0.1;\nallow 10.0.0.0/8;\ndeny all;'],
    ['network-access', 'allow 10.0.0.0/8;\ndeny all;', 'allow 10.0.0.0/8;\nallow 32.0.0.0/3;\ndeny all;'],
    ['rate-limit', `${LIMITS}limit_req zone=login;`, LIMITS],
    ['rate-limit', `${LIMITS}limit_req zone=login;`, 'limit_req zone=login;'],
    ['rate-limit', 'limit_conn site 9;\nlimit_conn one 3;', 'limit_conn one 3;'],
    ['authorization medium', 'limit_except GET HEAD { deny all; }', '# none'],
    ['authorization medium', 'limit_except GET { deny all; }', 'limit_except GET DELETE { deny all; }'],
  ];
  const all = Object.keys(places).flatMap((path) => cases.map((one) => [path, ...one] as const));
  test.each(all)('%s %s %j → %j', async (path, rule, strong, weak) => {
    const file = places[path]!;
    const lost = await found(path, file(strong), file(weak));
    expect(lost).toHaveLength(1);
    expect(lost[0]).toContain(rule);
    expect(await found(path, file(weak), file(strong))).toEqual([]);
  });

  const equal: readonly (readonly [string, string])[] = [
    [BASIC, 'include snippets/basic-auth.conf;'],
    ['include snippets/basic-auth.conf;', 'include auth/basic.conf;'],
    ['include snippets/auth_request.conf;', 'auth_request /check;'],
    ['include snippets/no-auth.conf;', '# none'],
    ['include snippets/author-pages.conf;', '# none'],
    ['include auth-location.conf;', '# none'],
    ['limit_req zone=a;', 'limit_req zone=b burst=3;'],
    ['limit_req zone=a;\nlimit_req zone=b;', 'limit_req zone=b;\nlimit_req zone=c;'],
    ['limit_except GET { deny all; }', 'limit_except {{ methods }} { deny all; }'],
    ['allow 10.0.0.0/8;\ndeny all;', 'allow 10.0.0.0/9;\nallow 10.128.0.0/9;\ndeny all;'],
  ];
  test.each(equal)('%j = %j', async (one, other) => {
    for (const [path, file] of Object.entries(places)) expect(await found(path, file(one), file(other))).toEqual([]);
  });
});

describe('an include that nobody can read, in the place of a directive', () => {
  const lines = [
    'add_header Strict-Transport-Security "max-age=31536000" always;',
    'add_header X-Frame-Options DENY always;',
    'auth_basic "Staff";',
  ];
  test.each(lines)('%s', async (line) => {
    for (const [path, file] of Object.entries(places)) {
      const [first, ...more] = await found(path, file(line), file('include /etc/nginx/common.conf;'));
      expect([first, more]).toEqual([expect.stringMatching(/ low$/), []]);
      const both = (inner: string) => file(`${inner}\ninclude /etc/nginx/common.conf;`);
      expect((await found(path, both(line), both('')))[0]).toMatch(/ (?:medium|high)$/);
    }
  });
});

describe('encryption of a bucket', () => {
  const bucket = 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n';
  const rule = (algorithm: string) =>
    `  rule {\n    apply_server_side_encryption_by_default {\n      sse_algorithm = "${algorithm}"\n    }\n  }\n`;
  const beside = (algorithm: string) =>
    `${bucket}resource "aws_s3_bucket_server_side_encryption_configuration" "b" {\n` +
    `  bucket = aws_s3_bucket.b.id\n${rule(algorithm)}}\n`;
  const within = (algorithm: string) =>
    bucket.replace(
      '}\n',
      `  server_side_encryption_configuration {\n${rule(algorithm).replace(/^/gm, '  ')}\n  }\n}\n`,
    );
  const forms: readonly (readonly [string, (algorithm: string) => string, string])[] = [
    ['main.tf', beside, bucket],
    ['main.tf', within, bucket],
  ];
  test.each(forms)('%s %#', async (path, form, without) => {
    expect(await found(path, form('AES256'), without)).toEqual([]);
    expect(await found(path, without, form('AES256'))).toEqual([]);
    expect(await found(path, form('aws:kms'), without)).not.toEqual([]);
    expect(await found(path, form('aws:kms'), form('AES256'))).not.toEqual([]);
    expect(await found(path, without, form('aws:kms'))).toEqual([]);
  });
});

describe('the bucket that a resource protects, by another expression', () => {
  const names = [
    'aws_s3_bucket.this.id',
    'aws_s3_bucket.this[0].id',
    'aws_s3_bucket.this.bucket',
    'local.bucket_id',
    'local.is_policy ? aws_s3_bucket_policy.this[0].id : aws_s3_bucket.this[0].id',
    'try(aws_s3_bucket_policy.this[0].id, aws_s3_bucket.this[0].id)',
  ];
  const bucket = 'resource "aws_s3_bucket" "this" {\n  bucket = "b"\n}\n';
  const versioned =
    'resource "aws_s3_bucket_versioning" "this" {\n  bucket = aws_s3_bucket.this.id\n' +
    '  versioning_configuration {\n    status = "Enabled"\n  }\n}\n';
  const file = (name: string) =>
    `${bucket}${versioned}resource "aws_s3_bucket_public_access_block" "this" {\n  bucket = ${name}\n` +
    '  block_public_acls = true\n  block_public_policy = true\n  ignore_public_acls = true\n' +
    '  restrict_public_buckets = true\n}\n';
  test.each(names.flatMap((one) => names.map((other) => [one, other] as const)))('%s → %s', async (one, other) => {
    expect(await found('main.tf', file(one), file(other))).toEqual([]);
  });
  test.each(names)('%s deleted', async (name) => {
    expect(await found('main.tf', file(name), bucket + versioned)).toEqual(['exposure medium']);
  });
});

describe('an address that became a name', () => {
  const names = ['module.vpc.cidr', 'data.aws_vpc.main.cidr_block', 'var.cidr', 'local.cidr'];
  const group = (sources: string, port = 443) =>
    `resource "aws_security_group" "a" {\n  ingress {\n    from_port = ${port}\n    to_port = ${port}\n` +
    `    protocol = "tcp"\n    cidr_blocks = [${sources}]\n  }\n}\n`;
  test.each(names)('%s', async (name) => {
    for (const old of ['"172.20.0.0/16"', '"8.8.8.0/24"', '"0.0.0.0/0"', '"10.0.0.0/8", "192.168.0.0/16"'])
      expect(await found('main.tf', group(old), group(name))).toEqual([]);
    expect(await found('main.tf', group('"10.0.0.0/8"', 22), group('"0.0.0.0/0"', 22))).toEqual([
      'network-access high',
    ]);
  });
});

describe('all, narrowed to some', () => {
  const policy = (key: string, names: readonly string[]) =>
    `apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata:\n  name: a\nspec:\n  ${key}:\n` +
    names.map((name) => `    - '${name}'\n`).join('');
  test.each(['allowedCapabilities', 'allowedUnsafeSysctls', 'defaultAddCapabilities'])('%s', async (key) => {
    const [all, some] = [policy(key, ['*']), policy(key, ['NET_ADMIN', 'NET_BIND_SERVICE'])];
    expect(await found('k8s/policy.yaml', all, some)).toEqual([]);
    expect(await found('k8s/policy.yaml', some, all)).toEqual(['pod-security medium']);
  });
  const role = (verbs: string) =>
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: a\nrules:\n' +
    `  - apiGroups: ['']\n    resources: [pods]\n    verbs: ${verbs}\n`;
  test('verbs of a role', async () => {
    expect(await found('k8s/role.yaml', role("['*']"), role('[get, list]'))).toEqual([]);
    expect(await found('k8s/role.yaml', role('[get, list]'), role("['*']"))).not.toEqual([]);
  });
});
