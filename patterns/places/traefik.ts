import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'traefik',
  title: 'Traefik: middlewares, TLS options, entry points',
  files: ['**/*.{yml,yaml}', '**/traefik*.toml', '**/traefik/**/*.toml'],
  headers: true,
  keywords: [
    String.raw`kind:\s*["']?(?:Middleware|TLSOption|ServersTransport|IngressRoute)\b`,
    'middlewares:',
    'entryPoints',
    'serversTransport',
    'routers:',
    'VersionTLS1|clientAuthType|sniStrict',
    String.raw`\[(?:http|tls|api)\b`,
    String.raw`(?:^|\n)api:`,
  ],
  document: 'cluster/traefik.ts traefikScopes',
  controls: [
    'https-redirect',
    'tls-version',
    'ciphers',
    'tls-verify',
    'client-certificates',
    'authorization',
    'audit',
    'trusted-proxy',
    'exposure',
    'input-checks',
    'network-access',
    'encrypted-connection',
  ],
  references: [
    'https://doc.traefik.io/traefik/middlewares/http/headers/',
    'https://doc.traefik.io/traefik/https/tls/',
    'https://doc.traefik.io/traefik/operations/api/',
  ],
} satisfies PlaceRow;
