/** Rules of packet filters as maps: in locals, variables, inputs of modules, files of variables and of data. */

import { describe, expect, test } from 'vitest';
import { expectWeaker, findingsOf, type Tree } from '../trees.ts';

type Rule = Readonly<Record<string, string | number | boolean>>;

function hcl(rule: Rule): string {
  return `{ ${Object.entries(rule)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join(', ')} }`;
}

const map = (rules: readonly Rule[]) => `{\n${rules.map((rule, at) => `    r${at} = ${hcl(rule)}\n`).join('')}  }`;
const list = (rules: readonly Rule[]) => `[\n${rules.map((rule) => `    ${hcl(rule)},\n`).join('')}  ]`;
const table = (rules: readonly Rule[]) => Object.fromEntries(rules.map((rule, at) => [`r${at}`, rule]));

const FORMS: Readonly<Record<string, (rules: readonly Rule[]) => Tree>> = {
  locals: (rules) => ({ 'nacl/data.tf': `locals {\n  rules = ${map(rules)}\n}\n` }),
  'locals below': (rules) => ({ 'nacl/data.tf': `locals {\n  rules = {\n  public = ${list(rules)}\n  }\n}\n` }),
  variable: (rules) => ({ 'nacl/variables.tf': `variable "rules" {\n  default = ${list(rules)}\n}\n` }),
  module: (rules) => ({ 'main.tf': `module "nacl" {\n  source = "./nacl"\n  rules  = ${list(rules)}\n}\n` }),
  tfvars: (rules) => ({ 'production.tfvars': `rules = ${map(rules)}\n` }),
  json: (rules) => ({ 'network/firewall-rules/production.json': JSON.stringify(table(rules), null, 2) }),
  'json list': (rules) => ({ 'network/inbound_rules.json': JSON.stringify({ rules }, null, 2) }),
};

const aws = (cidr_block: string, port: number, more: Rule = {}): Rule => ({
  cidr_block,
  protocol: 'tcp',
  from_port: port,
  to_port: port,
  ...more,
});
const firewall = (source_ip: string, destination_port: number, action = 'PASS'): Rule => ({
  action,
  source_ip,
  destination_ip: '10.1.0.0/16',
  destination_port,
  protocol: 'TCP',
});

const names = Object.keys(FORMS);

describe.each(names)('%s', (name) => {
  const form = FORMS[name]!;
  const weaker: readonly (readonly [title: string, strong: readonly Rule[], weak: readonly Rule[]])[] = [
    ['a rule for anyone', [aws('10.0.0.0/8', 443)], [aws('10.0.0.0/8', 443), aws('0.0.0.0/0', 22)]],
    ['a wider source', [aws('10.0.0.0/8', 22)], [aws('0.0.0.0/0', 22)]],
    ['more ports', [firewall('0.0.0.0/0', 443)], [firewall('0.0.0.0/0', 443), firewall('0.0.0.0/0', 3389)]],
    [
      'a refusal that becomes leave',
      [aws('0.0.0.0/0', 80), aws('0.0.0.0/0', 22, { rule_action: 'deny' })],
      [aws('0.0.0.0/0', 80), aws('0.0.0.0/0', 22, { rule_action: 'allow' })],
    ],
  ];

  test.each(weaker)('%s', async (_title, strong, weak) => {
    const found = await findingsOf(form(strong), form(weak));
    expect(found.some((one) => one.startsWith('network-access '))).toBe(true);
    expect(await findingsOf(form(weak), form(strong))).toEqual([]);
  });

  test('is silent for other orders, refusals, references, and maps that are no rules', async () => {
    const [one, other] = [aws('10.0.0.0/8', 443), firewall('192.168.0.0/16', 53)];
    const quiet: readonly (readonly [readonly Rule[], readonly Rule[]])[] = [
      [
        [one, other],
        [other, one],
      ],
      [[one], [one, aws('0.0.0.0/0', 23, { rule_action: 'deny' })]],
      [[one], [one, firewall('0.0.0.0/0', 23, 'DROP')]],
      [[one], [one, { name: 'a', port: 80, source: 'github.com/acme/module' }]],
      [[{ name: 'a', port: 80 }], [{ name: 'a', port: 81 }]],
    ];
    for (const [before, after] of quiet) expect(await findingsOf(form(before), form(after))).toEqual([]);
    expect(await findingsOf({}, form([aws('0.0.0.0/0', 22)]))).toEqual([]);
  });
});

test('what a resource makes of the same rules is reported once', async () => {
  const tree = (rules: readonly Rule[]): Tree => ({
    'main.tf':
      `locals {\n  rules = ${map(rules)}\n}\n\nresource "aws_security_group_rule" "a" {\n  for_each = local.rules\n` +
      '  type = "ingress"\n  security_group_id = "sg-1"\n  cidr_blocks = [each.value.cidr_block]\n' +
      '  protocol = "tcp"\n  from_port = each.value.from_port\n  to_port = each.value.to_port\n}\n',
  });
  await expectWeaker(tree([aws('10.0.0.0/8', 22)]), tree([aws('0.0.0.0/0', 22)]), 'network-access high');
});
