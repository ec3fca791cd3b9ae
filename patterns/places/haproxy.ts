import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'haproxy',
  title: 'HAProxy',
  files: ['**/haproxy*.{cfg,conf}', '**/haproxy/**/*.{cfg,conf}'],
  headers: true,
  reader: 'servers/haproxy.ts readHaproxy',
  restore: 'http-response set-header {name} "{value}"',
  controls: [
    'authorization',
    'rate-limit',
    'client-certificates',
    'https-redirect',
    'tls-version',
    'ciphers',
    'tls-verify',
    'cookies',
  ],
  proof: {
    path: 'haproxy/haproxy.cfg',
    text: 'frontend web\n    bind :443 ssl crt /etc/ssl/web.pem\n    {line}\n    default_backend app\n',
  },
  references: ['https://docs.haproxy.org/3.0/configuration.html'],
} satisfies PlaceRow;
