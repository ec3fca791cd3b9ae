import type { PlaceRow } from '../../src/model/place.ts';

export const place = {
  id: 'nginx',
  title: 'nginx',
  files: [
    '**/nginx*',
    '**/{nginx,sites-available,sites-enabled,conf.d}/**',
    '**/*.nginx',
    '**/*.conf',
    '**/*.conf.{template,j2,tmpl,tpl,mustache,gotmpl,in}',
  ],
  yields: true,
  // Templates of nginx end in `.template`, too.
  over: ['cloudformation'],
  headers: true,
  keywords: [
    'add_header',
    'more_set_headers',
    'more_clear_headers',
    'ssl_protocols',
    'ssl_ciphers',
    'server_tokens',
    'hide_header',
    'ssl_verify',
    'proxy_cookie_path',
    String.raw`\bdeny\s+all`,
    'auth_(?:basic|request)',
    String.raw`\bserver\s*\{`,
    String.raw`\breturn\s+30[1278]`,
  ],
  reader: 'servers/nginx.ts readNginx',
  restore: 'add_header {name} "{value}" always;',
  controls: [
    'https-redirect',
    'tls-version',
    'ciphers',
    'tls-verify',
    'disclosure',
    'cookies',
    'client-certificates',
    'authorization',
  ],
  proof: {
    path: 'nginx/nginx.conf',
    text: 'server {\n    listen 443 ssl;\n    server_name shop.example;\n    {line}\n}\n',
  },
  references: [
    'https://nginx.org/en/docs/http/ngx_http_headers_module.html',
    'https://nginx.org/en/docs/http/ngx_http_ssl_module.html',
    'https://nginx.org/en/docs/http/ngx_http_proxy_module.html',
  ],
} satisfies PlaceRow;
