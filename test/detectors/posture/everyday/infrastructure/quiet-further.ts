/** Changes of images, charts, machines and meshes that loosen nothing. */

import { quietChangesIn, type QuietChange } from '../change.ts';

export const QUIET_FURTHER: readonly QuietChange[] = quietChangesIn(String.raw`
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
