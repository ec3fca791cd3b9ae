/** Changes of infrastructure that loosen nothing. */

import { quietChangesIn, type QuietChange } from '../change.ts';

export const QUIET_INFRASTRUCTURE: readonly QuietChange[] = quietChangesIn(String.raw`
=== gitlab only to rules | .gitlab-ci.yml
deploy:
  stage: deploy
  script: [./deploy.sh]
  environment: production
  {{{only: [main]||rules: [{ if: '$CI_COMMIT_BRANCH == "main"' }]}}}
=== gitlab rules to only | .gitlab-ci.yml
deploy:
  stage: deploy
  script: [./deploy.sh]
  environment: production
  {{{rules: [{ if: '$CI_COMMIT_BRANCH == "main"' }]||only: [main]}}}
=== github add dispatch | .github/workflows/d.yml
on:
  push: { branches: [main] }
{{{||  workflow_dispatch: {}
}}}permissions: { contents: read }
jobs: { deploy: { runs-on: ubuntu-latest, environment: production, steps: [{ run: ./d }] } }
=== github branch renamed | .github/workflows/d.yml
on: { push: { branches: [{{{master||main}}}] } }
permissions: { contents: read }
jobs: { deploy: { runs-on: ubuntu-latest, environment: production, steps: [{ run: ./d }] } }
=== github branch added | .github/workflows/d.yml
on: { push: { branches: [main{{{||, "release/**"}}}] } }
permissions: { contents: read }
jobs: { deploy: { runs-on: ubuntu-latest, environment: production, steps: [{ run: ./d }] } }
=== github pull request build added with guard | .github/workflows/d.yml
on:
  push: { branches: [main] }
{{{||  pull_request: {}
}}}permissions: { contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    if: github.ref == 'refs/heads/main'
    steps: [{ run: ./d }]
=== github new deploy job | .github/workflows/d.yml
on: { push: {} }
permissions: { contents: read }
jobs:
  test: { runs-on: ubuntu-latest, steps: [{ run: make }] }
{{{||  publish: { runs-on: ubuntu-latest, steps: [{ run: ./d }] }
}}}
=== circle job renamed | .circleci/config.yml
version: 2.1
jobs:
  deploy: { docker: [{ image: "cimg/node:20" }], steps: [checkout, { run: ./bin/deploy }] }
workflows:
  main:
    jobs:
      - {{{deploy||deploy-prod}}}: { context: production, filters: { branches: { only: main } } }
=== circle job deleted | .circleci/config.yml
version: 2.1
jobs:
  deploy: { docker: [{ image: "cimg/node:20" }], steps: [checkout, { run: ./bin/deploy }] }
workflows:
  main:
    jobs:
      - test: { }
{{{      - deploy: { context: production, filters: { branches: { only: main } } }
||}}}
=== webhook new hook | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules: [{ apiGroups: ["*"], operations: [CREATE], resources: [pods] }]
{{{||  - name: other.acme.io
    namespaceSelector: { matchLabels: { a: b } }
    rules: [{ apiGroups: ["*"], operations: [CREATE], resources: [pods] }]
}}}
=== webhook versions | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules: [{ apiGroups: ["*"], apiVersions: [{{{v1||v1, v2}}}], operations: [CREATE], resources: [pods] }]
=== webhook op star equals four | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules: [{ apiGroups: [""], operations: {{{["*"]||[CREATE, UPDATE, DELETE, CONNECT]}}}, resources: [pods] }]
=== kyverno rule added excl | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules:
    - { name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, validate: { deny: {} } }
{{{||    - { name: b, match: { any: [{ resources: { kinds: [Pod] } }] },
        exclude: { any: [{ resources: { namespaces: [kube-system] } }] },
        validate: { deny: {} } }
}}}
=== kyverno message | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, validate: { message: "{{{a||b}}}",
      pattern: { spec: { hostPID: false } } } }]
=== kyverno pattern order | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, validate: { pattern: { spec: {
      {{{hostPID: false, hostIPC: false||hostIPC: false, hostPID: false}}} } } } }]
=== tekton step added | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: b }
spec:
  steps:
    - { name: build, image: "a:1", securityContext: { runAsNonRoot: true } }
{{{||    - { name: push, image: "b:1", securityContext: { runAsNonRoot: true } }
}}}
=== tekton image bump | tekton/t.yaml
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: b }
spec:
  steps:
    - { name: build, image: "a:{{{1||2}}}" }
=== argo template added | tekton/t.yaml
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: n }
spec:
  securityContext: { runAsNonRoot: true }
  templates:
    - { name: main, container: { image: "a:7" } }
{{{||    - { name: more, container: { image: "a:7" } }
}}}
=== eso key added | k8s/e.yaml
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: billing }
spec:
  secretStoreRef: { kind: SecretStore, name: vault }
  data: [{ secretKey: p, remoteRef: { key: billing/db } }{{{||, { secretKey: q, remoteRef: { key: billing/api } }}}}]
=== eso data to extract | k8s/e.yaml
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: billing }
spec:
  secretStoreRef: { kind: SecretStore, name: vault }
  {{{data: [{ secretKey: p, remoteRef: { key: billing/db, property: a } }]||
  dataFrom: [{ extract: { key: billing/db } }]}}}
=== secret volume added | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tls, secret: {
    secretName: t, defaultMode: 0400 } }{{{||, { name: x, secret: { secretName: u } }}}}] } } }
=== mode spelled | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tls, secret: {
    secretName: t, defaultMode: {{{0400||256}}} } }] } } }
=== mode spelled 2 | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tls, secret: {
    secretName: t, defaultMode: {{{420||0644}}} } }] } } }
=== gatekeeper new kinds | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sRequiredLabels
metadata: { name: a }
spec:
  match: { kinds: [{ apiGroups: ["apps"], kinds: [Deployment{{{||, StatefulSet}}}] }] }
  parameters: { labels: [{ key: owner }{{{||, { key: tier }}}}] }
=== vault policy added ns | v.tf
resource "vault_kubernetes_auth_backend_role" "a" {
  bound_service_account_names = ["app"]
  bound_service_account_namespaces = ["shop"]
  token_policies = ["app"{{{||, "billing"}}}]
}
=== cdk grant same | lib/a.ts
import * as s3 from 'aws-cdk-lib/aws-s3';
{{{||bucket2.grantRead(fn);
}}}bucket.grantRead(fn);
=== pulumi unrelated get | index.ts
import * as aws from "@pulumi/aws";
const m = new Map();
{{{const a = m.get("x");||const a = m.get("y");}}}
new aws.s3.Bucket("b", {});
=== efs mode tight | a.tf
resource "aws_efs_access_point" "a" {
  root_directory { creation_info { permissions = "{{{0755||0750}}}" } }
}
=== scopes changed | api/a.tf
resource "aws_apigatewayv2_route" "u" {
  authorization_type = "JWT"
  authorization_scopes = ["{{{users.read||users.list}}}"]
}
=== compose secret added | docker-compose.yml
services: { web: { image: "a:1", secrets: [db] } }
secrets:
  db: { external: true }
{{{||  api: { file: ./api.txt }
}}}
=== dockerfile version bump | Dockerfile
FROM a:1
ADD https://a.example/x-{{{1.0||1.1}}}.tgz /x.tgz
USER app
=== cilium rule added | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  ingress:
    - fromEndpoints: [{ matchLabels: { app: web } }]
      toPorts: [{ ports: [{ port: "80", protocol: TCP }], rules: { http: [{ method: GET,
          path: /a }{{{||, { method: GET, path: /b }}}}] } }]
=== cilium deny added | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  ingress: [{ fromEntities: [cluster] }]
{{{||  ingressDeny: [{ fromEntities: [world] }]
}}}
=== inventory host added | inventories/prod/hosts.ini
[web]
web1 ansible_user=deploy
{{{||web2 ansible_user=deploy ansible_host=10.0.0.2
}}}[web:vars]
firewall_enabled=true
=== inventory renamed group | inventories/prod/hosts.ini
[{{{web||app}}}]
web1 ansible_user=deploy
[{{{web||app}}}:vars]
sshd_permit_root_login=no
=== tls variable to 1.3 | group_vars/all.yml
nginx_ssl_protocols: "{{{TLSv1.2 TLSv1.3||TLSv1.3}}}"
=== tls variable order | group_vars/all.yml
nginx_ssl_protocols: "{{{TLSv1.2 TLSv1.3||TLSv1.3 TLSv1.2}}}"
=== tls variable spelled | group_vars/all.yml
apache_ssl_protocol: "{{{all -SSLv3 -TLSv1 -TLSv1.1||-all +TLSv1.2 +TLSv1.3}}}"
=== helm value made sensitive | h.tf
resource "helm_release" "i" {
  chart = "x"
  {{{set||set_sensitive}}} {
    name = "adminPassword"
    value = var.admin
  }
}
=== helm set added | h.tf
resource "helm_release" "i" {
  chart = "x"
{{{||  set {
    name = "replicas"
    value = "3"
  }
}}}
}
=== bicep new module | main.bicep
param location string
{{{||module st 'modules/storage.bicep' = {
  name: 'st'
  params: {
    minimumTlsVersion: 'TLS1_0'
  }
}
}}}
=== checksum value | roles/b/tasks/main.yml
- name: key
  get_url: { url: "https://a.example/x", dest: /x, checksum: "sha256:{{{abc||def}}}" }
=== checksum to variable | roles/b/tasks/main.yml
- name: key
  get_url:
    url: https://a.example/x
    dest: /x
    checksum: {{{"sha256:abc"||"sha256:{{ s }}" }}}
=== s3 lock to years | s.tf
resource "aws_s3_bucket_object_lock_configuration" "a" {
  rule { default_retention { 
    mode = "COMPLIANCE"
    {{{days = 365||years = 2}}}
  } }
}
=== deny of mfa users | p.tf
data "aws_iam_policy_document" "l" {
  statement {
    effect = "Deny"
    actions = ["s3:*"]
    resources = ["*"]
    condition { 
      test = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values = ["{{{true||false}}}"]
    }
  }
}
=== audiences removed one | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: { name: a }
spec:
  jwtRules: [{ issuer: "https://a", audiences: [web{{{, app||}}}] }]
=== chart tls value template | charts/a/templates/ing.yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: a }
spec:
  tls: {{{[{ hosts: [a], secretName: b }]||"{{ .Values.tls }}" }}}
`);
