import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'tls-version',
  title: 'Old TLS versions are accepted',
  noun: 'TLS version',
  order: {
    kind: 'ladder',
    words: { sslv2: 0, sslv3: 1, tlsv1: 2, 'tlsv1.0': 2, 'tlsv1.1': 3, 'tlsv1.2': 4, 'tlsv1.3': 5 },
    absent: 'sslv2',
    atMost: 'high',
    // 1.2 beside 1.3 is what RFC 9325 3.1.1 recommends to servers.
    good: 'tlsv1.2',
    several: 'weakest',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the server and its version.', value: 'tlsv1', varies: "the server's own choice" },
  what: 'The oldest version of TLS that a server or client still accepts.',
  why: 'Connections can be downgraded to a protocol version with known attacks.',
  proof: {
    weaker: [
      ['TLSv1.2', 'TLSv1.1'],
      ['TLSv1.3', 'TLSv1.2'],
    ],
    equal: [['TLSv1.0', 'TLSv1']],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc8996'],
} satisfies ControlRow<'ladder'>;
