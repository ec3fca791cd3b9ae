/** Webhooks and admission policies: what they are asked about, and what they leave out. */

import { changesIn, type EverydayChange } from '../change.ts';

export const WEBHOOKS: readonly EverydayChange[] = changesIn(String.raw`
=== webhook ops | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules:
      - apiGroups: ["*"]
        operations: {{{[CREATE, UPDATE]||[CREATE]}}}
        resources: [pods]
=== webhook ops star | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules:
      - apiGroups: ["*"]
        operations: {{{["*"]||[CREATE, UPDATE]}}}
        resources: [pods]
=== webhook resources | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules:
      - apiGroups: ["*"]
        operations: [CREATE]
        resources: {{{[pods, deployments]||[pods]}}}
=== webhook resources star | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules:
      - apiGroups: ["*"]
        operations: [CREATE]
        resources: {{{["*/*"]||["pods"]}}}
=== webhook rule removed | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules:
      - apiGroups: ["*"]
        operations: [CREATE]
        resources: [pods]
{{{      - apiGroups: ["apps"]
        operations: [CREATE]
        resources: [deployments]
||}}}
=== webhook removed | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    rules: [{ apiGroups: ["*"], operations: [CREATE], resources: [pods] }]
{{{  - name: images.acme.io
    rules: [{ apiGroups: ["*"], operations: [CREATE], resources: [pods] }]
||}}}
=== webhook nsselector added | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
{{{||    namespaceSelector: { matchExpressions: [{ key: skip, operator: DoesNotExist }] }
}}}    rules: [{ apiGroups: ["*"], operations: [CREATE], resources: [pods] }]
=== webhook objselector added | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
{{{||    objectSelector: { matchLabels: { guarded: "yes" } }
}}}    rules: [{ apiGroups: ["*"], operations: [CREATE], resources: [pods] }]
=== webhook excluded ns | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
    namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: NotIn,
        values: [kube-system{{{||, shop}}}] }] }
    rules: [{ apiGroups: ["*"], operations: [CREATE], resources: [pods] }]
=== webhook matchConditions | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: guard }
webhooks:
  - name: guard.acme.io
{{{||    matchConditions: [{ name: exclude-ops, expression: "!('ops' in request.userInfo.groups)" }]
}}}    rules: [{ apiGroups: ["*"], operations: [CREATE], resources: [pods] }]
=== VAP operations | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: p }
spec:
  failurePolicy: Fail
  matchConstraints:
    resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: {{{[CREATE, UPDATE]||[CREATE]}}}
        resources: [deployments]
  validations:
    - expression: "object.spec.replicas <= 5"
=== VAP validation removed | k8s/w.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: p }
spec:
  matchConstraints:
    resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }]
  validations:
    - expression: "object.spec.replicas <= 5"
{{{    - expression: "object.spec.template.spec.hostNetwork != true"
||}}}
`);
