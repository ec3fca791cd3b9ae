/** Objects of clusters, each with a step that loosens one thing: weaker one way, silent the other way. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

type Files = Readonly<Record<string, string>>;

/** Rules of the findings above a note. */
async function loud(before: Files, after: Files, from: 'low' | 'medium' = 'medium'): Promise<readonly string[]> {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path] !== after[path],
  );
  const textOf = (files: Files, path: string) => (files[path] === undefined ? null : Text.of(files[path]));
  const files = paths.map((path) => ({
    path,
    oldPath: null,
    before: textOf(before, path),
    after: textOf(after, path),
  }));
  const { matches, unparsable } = await detectPosture(files, {
    before: async (path) => textOf(before, path),
    after: async (path) => textOf(after, path),
  });
  return [
    ...unparsable,
    ...matches.filter(({ confidence }) => from === 'low' || confidence !== 'low').map(({ rule }) => rule),
  ];
}

/** One object, with its specification as flow-style YAML. */
const object = (kind: string, rest: string, apiVersion = 'v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web, namespace: shop }\n${rest}\n`;
const POD = (rest: string) => object('Pod', `spec:\n  containers: [{ name: web, image: "a:1", ${rest} }]`);
const HOST = '  volumes: [{ name: root, hostPath: { path: / } }]';
const ALB = (line: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    ` +
  `alb.ingress.kubernetes.io/scheme: internet-facing\n    ${line}\nspec: { ingressClassName: alb }\n`;
const KUBEADM = (flag: string) =>
  `apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\napiServer:\n  extraArgs:\n    ${flag}\n`;
const ADMISSION = (names: string) =>
  `apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins:\n  - name: PodSecurity\n` +
  `    configuration:\n      defaults: { enforce: baseline }\n      exemptions: { namespaces: [${names}] }\n`;
const CILIUM = (rule: string) => object('CiliumNetworkPolicy', `spec:\n  ingress:\n    - ${rule}`, 'cilium.io/v2');
const CALICO = (nets: string) =>
  object(
    'NetworkPolicy',
    `spec:\n  types: [Ingress]\n  ingress: [{ action: Allow, source: { nets: [${nets}] } }]`,
    'projectcalico.org/v3',
  );
const PEER = (ports: string) =>
  object('PeerAuthentication', `spec:\n  mtls: { mode: STRICT }\n${ports}`, 'security.istio.io/v1');

test.each<[string, string, string, string]>([
  [
    'files of the node may be written',
    `${POD('volumeMounts: [{ name: root, mountPath: /host, readOnly: true }]')}${HOST}\n`,
    `${POD('volumeMounts: [{ name: root, mountPath: /host }]')}${HOST}\n`,
    'pod-security',
  ],
  [
    'more addresses for a load balancer',
    ALB('alb.ingress.kubernetes.io/inbound-cidrs: 198.51.100.0/24'),
    ALB('alb.ingress.kubernetes.io/inbound-cidrs: 0.0.0.0/0'),
    'network-access',
  ],
  [
    'no firewall',
    ALB('alb.ingress.kubernetes.io/wafv2-acl-arn: arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/main/a1b2'),
    ALB('alb.ingress.kubernetes.io/target-type: ip'),
    'network-filter',
  ],
  ['an exempt namespace', ADMISSION('kube-system'), ADMISSION('kube-system, default'), 'pod-security'],
  ['no audit log', KUBEADM('audit-log-path: /var/log/audit.log'), KUBEADM('profiling: "false"'), 'audit'],
  [
    'a missing admission plugin',
    KUBEADM('enable-admission-plugins: NodeRestriction,AlwaysPullImages'),
    KUBEADM('enable-admission-plugins: AlwaysPullImages'),
    'pod-security',
  ],
  [
    'no seccomp',
    'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nseccompDefault: true\n',
    'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nseccompDefault: false\n',
    'pod-security',
  ],
  ['plain text on one port', PEER(''), PEER('  portLevelMtls: { 9090: { mode: DISABLE } }'), 'encryption'],
  [
    'any service outside the mesh',
    'apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nspec: { meshConfig: { outboundTrafficPolicy: { mode: REGISTRY_ONLY } } }\n',
    'apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nspec: { meshConfig: { outboundTrafficPolicy: { mode: ALLOW_ANY } } }\n',
    'network-filter',
  ],
  ['the world', CILIUM('fromEntities: [cluster]'), CILIUM('fromEntities: [world]'), 'network-access'],
  [
    'no authentication between workloads',
    CILIUM('{ fromEndpoints: [{ matchLabels: { a: b } }], authentication: { mode: required } }'),
    CILIUM('{ fromEndpoints: [{ matchLabels: { a: b } }], authentication: { mode: disabled } }'),
    'authentication',
  ],
  ['the world past Calico', CALICO('"10.0.0.0/8"'), CALICO('"0.0.0.0/0"'), 'network-access'],
])('%s', async (_name, strong, weak, control) => {
  expect(await loud({ 'k8s/web.yaml': strong }, { 'k8s/web.yaml': weak })).toContain(control);
  expect(await loud({ 'k8s/web.yaml': weak }, { 'k8s/web.yaml': strong })).toEqual([]);
});

test('a role of the whole cluster is more than one of a namespace', async () => {
  const rules = 'rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }]';
  const [narrow, wide] = [object('Role', rules), object('ClusterRole', rules).replace(', namespace: shop', '')];
  expect(await loud({ 'k8s/rbac.yaml': narrow }, { 'k8s/rbac.yaml': wide }, 'low')).toEqual(['iam']);
  expect(await loud({ 'k8s/rbac.yaml': wide }, { 'k8s/rbac.yaml': narrow }, 'low')).toEqual([]);
});

test('a block with an exception is less than the block', async () => {
  const policy = (peer: string) =>
    object(
      'NetworkPolicy',
      `spec:\n  podSelector: {}\n  policyTypes: [Egress]\n  egress: [{ to: [{ ipBlock: ${peer} }] }]`,
    );
  const strong = policy('{ cidr: 0.0.0.0/0, except: [169.254.169.254/32] }');
  const weak = policy('{ cidr: 0.0.0.0/0 }');
  expect(await loud({ 'k8s/a.yaml': strong }, { 'k8s/a.yaml': weak }, 'low')).toEqual(['network-access']);
  expect(await loud({ 'k8s/a.yaml': weak }, { 'k8s/a.yaml': strong }, 'low')).toEqual([]);
});

const CHART = 'apiVersion: v2\nname: web\n';
const TEMPLATE = (value: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers:\n` +
  `        - name: web\n          image: "a:1"\n          securityContext:\n            ${value}\n`;
const PATCH = (op: string, rest: string) =>
  'resources: [../../base]\npatches:\n  - target: { kind: Deployment, name: web }\n    patch: |-\n' +
  `      - op: ${op}\n        path: /spec/template/spec/${rest}\n`;

test.each<[string, string, string, string, string]>([
  [
    'flags',
    'traefik/values.yaml',
    'additionalArguments: [--api.insecure=false]\n',
    'additionalArguments: [--api.insecure=true]\n',
    'exposure',
  ],
  [
    'grafana.ini',
    'g/values.yaml',
    'grafana.ini:\n  security: { cookie_secure: true }\n',
    'grafana.ini:\n  security: { cookie_secure: false }\n',
    'cookies',
  ],
  [
    'the settings of ingress-nginx',
    'helm/nginx.yaml',
    'controller:\n  config: { hsts: "true" }\n',
    'controller:\n  config: { hsts: "false" }\n',
    'hsts',
  ],
  [
    "Vault's own file",
    'vault/values.yaml',
    'server:\n  config: |\n    listener "tcp" {\n      tls_min_version = "tls12"\n    }\n',
    'server:\n  config: |\n    listener "tcp" {\n      tls_min_version = "tls10"\n    }\n',
    'transit-encryption',
  ],
  [
    'values of a release of Flux',
    'apps/redis.yaml',
    object('HelmRelease', 'spec:\n  values: { auth: { enabled: true } }', 'helm.toolkit.fluxcd.io/v2'),
    object('HelmRelease', 'spec:\n  values: { auth: { enabled: false } }', 'helm.toolkit.fluxcd.io/v2'),
    'authentication',
  ],
  [
    'values of an application of Argo CD',
    'apps/redis.yaml',
    object(
      'Application',
      'spec: { source: { helm: { parameters: [{ name: auth.enabled, value: "true" }] } } }',
      'argoproj.io/v1alpha1',
    ),
    object(
      'Application',
      'spec: { source: { helm: { parameters: [{ name: auth.enabled, value: "false" }] } } }',
      'argoproj.io/v1alpha1',
    ),
    'authentication',
  ],
  [
    'values of a release of Terraform',
    'infra/redis.tf',
    'resource "helm_release" "redis" {\n  set {\n    name = "auth.enabled"\n    value = true\n  }\n}\n',
    'resource "helm_release" "redis" {\n  set {\n    name = "auth.enabled"\n    value = false\n  }\n}\n',
    'authentication',
  ],
  [
    'an operation of a patch',
    'overlays/prod/kustomization.yaml',
    PATCH('replace', 'securityContext/runAsNonRoot\n        value: true'),
    PATCH('replace', 'securityContext/runAsNonRoot\n        value: false'),
    'pod-security',
  ],
  [
    'a patch that removes',
    'overlays/prod/kustomization.yaml',
    PATCH('replace', 'replicas\n        value: 3'),
    PATCH('remove', 'containers/0/securityContext'),
    'pod-security',
  ],
  [
    'a patch that deletes a policy',
    'overlays/prod/kustomization.yaml',
    'resources: [../../base]\n',
    'resources: [../../base]\npatches:\n  - patch: |\n      $patch: delete\n      kind: NetworkPolicy\n      metadata: { name: deny }\n',
    'privilege-limit',
  ],
])('%s', async (_name, path, strong, weak, control) => {
  expect(await loud({ [path]: strong }, { [path]: weak })).toContain(control);
  expect(await loud({ [path]: weak }, { [path]: strong })).toEqual([]);
});

test('values of a chart count in its templates', async () => {
  const chart = (values: string, template = TEMPLATE('runAsNonRoot: {{ .Values.strict }}')): Files => ({
    'web/Chart.yaml': CHART,
    'web/values.yaml': values,
    'web/templates/deployment.yaml': template,
  });
  expect(await loud(chart('strict: true\n'), chart('strict: false\n'))).toEqual(['pod-security']);
  expect(await loud(chart('strict: false\n'), chart('strict: true\n'))).toEqual([]);
  const written = chart('a: b\n', TEMPLATE('runAsNonRoot: true'));
  const moved = chart('pod: { runAsNonRoot: true }\n', TEMPLATE('{{- toYaml .Values.pod | nindent 12 }}'));
  expect(await loud(written, moved)).toEqual([]);
  expect(await loud(moved, written)).toEqual([]);
});

test('a policy that a kustomization no longer includes is a loss', async () => {
  const policy = object('NetworkPolicy', 'spec: { podSelector: {}, policyTypes: [Ingress] }');
  const files = (names: string): Files => ({
    'base/kustomization.yaml': `resources: [web.yaml${names}]\n`,
    'base/deny.yaml': policy,
  });
  expect(await loud(files(', deny.yaml'), files(''))).toEqual(['privilege-limit']);
  expect(await loud(files(''), files(', deny.yaml'))).toEqual([]);
});
