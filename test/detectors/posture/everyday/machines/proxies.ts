/** Servers before applications: files in part, lists of origins, versions of TLS. */

import type { EverydayChange } from '../change.ts';

export const PROXIES: readonly EverydayChange[] = [
  {
    name: 'second connector of tomcat',
    path: 'conf/server.xml',
    text: [
      '<Service name="Catalina">',
      '  <Connector port="8443" SSLEnabled="true"><SSLHostConfig protocols="{}"/></Connector>',
      '  <Connector port="9443" SSLEnabled="true"><SSLHostConfig protocols="TLSv1.3"/></Connector>',
      '</Service>',
    ],
    safe: 'TLSv1.2+TLSv1.3',
    unsafe: 'TLSv1+TLSv1.2+TLSv1.3',
  },
  {
    name: 'apache by its directives',
    path: 'conf/agents.conf',
    text: [
      '<VirtualHost *:8443>',
      '  ServerName a.example',
      '  SSLEngine on',
      '  SSLVerifyClient {}',
      '</VirtualHost>',
    ],
    safe: 'require',
    unsafe: 'optional_no_ca',
  },
  {
    name: 'varnish header',
    path: 'varnish/default.vcl',
    text: ['vcl 4.1;', 'sub vcl_deliver {', '  {}', '  set resp.http.X-Cache = "HIT";', '}'],
    safe: "set resp.http.Content-Security-Policy = \"default-src 'self'; object-src 'none'\";",
    unsafe: 'set resp.http.Content-Security-Policy = "default-src *; object-src \'none\'";',
  },
  {
    name: 'traefik options alone',
    path: 'dynamic/options.yml',
    text: ['tls:', '  options:', '    default:', '      minVersion: {}'],
    safe: 'VersionTLS13',
    unsafe: 'VersionTLS11',
  },
  {
    name: 'envoy cluster alone',
    path: 'envoy/clusters.yaml',
    text: [
      '- name: a',
      '  transport_socket:',
      '    typed_config:',
      '      "@type": type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
      '      common_tls_context:',
      '        validation_context:',
      '          trusted_ca: { filename: /tls/ca.crt }',
      '          {}',
    ],
    safe: 'trust_chain_verification: VERIFY_TRUST_CHAIN',
    unsafe: 'trust_chain_verification: ACCEPT_UNTRUSTED',
  },
  {
    name: 'nginx asks for an origin',
    path: 'nginx/site.conf',
    text: [
      'server {',
      '  listen 443 ssl;',
      '  location / {',
      '    if ($http_origin ~ "{}") {',
      '      add_header Access-Control-Allow-Origin $http_origin;',
      '      add_header Access-Control-Allow-Credentials true;',
      '    }',
      '  }',
      '}',
    ],
    safe: '^https://a\\.shop\\.example$',
    unsafe: 'shop.example',
  },
  {
    name: 'apache gives up TLS 1.3',
    path: 'conf/tls.conf',
    text: ['<VirtualHost *:443>', '  SSLEngine on', '  SSLProtocol {}', '</VirtualHost>'],
    safe: '-all +TLSv1.2 +TLSv1.3',
    unsafe: '-all +TLSv1.2',
  },
];
