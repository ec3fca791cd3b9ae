/** Changes that public charts, playbooks and pipelines made, each generated: weaker one way, silent the other way. */

import { describe, expect, test } from 'vitest';
import { expectWeaker, findingsOf, type Tree } from '../../trees.ts';

/** Nests a value under keys, as YAML. */
function nested(path: string, value: string): string {
  const keys = path.split('.');
  return `${keys.map((key, at) => `${'  '.repeat(at)}${key}:`).join('\n')} ${value}\n`;
}

describe('a protection that values newly switch off', () => {
  const file = 'config/values-production.yaml';
  const around = (path: string) => `replicaCount: 2\n${nested(path, 'x')}`;
  const rows: readonly (readonly [path: string, value: string, around: string, finding: string])[] = [
    ['jupyterhub.singleuser.networkPolicy.enabled', 'false', 'jupyterhub.cull', 'network-filter medium'],
    ['jupyterhub.hub.networkPolicy.enabled', 'false', 'jupyterhub.cull', 'network-filter medium'],
    ['controller.admissionWebhooks.enabled', 'false', 'controller.image', 'pod-security medium'],
    ['support.ingress-nginx.controller.admissionWebhooks.enabled', 'false', 'support.image', 'pod-security low'],
    ['auth.enabled', 'false', 'image', 'authentication medium'],
    ['hub.config.KubeSpawner.container_security_context.privileged', 'true', 'hub.config.A', 'pod-security low'],
    ['hub.config.KubeSpawner.privileged', 'true', 'hub.config.A', 'pod-security medium'],
    ['securityContext.privileged', 'true', 'image', 'pod-security medium'],
  ];
  test.each(rows)('%s: %s', async (path, value, beside, finding) => {
    const before = around(beside);
    const [first = ''] = path.split('.');
    const added = nested(path, value).split('\n');
    const isBelow = before.includes(`\n${first}:\n`);
    const shared = path.split('.').filter((key, at) => beside.split('.')[at] === key).length;
    const after = isBelow ? `${before}${added.slice(shared).join('\n')}` : `${before}${added.join('\n')}`;
    await expectWeaker({ [file]: before }, { [file]: after }, finding);
  });

  test('a default written out, and a new file, are silent', async () => {
    const before = 'replicaCount: 2\nimage: x\n';
    const safe = `${before}${nested('auth.enabled', 'true')}${nested('networkPolicy.enabled', 'false')}`;
    expect(await findingsOf({ [file]: before }, { [file]: safe })).toEqual([]);
    expect(await findingsOf({}, { [file]: `${before}${nested('auth.enabled', 'false')}` })).toEqual([]);
  });

  test.each(['tls', 'https', 'ssl', 'networkPolicy'])('%s beside settings that stay is a note', async (key) => {
    const before = `image: x\n${key}:\n  other: [a]\n`;
    const rule = key === 'networkPolicy' ? 'network-filter low' : 'transit-encryption low';
    await expectWeaker({ [file]: before }, { [file]: `${before}  enabled: false\n` }, rule);
  });
});

/** Forms in which values reach a chart, by the text of one map of values. */
const VALUE_FORMS: Readonly<Record<string, (values: string) => Tree>> = {
  file: (values) => ({ 'apps/shop/values.yaml': `replicaCount: 1\n${values}` }),
  HelmRelease: (values) => ({
    'apps/shop/helmrelease.yaml': 'kind: HelmRelease\nmetadata: { name: shop }\nspec:\n  values:\n' + indent(values, 4),
  }),
  'HelmRelease of a known chart': (values) => ({
    'apps/traefik/helmrelease.yaml':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: shop }\nspec:\n  values:\n' +
      indent(values, 4),
  }),
  HelmChart: (values) => ({
    'apps/shop/chart.yaml':
      'kind: HelmChart\nmetadata: { name: shop }\nspec:\n  valuesContent: |\n' + indent(values, 4),
  }),
  Application: (values) => ({
    'apps/shop/application.yaml':
      'kind: Application\nmetadata: { name: shop }\nspec:\n  source:\n    helm:\n      valuesObject:\n' +
      indent(values, 8),
  }),
  helm_release: (values) => ({
    'infra/shop.tf': `resource "helm_release" "shop" {\n  name = "shop"\n  values = [<<EOT\n${values}EOT\n  ]\n}\n`,
  }),
};

