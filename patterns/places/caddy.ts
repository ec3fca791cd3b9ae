import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'caddy',
  title: 'Caddyfile',
  files: ['**/Caddyfile', '**/Caddyfile.*', '**/*.caddyfile'],
  headers: true,
  reader: 'servers/caddy.ts readCaddy',
  restore: 'header {name} "{value}"',
  controls: [
    'https-redirect',
    'tls-version',
    'tls-verify',
    'exposure',
    'authorization',
    'client-certificates',
    'rate-limit',
    'encrypted-connection',
  ],
  proof: { path: 'Caddyfile', text: 'shop.example {\n\t{line}\n\treverse_proxy app:8080\n}\n' },
  references: [
    'https://caddyserver.com/docs/caddyfile/directives/header',
    'https://caddyserver.com/docs/caddyfile/directives/tls',
  ],
} satisfies PlaceRow;
