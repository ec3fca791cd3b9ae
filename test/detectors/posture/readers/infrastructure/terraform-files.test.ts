/** Files beside Terraform's own, and resources that are deleted together: weaker one way, silent the other way. */

import { describe, expect, test } from 'vitest';
import { expectWeaker, findingsOf, type Tree } from '../../trees.ts';

const BUCKET = 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n';

const policyOf = (action: string, resource = '*') =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] });

describe('an override file replaces what the file beside it says', () => {
  const rows: readonly (readonly [type: string, strong: string, weak: string, finding: string])[] = [
    ['aws_db_instance', 'publicly_accessible = false', 'publicly_accessible = true', 'exposure high'],
    ['aws_db_instance', 'storage_encrypted = true', 'storage_encrypted = false', 'encryption high'],
    [
      'aws_instance',
      'metadata_options {\n    http_tokens = "required"\n  }',
      'metadata_options {\n    http_tokens = "optional"\n  }',
      'instance-metadata medium',
    ],
  ];
  const names = ['override.tf', 'main_override.tf', 'live/override.tf'];
  const block = (type: string, line: string) => `resource "${type}" "d" {\n  ${line}\n}\n`;
  test.each(rows.flatMap((row) => names.map((name) => [name, ...row] as const)))(
    '%s: %s %s → %s',
    async (name, type, strong, weak, finding) => {
      const main = name.replace(/[\w]*override/, 'main');
      const tree = (line: string | null): Tree => ({
        [main]: block(type, `${strong}\n  tags = { a = "b" }`),
        ...(line === null ? {} : { [name]: block(type, line) }),
      });
      expect(await findingsOf(tree(null), tree(weak))).toContain(finding);
      expect(await findingsOf(tree(null), tree(strong))).toEqual([]);
      expect(await findingsOf(tree(weak), tree(strong))).toEqual([]);
      expect(await findingsOf(tree(strong), tree(weak))).toContain(finding);
    },
  );
});

describe('policies in files', () => {
  const paths = ['terraform/app.json', 'live/roles/app.json.tpl', 'modules/app/files/app.json.tftpl'];
  test.each(paths)('%s', async (path) => {
    const resource = 'arn:aws:s3:::${bucket}/*';
    const tree = (action: string): Tree => ({ [path]: policyOf(action, resource) });
    await expectWeaker(tree('s3:GetObject'), tree('s3:*'), 'iam medium');
  });

  const calls = ['file("NAME")', 'file("${path.module}/NAME")', 'templatefile("${path.module}/NAME", { a = 1 })'];
  test.each(calls)('%s', async (call) => {
    const tree = (policy: string): Tree => ({
      'main.tf': `${BUCKET}resource "aws_iam_policy" "p" {\n  policy = ${policy}\n}\n`,
      'read.json': policyOf('s3:GetObject'),
      'all.json': policyOf('*'),
    });
    const of = (name: string) => tree(call.replace('NAME', name));
    await expectWeaker(of('read.json'), of('all.json'), 'iam high');
    const written = tree('jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })');
    expect(await findingsOf(written, of('read.json'))).toEqual([]);
    expect(await findingsOf(of('read.json'), written)).toEqual([]);
  });
});

describe('a policy that is deleted with its document', () => {
  const statement = (effect: string) =>
    `data "aws_iam_policy_document" "d" {\n  statement {\n    effect = "${effect}"\n` +
    '    actions = ["s3:*"]\n    resources = ["*"]\n' +
    '    principals {\n      type = "*"\n      identifiers = ["*"]\n    }\n' +
    '    condition {\n      test = "Bool"\n      variable = "aws:SecureTransport"\n' +
    '      values = ["false"]\n    }\n  }\n}\n';
  const policy =
    'resource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.b.id\n' +
    '  policy = data.aws_iam_policy_document.d.json\n}\n';
  test.each(['', statement('Deny')])('with what stays: %j', async (staying) => {
    const whole = { 'main.tf': BUCKET + statement('Deny') + policy };
    expect(await findingsOf(whole, { 'main.tf': BUCKET + staying })).toEqual(['iam medium']);
    expect(await findingsOf(whole, { 'main.tf': 'locals {\n  a = 1\n}\n' })).toEqual([]);
  });
  test('one that only allows is silent', async () => {
    const whole = { 'main.tf': BUCKET + statement('Allow') + policy };
    expect(await findingsOf(whole, { 'main.tf': BUCKET })).toEqual([]);
  });
});

