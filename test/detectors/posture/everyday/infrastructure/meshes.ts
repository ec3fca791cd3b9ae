/** Policies of Cilium and Istio, and networks of Snowflake. */

import { changesIn, type EverydayChange } from '../change.ts';

export const MESHES: readonly EverydayChange[] = changesIn(String.raw`
=== snowflake network policy list | s.tf
resource "snowflake_network_policy" "a" {
  allowed_ip_list = [{{{"10.0.0.0/8"||"0.0.0.0/0"}}}]
}
=== snowflake blocked | s.tf
resource "snowflake_network_policy" "a" {
  allowed_ip_list = ["1.2.3.0/24"]
  blocked_ip_list = [{{{"1.2.3.99"||}}}]
}
=== snowflake network rule | s.tf
resource "snowflake_network_rule" "a" {
  type = "IPV4"
  mode = "INGRESS"
  value_list = [{{{"10.0.0.0/8"||"0.0.0.0/0"}}}]
}
=== snowflake privileges | s.tf
resource "snowflake_grant_privileges_to_account_role" "a" {
  privileges = [{{{"SELECT"||"SELECT", "OWNERSHIP"}}}]
  account_role_name = "R"
}
=== snowflake oauth blocked roles | s.tf
resource "snowflake_oauth_integration_for_custom_clients" "a" {
  blocked_roles_list = [{{{"ACCOUNTADMIN"||}}}]
}
=== snowflake storage allowed | s.tf
resource "snowflake_storage_integration" "a" {
  storage_allowed_locations = ["{{{s3://acme/x/||*}}}"]
}
=== snowflake auth methods | s.tf
resource "snowflake_authentication_policy" "a" {
  authentication_methods = [{{{"SAML"||"SAML", "PASSWORD"}}}]
}
=== snowflake mfa | s.tf
resource "snowflake_authentication_policy" "a" {
  mfa_enrollment = "{{{REQUIRED||OPTIONAL}}}"
}
=== sg egress restricted removed | n.tf
resource "aws_security_group" "a" {
  egress {
    from_port = 443
    to_port = 443
    protocol = "{{{tcp||-1}}}"
    cidr_blocks = ["{{{10.0.0.0/8||0.0.0.0/0}}}"]
  }
}
=== cilium egressDeny removed | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  egress: [{ toEntities: [world] }]
{{{  egressDeny: [{ toCIDR: [169.254.169.254/32] }]
||}}}
=== cilium ingressDeny removed | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  ingress: [{ fromEntities: [cluster] }]
{{{  ingressDeny: [{ fromEntities: [world] }]
||}}}
=== cilium l7 removed | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  ingress:
    - fromEndpoints: [{ matchLabels: { app: web } }]
      toPorts: [{ ports: [{ port: "80", protocol: TCP }]{{{, rules: { http: [{ method: GET, path: /public }] }||}}} }]
=== cilium l7 wider | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  ingress:
    - fromEndpoints: [{ matchLabels: { app: web } }]
      toPorts: [{ ports: [{ port: "80", protocol: TCP }], rules: { http: [{ method: "GET",
          path: "{{{/public||/.*}}}" }] } }]
=== cilium authentication | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  ingress:
    - fromEndpoints: [{ matchLabels: { app: web } }]
      authentication: { mode: {{{required||disabled}}} }
=== cilium fqdn star | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  egress: [{ toFQDNs: [{ {{{matchName: api.example.com||matchPattern: "*"}}} }] }]
=== cilium second rule added | k8s/c.yaml
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: a }
spec:
  endpointSelector: {}
  ingress: [{ fromEndpoints: [{ matchLabels: { app: web } }] }{{{||, { fromEntities: [world] }}}}]
=== istio authz rule added | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a }
spec:
  action: ALLOW
  rules:
    - from: [{ source: { principals: ["cluster.local/ns/shop/sa/web"] } }]
{{{||    - {}
}}}
=== istio authz method | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a }
spec:
  rules:
    - from: [{ source: { principals: ["cluster.local/ns/shop/sa/web"] } }]
      to: [{ operation: { methods: ["GET"{{{||, "DELETE"}}}] } }]
=== istio authz when removed | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a }
spec:
  rules:
    - from: [{ source: { principals: ["cluster.local/ns/shop/sa/web"] } }]
{{{      when: [{ key: "request.auth.claims[iss]", values: ["https://a"] }]
||}}}
=== istio deny rule removed | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a }
spec:
  action: DENY
  rules:
    - to: [{ operation: { paths: ["/admin*"] } }]
{{{    - to: [{ operation: { ports: ["9090"] } }]
||}}}
=== istio from removed | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a }
spec:
  rules:
    - to: [{ operation: { methods: ["GET"] } }]
{{{      from: [{ source: { principals: ["cluster.local/ns/shop/sa/web"] } }]
||}}}
=== istio principal star | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a }
spec:
  rules:
    - from: [{ source: { principals: ["{{{cluster.local/ns/shop/sa/web||*}}}"] } }]
=== istio namespaces added | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a }
spec:
  rules:
    - from: [{ source: { namespaces: ["shop"{{{||, "dev"}}}] } }]
=== istio ipBlocks | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: a }
spec:
  rules:
    - from: [{ source: { ipBlocks: ["{{{10.0.0.0/8||0.0.0.0/0}}}"] } }]
=== istio RA jwtRules removed | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: { name: a }
spec:
  selector: { matchLabels: { app: web } }
  jwtRules:
    - issuer: https://a
      jwksUri: https://a/k
{{{      audiences: [web]
||}}}
=== istio peer auth port | k8s/i.yaml
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: a }
spec:
  mtls: { mode: STRICT }
{{{||  portLevelMtls: { 8080: { mode: DISABLE } }
}}}
`);
