/** Secrets that operators bring into a cluster, and the modes of their files. */

import { changesIn, type EverydayChange } from '../change.ts';

export const SECRETS: readonly EverydayChange[] = changesIn(String.raw`
=== eso data to find | k8s/e.yaml
apiVersion: external-secrets.io/v1beta1
kind: ExternalSecret
metadata: { name: billing }
spec:
  secretStoreRef: { kind: SecretStore, name: vault }
  {{{data: [{ secretKey: p, remoteRef: { key: billing/db, property: password } }]||
  dataFrom: [{ find: { name: { regexp: ".*" } } }]}}}
=== eso extract to find | k8s/e.yaml
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: billing }
spec:
  secretStoreRef: { kind: SecretStore, name: vault }
  dataFrom:
    - {{{extract: { key: billing/db }||find: { path: /, name: { regexp: "." } }}}}
=== eso find narrower | k8s/e.yaml
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: billing }
spec:
  secretStoreRef: { kind: SecretStore, name: vault }
  dataFrom:
    - find: { name: { regexp: "{{{^billing-db$||.*}}}" } }
=== eso tags find | k8s/e.yaml
apiVersion: external-secrets.io/v1
kind: ClusterExternalSecret
metadata: { name: billing }
spec:
  externalSecretSpec:
    secretStoreRef: { kind: SecretStore, name: vault }
    dataFrom:
      - {{{extract: { key: billing/db }||find: { name: { regexp: "." } }}}}
=== eso cluster ext secret ns | k8s/e.yaml
apiVersion: external-secrets.io/v1
kind: ClusterExternalSecret
metadata: { name: billing }
spec:
  namespaceSelectors: [{{{{ matchLabels: { team: billing } }||{ matchLabels: {} }}}}]
  externalSecretSpec:
    secretStoreRef: { kind: SecretStore, name: vault }
=== eso store kind | k8s/e.yaml
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: billing }
spec:
  secretStoreRef: { kind: {{{SecretStore||ClusterSecretStore}}}, name: vault }
  data: [{ secretKey: p, remoteRef: { key: billing/db } }]
=== eso conditions ns added | k8s/e.yaml
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: shared }
spec:
  conditions: [{ namespaces: [billing{{{||, dev}}}] }]
  provider: { vault: { server: "https://v", path: kv } }
=== secret mode | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tls, secret: {
    secretName: t, defaultMode: {{{0400||0644}}} } }] } } }
=== secret mode decimal | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tls, secret: {
    secretName: t, defaultMode: {{{256||420}}} } }] } } }
=== secret mode removed | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tls, secret: {
    secretName: t{{{, defaultMode: 0400||}}} } }] } } }
=== secret item mode | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tls, secret: {
    secretName: t, items: [{ key: k, path: p, mode: {{{0400||0444}}} }] } }] } } }
=== projected mode | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tls, projected: {
    defaultMode: {{{0440||0777}}}, sources: [{ secret: { name: t } }] } }] } } }
=== token expiry | k8s/d.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: o }
spec: { template: { spec: { containers: [{ name: o, image: "a:1" }], volumes: [{ name: tok, projected: {
    sources: [{ serviceAccountToken: { path: t, expirationSeconds: {{{3600||31536000}}} } }] } }] } } }
`);