describe('a rule that refuses packets is deleted', () => {
  const keys = (protocol: string, port: string) =>
    `protocol = "${protocol}"\n    cidr_block = "203.0.113.0/24"\n    from_port = ${port}\n    to_port = ${port}\n`;
  const acl = (rules: string) => `resource "aws_network_acl" "n" {\n  vpc_id = "v"\n${rules}}\n`;
  const allow = `  ingress {\n    rule_no = 100\n    action = "allow"\n    ${keys('-1', '0')}  }\n`;
  const ways = ['ingress', 'egress'].flatMap((way) => ['22', '3389'].map((port) => [way, port] as const));
  test.each(ways)('%s %s of an ACL', async (way, port) => {
    const deny = `  ${way} {\n    rule_no = 50\n    action = "deny"\n    ${keys('tcp', port)}  }\n`;
    await expectWeaker({ 'n.tf': acl(allow + deny) }, { 'n.tf': acl(allow) }, 'network-filter medium');
    const own =
      `resource "aws_network_acl_rule" "a" {\n  network_acl_id = aws_network_acl.n.id\n  rule_number = 5\n` +
      `  egress = ${way === 'egress'}\n  rule_action = "deny"\n    ${keys('tcp', port)}}\n`;
    await expectWeaker({ 'n.tf': own + acl(allow) }, { 'n.tf': acl(allow) }, 'network-filter medium');
  });
  test.each(['Inbound', 'Outbound'])('%s of Azure', async (direction) => {
    const group = (rules: string) => `resource "azurerm_network_security_group" "g" {\n  name = "g"\n${rules}}\n`;
    const deny =
      `  security_rule {\n    name = "d"\n    priority = 100\n    direction = "${direction}"\n` +
      '    access = "Deny"\n    protocol = "Tcp"\n' +
      '    source_address_prefix = "Internet"\n    destination_port_range = "22"\n  }\n';
    const found = await findingsOf({ 'g.tf': group(deny) }, { 'g.tf': group('') });
    expect(found).toEqual(direction === 'Inbound' ? ['network-filter medium'] : found);
    expect(await findingsOf({ 'g.tf': group('') }, { 'g.tf': group(deny) })).toEqual([]);
  });
  test.each(['INGRESS', 'EGRESS'])('%s of Google, while its network stays', async (direction) => {
    const network = 'resource "google_compute_network" "n" {\n  name = "n"\n}\n';
    const deny =
      'resource "google_compute_firewall" "d" {\n  network = google_compute_network.n.name\n' +
      `  direction = "${direction}"\n` +
      '  deny {\n    protocol = "tcp"\n    ports = ["25"]\n  }\n}\n';
    await expectWeaker({ 'g.tf': network + deny }, { 'g.tf': network }, 'network-filter medium');
    expect(await findingsOf({ 'g.tf': network + deny }, { 'g.tf': 'locals {\n  a = 1\n}\n' })).toEqual([]);
  });
});

describe('network policies of Snowflake', () => {
  const statements = [
    "CREATE NETWORK POLICY corp ALLOWED_IP_LIST = ('ADDRESS')",
    "CREATE OR REPLACE NETWORK POLICY corp ALLOWED_IP_LIST = ('192.0.2.1', 'ADDRESS') BLOCKED_IP_LIST = ()",
    "ALTER NETWORK POLICY IF EXISTS corp SET ALLOWED_IP_LIST = ('ADDRESS')",
  ];
  test.each(statements)('%s', async (statement) => {
    const tree = (list: string): Tree => ({ 'sql/policy.sql': `${statement.replace('ADDRESS', list)};\n` });
    await expectWeaker(tree('192.0.2.0/24'), tree('0.0.0.0/0'), 'exposure medium');
  });
  test.each(['ALTER ACCOUNT UNSET NETWORK_POLICY', 'DROP NETWORK POLICY corp'])('%s', async (statement) => {
    expect(await findingsOf({}, { 'sql/v2.sql': `${statement};\n` })).toEqual(['exposure medium']);
  });
});
