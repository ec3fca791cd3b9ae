/** Resources and blocks that Terraform makes for each item: an item that weakens is seen, the other way is silent. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function loud(before: string, after: string): Promise<readonly string[]> {
  const file = { path: 'infra/main.tf', oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.map(({ rule }) => rule)];
}

/** Ways to give a map of items to a block. */
const MAPS: readonly ((map: string) => readonly [before: string, over: string])[] = [
  (map) => ['', map],
  (map) => [`locals {\n  items = ${map}\n}\n`, 'local.items'],
  (map) => [`locals {\n  items = ${map}\n}\n`, 'tomap(local.items)'],
];

const OPEN = '0.0.0.0/0';
const CLOSED = '10.0.0.0/8';
const map = (cidr: string) =>
  `{ web = { port = 443, cidrs = ["${CLOSED}"] }, admin = { port = 22, cidrs = ["${cidr}"] } }`;
const dynamic = (over: string, name: string, more = '') =>
  `resource "aws_security_group" "a" {\n  dynamic "ingress" {\n    for_each = ${over}\n${more}    content {\n` +
  `      from_port = ${name}.value.port\n      to_port = ${name}.value["port"]\n      protocol = "tcp"\n` +
  `      cidr_blocks = ${name}.value.cidrs\n    }\n  }\n}\n`;
const rules = (over: string) =>
  `resource "aws_security_group" "a" {}\nresource "aws_security_group_rule" "r" {\n  for_each = ${over}\n` +
  '  type = "ingress"\n  security_group_id = aws_security_group.a.id\n  from_port = each.value.port\n' +
  '  to_port = lookup(each.value, "port", 0)\n  protocol = "tcp"\n  cidr_blocks = each.value.cidrs\n}\n';
const SHAPES: readonly ((over: string) => string)[] = [
  (over) => dynamic(over, 'ingress'),
  (over) => dynamic(over, 'rule', '    iterator = rule\n'),
  rules,
];

test.each(MAPS.flatMap((way, w) => SHAPES.map((shape, s) => [w, s, way, shape] as const)))(
  'ports of a map, way %i, shape %i',
  async (_w, _s, way, shape) => {
    const write = (cidr: string) => {
      const [before, over] = way(map(cidr));
      return before + shape(over);
    };
    expect(await loud(write(CLOSED), write(OPEN))).toContain('network-access');
    expect(await loud(write(OPEN), write(CLOSED))).toEqual([]);
  },
);

const settings = (value: string) =>
  'resource "azurerm_mysql_flexible_server_configuration" "c" {\n' +
  `  for_each = { require_secure_transport = "${value}", wait_timeout = "60" }\n` +
  '  name = each.key\n  value = each.value\n}\n';
const buckets = (acl: string) =>
  `resource "aws_s3_bucket_acl" "a" {\n  for_each = { logs = "private", site = "${acl}" }\n` +
  '  bucket = each.key\n  acl = each.value\n}\n';
const roles = (list: string) =>
  `locals {\n  roles = [${list}]\n}\nresource "google_project_iam_member" "m" {\n  for_each = toset(local.roles)\n` +
  '  project = "p"\n  role = each.value\n  member = "serviceAccount:ci@p.iam.gserviceaccount.com"\n}\n';

test.each([
  ['a setting', settings('ON'), settings('OFF')],
  ['an access list', buckets('private'), buckets('public-read')],
  ['a role that is added', roles('"roles/viewer"'), roles('"roles/viewer", "roles/owner"')],
])('%s of one item', async (_, strong, weak) => {
  expect(await loud(strong, weak)).not.toEqual([]);
  expect(await loud(weak, strong)).toEqual([]);
});

test('an item that is no weaker says nothing', async () => {
  expect(await loud(buckets('private'), buckets('log-delivery-write'))).not.toContain('network-access');
  expect(await loud(settings('ON'), settings('ON').replace('"60"', '"600"'))).toEqual([]);
});

test('a resource that becomes one of several is not called removed', async () => {
  const one =
    'resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_acl" "a" {\n  bucket = "b"\n  acl = "private"\n}\n';
  expect(await loud(one, one.replace('  bucket = "b"', '  for_each = toset(["b", "c"])\n  bucket = each.key'))).toEqual(
    [],
  );
});
