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
`);
