import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'client-certificates',
  title: 'Clients need no certificate',
  noun: 'Client certificates',
  order: {
    kind: 'ladder',
    words: { off: 0, none: 0, request: 1, optional_no_ca: 1, require_any: 1, optional: 2, on: 3, require: 3 },
    absent: 'off',
    atMost: 'high',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Servers ask for no certificate.', value: 'off' },
  what: 'Certificates that a server asks of its clients, to know who they are (mutual TLS).',
  why: 'Anyone who reaches the server can call what only holders of a certificate could call before.',
  proof: {
    weaker: [
      ['on', 'optional'],
      ['require', 'none'],
    ],
    equal: [['on', 'require']],
  },
  references: [
    'https://www.rfc-editor.org/rfc/rfc8446#section-4.3.2',
    'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_verify_client',
  ],
} satisfies ControlRow<'ladder'>;