function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

describe('a protection that is deleted from values, whose chart then does without it', () => {
  const rows: Readonly<Record<string, readonly [strong: string, weak: string, finding: string]>> = {
    context: ['  securityContext:\n    allowPrivilegeEscalation: false\n', '', 'pod-security medium'],
    'one of a context': [
      '  securityContext:\n    runAsUser: 1000\n    allowPrivilegeEscalation: false\n',
      '  securityContext:\n    runAsUser: 1000\n',
      'pod-security medium',
    ],
    range: [
      '  annotations:\n    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8\n    a: b\n',
      '  annotations:\n    a: b\n',
      'network-access medium',
    ],
    annotations: [
      '  annotations:\n    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8\n',
      '',
      'network-access medium',
    ],
    'sign-in': [
      '  annotations:\n    nginx.ingress.kubernetes.io/auth-url: https://login.example/check\n    a: b\n',
      '  annotations:\n    a: b\n',
      'authentication medium',
    ],
  };
  const cases = Object.keys(VALUE_FORMS).flatMap((form) => Object.keys(rows).map((name) => [form, name] as const));
  test.each(cases)('%s: %s', async (form, name) => {
    const [strong, weak, finding] = rows[name]!;
    const tree = (values: string) => VALUE_FORMS[form]!(`app:\n  image: x\n${values}`);
    await expectWeaker(tree(strong), tree(weak), finding);
  });
});

test.each(['args', 'extraArgs', 'globalArguments', 'additionalArguments', 'webhookArgs'])(
  '%s that open the API of a proxy',
  async (key) => {
    const tree = (flag: string) =>
      VALUE_FORMS['HelmRelease of a known chart']!(
        `app:\n  ${key}:\n    - "--metrics=true"\n${flag === '' ? '' : `    - "${flag}"\n`}`,
      );
    await expectWeaker(tree(''), tree('--api.insecure=true'), 'exposure medium');
  },
);

describe('a template that the chart leaves out by default', () => {
  const values = 'scc:\n  enabled: false\ningress:\n  enabled: false\n';
  const rows: readonly (readonly [body: string, strong: string, weak: string, finding: string])[] = [
    [
      'apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata:\n  name: {{ .Release.Name }}\n',
      'allowPrivilegedContainer: false\n',
      'allowPrivilegedContainer: true\n',
      'pod-security medium',
    ],
    [
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  containers:\n    - name: a\n',
      '      securityContext: { privileged: false }\n',
      '      securityContext: { privileged: true }\n',
      'pod-security medium',
    ],
    [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: {{ .Release.Name }}\n  annotations:\n    a: b\n',
      '    {{- if include "shop.tls" . }}\n    nginx.ingress.kubernetes.io/secure-backends: "true"\n    {{- end }}\nspec: {}\n',
      'spec: {}\n',
      'transit-encryption medium',
    ],
  ];
  test.each(rows.flatMap((row) => ['scc', 'ingress'].map((key) => [key, ...row] as const)))(
    '%s: %s',
    async (key, body, strong, weak, finding) => {
      const tree = (text: string): Tree => ({
        'charts/shop/values.yaml': values,
        'charts/shop/Chart.yaml': 'name: shop\n',
        'charts/shop/templates/own.yaml': `{{- if .Values.${key}.enabled }}\n${body}${text}{{- end }}\n`,
      });
      await expectWeaker(tree(strong), tree(weak), finding);
    },
  );
});

