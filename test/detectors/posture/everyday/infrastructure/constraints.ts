/** Constraints of Gatekeeper: parameters and objects that they are for. */

import { changesIn, type EverydayChange } from '../change.ts';

export const CONSTRAINTS: readonly EverydayChange[] = changesIn(String.raw`
=== gatekeeper repos added | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sAllowedRepos
metadata: { name: a }
spec:
  enforcementAction: deny
  match: { kinds: [{ apiGroups: [""], kinds: [Pod] }] }
  parameters:
    repos:
      - registry.acme.io/
{{{||      - docker.io/
}}}
=== gatekeeper caps allowed | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPCapabilities
metadata: { name: a }
spec:
  parameters:
    allowedCapabilities: [{{{"NET_BIND_SERVICE"||"NET_BIND_SERVICE", "SYS_ADMIN"}}}]
=== gatekeeper required drop | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPCapabilities
metadata: { name: a }
spec:
  parameters:
    requiredDropCapabilities: [{{{"ALL"||}}}]
=== gatekeeper exempt images | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: { name: a }
spec:
  match: { kinds: [{ apiGroups: [""], kinds: [Pod] }] }
  parameters:
    exemptImages: ["registry.acme.io/agent:*"{{{||, "docker.io/*"}}}]
=== gatekeeper exempt images new | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: { name: a }
spec:
  match: { kinds: [{ apiGroups: [""], kinds: [Pod] }] }
{{{||  parameters:
    exemptImages: ["docker.io/*"]
}}}
=== gatekeeper kinds narrowed | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sRequiredLabels
metadata: { name: a }
spec:
  match: { kinds: [{ apiGroups: ["apps"], kinds: [{{{Deployment, StatefulSet||Deployment}}}] }] }
  parameters: { labels: [{ key: owner }] }
=== gatekeeper required labels dropped | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sRequiredLabels
metadata: { name: a }
spec:
  match: { kinds: [{ apiGroups: ["apps"], kinds: [Deployment] }] }
  parameters: { labels: [{ key: owner }{{{, { key: tier }||}}}] }
=== gatekeeper hostnetwork | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPHostNetworkingPorts
metadata: { name: a }
spec:
  parameters: { hostNetwork: {{{false||true}}}, min: 80, max: 9000 }
=== gatekeeper host ports wider | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPHostNetworkingPorts
metadata: { name: a }
spec:
  parameters: { hostNetwork: false, min: 8000, max: {{{8010||65535}}} }
=== gatekeeper namespaces narrowed | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: { name: a }
spec:
  match: { namespaces: [shop{{{, billing||}}}], kinds: [{ apiGroups: [""], kinds: [Pod] }] }
=== gatekeeper namespaces added where none | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: { name: a }
spec:
  match: { {{{||namespaces: [shop], }}}kinds: [{ apiGroups: [""], kinds: [Pod] }] }
=== gatekeeper selector | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: { name: a }
spec:
  match: { {{{||labelSelector: { matchLabels: { guarded: "yes" } }, }}}kinds: [{ apiGroups: [""], kinds: [Pod] }] }
=== gatekeeper volumes | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPVolumeTypes
metadata: { name: a }
spec:
  parameters: { volumes: [configMap, secret{{{||, hostPath}}}] }
=== gatekeeper allowed users | k8s/w.yaml
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPAllowedUsers
metadata: { name: a }
spec:
  parameters: { runAsUser: { rule: {{{MustRunAsNonRoot||RunAsAny}}} } }
=== gatekeeper config exempt ns | k8s/w.yaml
apiVersion: config.gatekeeper.sh/v1alpha1
kind: Config
metadata: { name: config }
spec:
  match:
    - excludedNamespaces: ["kube-*"{{{||, shop}}}]
      processes: ["*"]
`);
