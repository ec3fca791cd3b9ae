import type { PlaceRow } from '../../src/model/place.ts';

export const place = {
  id: 'traefik',
  title: 'Traefik: middlewares, TLS options, entry points',
  files: ['**/*.{yml,yaml}'],
  headers: true,
  keywords: [String.raw`kind:\s*["']?(?:Middleware|TLSOption)\b`, 'middlewares:', 'entryPoints:'],
  document: 'cluster/traefik.ts traefikScopes',
  controls: ['https-redirect', 'tls-version', 'ciphers'],
  references: ['https://doc.traefik.io/traefik/middlewares/http/headers/', 'https://doc.traefik.io/traefik/https/tls/'],
} satisfies PlaceRow;