describe('options of programs in variables of the environment', () => {
  const flags = ['--insecure-skip-tls-verify', '--user a --insecure-skip-tls-verify=true', '--insecure-skip-verify'];
  const frames: Record<string, (value: string) => Tree> = {
    pod: (value) => ({
      'deploy/pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n    - name: a\n      env:\n' +
        `        - { name: EXTRA_FLAGS, value: "${value}" }\n`,
    }),
    compose: (value) => ({
      'compose.yaml': `services:\n  a:\n    image: a:1\n    environment:\n      EXTRA_FLAGS: "${value}"\n`,
    }),
  };
  test.each(Object.keys(frames).flatMap((name) => flags.map((flag) => [name, flag] as const)))(
    '%s: %s',
    async (name, flag) => {
      const frame = frames[name]!;
      await expectWeaker(frame('--verbose'), frame(flag), `tls-verify ${name === 'pod' ? 'medium' : 'low'}`);
    },
  );
  test('a text that only names such an option is silent', async () => {
    const frame = frames['pod']!;
    expect(await findingsOf(frame('x'), frame('never use --insecure-skip-tls-verify'))).toEqual([]);
  });
});

describe('a cookie that a variable newly sends without Secure is a note', () => {
  const names = ['SECURE_COOKIES', 'SHOP_SESSION_USE_SECURE_COOKIES', 'SESSION_COOKIE_SECURE'];
  const release = (more: string): Tree => ({
    'apps/shop.yaml':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: shop }\nspec:\n  values:\n' +
      `    nodejs:\n      environment:\n        SHOP_URL: https://shop.example\n${more}`,
  });
  test.each(names.flatMap((name) => ['false', '"no"', '0'].map((value) => [name, value] as const)))(
    '%s: %s',
    async (name, value) => {
      await expectWeaker(release(''), release(`        ${name}: ${value}\n`), 'cookies low');
    },
  );
});

describe('files of a role by the variables that name them', () => {
  const rows: readonly (readonly [file: string, strong: string, weak: string, rule: string])[] = [
    ['/etc/neo4j/neo4j.conf', 'dbms.security.auth_enabled=true', 'dbms.security.auth_enabled=false', 'authentication'],
    ['/etc/ssh/sshd_config', 'PermitRootLogin no', 'PermitRootLogin yes', 'authentication'],
  ];
  const folders = ['defaults', 'vars'];
  test.each(rows.flatMap((row) => folders.map((folder) => [folder, ...row] as const)))(
    '%s: %s',
    async (folder, file, strong, weak, rule) => {
      const tree = (line: string): Tree => ({
        [`roles/db/${folder}/main.yml`]:
          `db_folder: ${file.slice(0, file.lastIndexOf('/'))}\n` +
          `db_file: "{{ db_folder }}${file.slice(file.lastIndexOf('/'))}"\n`,
        'roles/db/tasks/main.yml': `- name: configure\n  lineinfile:\n    dest: "{{ db_file }}"\n    line: "${line}"\n`,
      });
      await expectWeaker(tree(strong), tree(weak), `${rule} medium`);
    },
  );
});

describe('who may connect, newly switched off by a play', () => {
  const names = ['MONGO_AUTH', 'redis_auth', 'shop_auth_enabled', 'require_authentication'];
  const play = (more: string): Tree => ({
    'playbooks/site.yml': `- name: shop\n  hosts: all\n  vars:\n    size: 1\n${more}  tasks:\n    - debug: msg=a\n`,
  });
  test.each(names)('%s', async (name) => {
    await expectWeaker(play(''), play(`    ${name}: false\n`), 'authentication low');
    const role = (more: string): Tree => ({ 'roles/shop/defaults/main.yml': `size: 1\n${more}` });
    expect(await findingsOf(role(''), role(`${name}: false\n`))).toEqual([]);
  });
});

describe('a scan that only reports', () => {
  const scans = ['bundle exec bundle-audit check --update', 'trivy image shop', 'npm audit'];
  const workflow = (steps: string): Tree => ({
    '.github/workflows/ci.yml':
      'on: push\npermissions: {}\njobs:\n  test:\n    runs-on: ubuntu-24.04\n' +
      `    continue-on-error: \${{ matrix.next }}\n    steps:\n      - run: make test\n${steps}`,
  });
  test.each(scans)('%s', async (scan) => {
    const ignored = workflow(`      - run: ${scan}\n        continue-on-error: true\n`);
    const stopping = workflow(`      - run: ${scan}\n`);
    await expectWeaker(ignored, workflow(''), 'threat-detection medium');
    await expectWeaker(stopping, ignored, 'threat-detection medium');
    await expectWeaker(stopping, workflow(''), 'threat-detection medium');
  });
});
