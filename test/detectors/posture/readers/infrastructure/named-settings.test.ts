/** Settings of deployments by names that say what they switch: weaker one way, silent the other way. */

import { describe, expect, test } from 'vitest';
import { expectWeaker, findingsOf, type Tree } from '../../trees.ts';

const PATHS = ['pillar/prod/shop.sls', 'manifests/shop.yml', 'env_vars/prod.yml', 'inventory/group_vars/shop.yml'];

describe.each(PATHS)('%s', (path) => {
  const tree = (line: string): Tree => ({ [path]: `shop:\n  size: 1\n  inner:\n    name: a\n${line}` });
  const changed: readonly (readonly [line: string, strong: string, weak: string, finding: string])[] = [
    ['use_basic_auth', 'True', 'False', 'authentication medium'],
    ['kube_api_anonymous_auth', 'false', 'true', 'authentication medium'],
    ['require_ssl', 'true', 'false', 'encrypted-connection medium'],
    ['expirePasswordInMonths', '1', '6', 'rotation medium'],
    ['cc_hourly_rate_limit', '100', '20000', 'request-rate medium'],
    ['sudo', 'false', 'true', 'local-privileges medium'],
  ];
  test.each(changed)('%s: %s → %s', async (key, strong, weak, finding) => {
    await expectWeaker(tree(`    ${key}: ${strong}\n`), tree(`    ${key}: ${weak}\n`), finding);
  });
  const added: readonly (readonly [line: string, finding: string])[] = [
    ['require_ssl: false', 'encrypted-connection low'],
    ['publicly_viewable: true', 'authentication low'],
    ['sshd_permit_root_login: yes', 'authentication low'],
    ['ipa_client_sudo_groups: [ops]', 'local-privileges low'],
  ];
  test.each(added)('%s is new', async (line, finding) => {
    await expectWeaker(tree(''), tree(`    ${line}\n`), finding);
  });
  test('what is safe, or of a new file, is silent', async () => {
    for (const line of ['require_ssl: true', 'publicly_viewable: false', 'expirePasswordInMonths: 3', 'rate_limit: 5'])
      expect(await findingsOf(tree(''), tree(`    ${line}\n`)), line).toEqual([]);
    expect(await findingsOf({}, tree('    require_ssl: false\n'))).toEqual([]);
  });
});

describe('files of values for Terraform', () => {
  test.each(['environments/prod/prod.tfvars', 'live/shop.tfvars'])('%s', async (path) => {
    const tree = (value: string): Tree => ({
      [path]: `frontends = [\n  {\n    name = "shop"\n    certificate_name_check_enabled = ${value}\n  },\n]\n`,
    });
    await expectWeaker(tree('true'), tree('false'), 'tls-verify medium');
  });
});

describe('one more source that is not known is a note', () => {
  const group = (sources: string): Tree => ({
    'main.tf':
      'resource "aws_security_group_rule" "ssh" {\n  type = "ingress"\n  from_port = 22\n  to_port = 22\n' +
      `  protocol = "tcp"\n  cidr_blocks = ${sources}\n  security_group_id = aws_security_group.a.id\n}\n`,
  });
  const forms: readonly (readonly [before: string, after: string])[] = [
    ['concat(var.office, var.home)', 'concat(var.office, var.home, var.guests)'],
    ['["${concat(var.office)}"]', '["${concat(var.office, var.guests)}"]'],
    ['["192.0.2.1/32"]', '["192.0.2.1/32", "${var.guest}/32"]'],
    ['[var.office]', '[var.office, var.guests]'],
  ];
  test.each(forms)('%s → %s', async (before, after) => {
    await expectWeaker(group(before), group(after), 'network-access low');
  });
  test('another name for one source is silent', async () => {
    expect(await findingsOf(group('[var.office]'), group('[local.office]'))).toEqual([]);
  });
});

describe('a template of a list of containers', () => {
  const containers = (line: string): Tree => ({
    'aws/app/ecs_task/viewer.json':
      `[{ "name": "a", "image": "\${image}",${line} ` + '"logConfiguration": { "logDriver": "awslogs" } }]\n',
  });
  test('loses its read-only root', async () => {
    await expectWeaker(containers(' "readonlyRootFilesystem": true,'), containers(''), 'pod-security medium');
    const numbers = ' "cpu": ${cpu}, "portMappings": [{ "containerPort": ${port} }],';
    const strong = containers(`${numbers} "readonlyRootFilesystem": true,`);
    await expectWeaker(strong, containers(numbers), 'pod-security medium');
  });
});

describe('a chart offers an option that is off', () => {
  const tree = (values: string, option: string): Tree => ({
    'charts/shop/Chart.yaml': 'name: shop\n',
    'charts/shop/values.yaml': `resources:\n  limits: { cpu: 1 }\nlabels: { a: b }\n${values}`,
    'charts/shop/templates/daemonset.yaml':
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  template:\n' +
      '    metadata:\n      labels:\n        app: shop\n{{ toYaml .Values.labels | indent 8 }}\n    spec:\n' +
      `${option}      containers:\n        - name: a\n          resources:\n` +
      '{{ toYaml .Values.resources | indent 12 }}\n',
  });
  const option = '      {{- if .Values.hostNetworking }}\n      hostNetwork: true\n      {{- end }}\n';
  test.each(['', 'hostNetworking: false\n'])('%j', async (values) => {
    expect(await findingsOf(tree('', ''), tree(values, option))).toEqual([]);
    expect(await findingsOf(tree('', ''), tree('hostNetworking: true\n', option))).toEqual(['pod-security medium']);
  });
});
