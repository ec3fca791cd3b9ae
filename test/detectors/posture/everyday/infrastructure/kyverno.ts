/** Policies of Kyverno: actions, kinds, patterns, images. */

import { changesIn, type EverydayChange } from '../change.ts';

export const KYVERNO_RULES: readonly EverydayChange[] = changesIn(String.raw`
=== kyverno empty rules | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: {{{Enforce||Audit}}}
  rules: []
=== kyverno no rules | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: {{{enforce||audit}}}
  background: true
=== kyverno vars | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: {{{Enforce||Audit}}}
  rules: "{{ rules }}"
=== kyverno helm range | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: {{{Enforce||Audit}}}
  rules:
    {{- range .Values.rules }}
    - name: {{ .name }}
    {{- end }}
=== kyverno ns overrides | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
{{{||  validationFailureActionOverrides: [{ action: Audit, namespaces: [shop] }]
}}}  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, validate: { deny: {} } }]
=== kyverno allowed repos | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, validate: { pattern: { spec: {
      containers: [{ image: "{{{registry.acme.io/*||registry.acme.io/* | docker.io/*}}}" }] } } } }]
=== kyverno match kinds narrowed | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod{{{, Deployment||}}}] } }] }, validate: { deny: {} } }]
=== kyverno policy exception widened | k8s/k.yaml
apiVersion: kyverno.io/v2
kind: PolicyException
metadata: { name: no }
spec:
  exceptions: [{ policyName: a, ruleNames: [x{{{||, y}}}] }]
  match: { any: [{ resources: { kinds: [Pod], namespaces: [shop] } }] }
=== kyverno verifyimages attestors count | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, verifyImages: [{
      imageReferences: ["{{{*||registry.acme.io/*}}}"], required: true, attestors: [{ entries: [{ keyless: {
      issuer: "https://x", subject: "y" } }] }] }] }]
=== kyverno verifyimages required | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, verifyImages: [{
      imageReferences: ["*"], required: {{{true||false}}}, attestors: [{ entries: [{ keyless: {
      issuer: "https://x", subject: "y" } }] }] }] }]
=== kyverno verifyimages digest | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, verifyImages: [{
      imageReferences: ["*"], verifyDigest: {{{true||false}}}, attestors: [{ entries: [{ keyless: {
      issuer: "https://x", subject: "y" } }] }] }] }]
=== kyverno subject glob | k8s/k.yaml
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: no }
spec:
  validationFailureAction: Enforce
  rules: [{ name: a, match: { any: [{ resources: { kinds: [Pod] } }] }, verifyImages: [{
      imageReferences: ["*"], attestors: [{ entries: [{ keyless: { issuer: "https://x",
      subject: "{{{https://github.com/acme/shop/*||*}}}" } }] }] }] }]
`);
