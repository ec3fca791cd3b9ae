/** More kinds of change that public repositories made: weaker one way, silent the other way. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rulesOf(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...new Set(matches.map(({ rule }) => rule))];
}

async function expectWeaker(path: string, strong: string, weak: string, rule: string): Promise<void> {
  expect(await rulesOf(path, strong, weak), weak).toEqual([rule]);
  expect(await rulesOf(path, weak, strong), strong).toEqual([]);
}

const CONTROLLER = 'app/controllers/orders_controller.rb';
const controller = (line: string, action = 'head :ok') =>
  `class OrdersController < ApplicationController\n  before_action :load\n  ${line}\n\n` +
  `  def index\n    ${action}\n  end\n\n  def destroy\n    head :ok\n  end\nend\n`;

describe('filters of a controller', () => {
  const names = [
    'authenticate_user!',
    'require_login',
    'verify_admin',
    'ensure_permitted',
    'enforce_2fa',
    'require_mfa_enabled',
    'check_session_expiry',
    'ensure_moderator!',
  ];
  const narrowed: readonly (readonly [string, string])[] = [
    [', except: [:index]', ', except: [:index, :destroy]'],
    ['', ', except: :destroy'],
    [', only: %i[index destroy]', ', only: %i[index]'],
    ['', ', only: :index'],
  ];
  test.each(names.flatMap((name) => narrowed.map((pair) => [name, ...pair] as const)))(
    '%s%s → %s',
    async (name, strong, weak) => {
      const filter = (options: string) => controller(`before_action :${name}${options}`);
      await expectWeaker(CONTROLLER, filter(strong), filter(weak), 'authorization');
    },
  );
  test.each(names)('%s removed or skipped', async (name) => {
    await expectWeaker(CONTROLLER, controller(`before_action :${name}`), controller(''), 'authorization');
    await expectWeaker(CONTROLLER, controller(''), controller(`skip_before_action :${name}`), 'authorization');
  });
  const roles = ['verify_admin', 'ensure_permitted', 'ensure_moderator!'];
  const isRole = (name: string) => roles.includes(name);
  test.each(names.flatMap((one) => names.map((two) => [one, two] as const)))('%s replaced by %s', async (one, two) => {
    const filter = (name: string) => controller(`before_action :${name}`);
    const expected = isRole(one) && !isRole(two) ? ['authorization'] : [];
    expect(await rulesOf(CONTROLLER, filter(one), filter(two))).toEqual(expected);
  });
  test.each(['set_locale', 'load_order', 'require_no_authentication', 'verify_feature', 'check_stock'])(
    '%s is no check of the caller',
    async (name) => {
      expect(await rulesOf(CONTROLLER, controller(''), controller(`skip_before_action :${name}`))).toEqual([]);
    },
  );
});

describe('redirects to other hosts', () => {
  test.each(['redirect_to', 'redirect_back_or_to', 'redirect_back'])('%s', async (call) => {
    const to = (host: boolean) => controller('', `${call}(@address, allow_other_host: ${host})`);
    await expectWeaker(CONTROLLER, to(false), to(true), 'input-checks');
  });
  test('left out', async () => {
    const to = (host: string) => controller('', `redirect_to(@address${host})`);
    await expectWeaker(CONTROLLER, to(''), to(', allow_other_host: true'), 'input-checks');
  });
});

test('one of the throttles of Rack::Attack', async () => {
  const throttles = (names: readonly string[]) =>
    `class Rack::Attack\n${names
      .map((name) => `  throttle("${name}", limit: 5, period: 20) do |req|\n    req.ip if req.post?\n  end\n`)
      .join('\n')}end\n`;
  for (const kept of [['logins/ip'], ['keys/ip'], []])
    await expectWeaker(
      'config/initializers/rack_attack.rb',
      throttles(['logins/ip', 'keys/ip']),
      throttles(kept),
      'rate-limit',
    );
});

test.each(["->(request) { request.path.start_with?('/internal') }", '->(request) { request.path == "/health" }'])(
  'paths without a redirect to HTTPS: %s',
  async (exclude) => {
    const production = (redirect: string) =>
      `Rails.application.configure do\n  config.force_ssl = true\n  config.ssl_options = { hsts: { preload: true }` +
      `${redirect} }\nend\n`;
    const path = 'config/environments/production.rb';
    await expectWeaker(path, production(''), production(`, redirect: { exclude: ${exclude} }`), 'https-redirect');
  },
);

describe('TLS between an ingress and what is behind it', () => {
  const ingress = (annotation: string) =>
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\n  annotations:\n    a: b\n' +
    `${annotation}spec:\n  rules: []\n`;
  const line = (prefix: string, name: string) => `    ${prefix}ingress.kubernetes.io/${name}\n`;
  test.each(
    ['nginx.', ''].flatMap(
      (prefix) =>
        [
          [prefix, 'secure-backends: "true"', 'secure-backends: "false"'],
          [prefix, 'backend-protocol: HTTPS', 'backend-protocol: HTTP'],
          [prefix, 'backend-protocol: "GRPCS"', 'secure-backends: "false"'],
        ] as const,
    ),
  )('%s %s', async (prefix, strong, weak) => {
    const on = ingress(line(prefix, strong));
    await expectWeaker('k8s/ingress.yaml', on, ingress(''), 'transit-encryption');
    await expectWeaker('k8s/ingress.yaml', on, ingress(line(prefix, weak)), 'transit-encryption');
    const renamed = ingress(line(prefix, 'backend-protocol: HTTPS'));
    expect(await rulesOf('k8s/ingress.yaml', ingress(line(prefix, 'secure-backends: "true"')), renamed)).toEqual([]);
  });
});

describe('a policy that a module is given', () => {
  const module = (input: string, statements: readonly string[]) =>
    `module "user" {\n  source = "../user"\n  ${input} = <<EOF\n{\n  "Version": "2012-10-17",\n  "Statement": [\n    ` +
    `${statements.join(',\n    ')}\n  ]\n}\nEOF\n}\n`;
  const statement = (action: string, resource: string) =>
    `{ "Effect": "Allow", "Action": ["${action}"], "Resource": ["${resource}"] }`;
  const inputs = ['iam_policy', 'policy', 'policy_json', 'inline'];
  const more = [statement('iam:PassRole', 'arn:aws:iam::${var.account}:role/shop-*'), statement('s3:*', '*')];
  test.each(inputs.flatMap((input) => more.map((one) => [input, one] as const)))('%s: %s', async (input, one) => {
    const first = statement('ec2:DescribeInstances', '*');
    await expectWeaker('terraform/user.tf', module(input, [first]), module(input, [first, one]), 'iam');
  });
});

describe('who may sign in to a cluster of AWS', () => {
  const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
  type Mapping = readonly [name: string, group: string];
  const object = ([name, group]: Mapping) =>
    `    - rolearn: ${role(name)}\n      username: ${name}\n      groups:\n        - ${group}\n`;
  const block = ([name, group]: Mapping) =>
    `    {\n      rolearn  = "${role(name)}"\n      username = "${name}"\n      groups   = ["${group}"]\n    },\n`;
  const forms: Record<string, (mappings: readonly Mapping[]) => string> = {
    'k8s/aws-auth.yaml': (mappings) =>
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\ndata:\n' +
      `  mapRoles: |\n${mappings.map(object).join('')}`,
    'terraform/cluster.tf': (mappings) =>
      'module "eks" {\n  source  = "terraform-aws-modules/eks/aws"\n  version = "19.21.0"\n\n' +
      `  aws_auth_roles = [\n${mappings.map(block).join('')}  ]\n}\n`,
  };
  const nodes: Mapping = ['nodes', 'system:nodes'];
  const added: readonly Mapping[] = [
    ['deploy', 'system:masters'],
    ['readers', 'viewers'],
  ];
  test.each(Object.keys(forms).flatMap((path) => added.map((one) => [path, one] as const)))(
    '%s: %s',
    async (path, one) => {
      const of = forms[path!]!;
      await expectWeaker(path!, of([nodes]), of([nodes, one!]), 'iam');
      await expectWeaker(
        path!,
        of([nodes, ['first', 'system:masters']]),
        of([nodes, ['first', 'system:masters'], one!]),
        'iam',
      );
      expect(await rulesOf(path!, of([nodes]), of([nodes, ['more', 'system:nodes']]))).toEqual([]);
    },
  );
});
