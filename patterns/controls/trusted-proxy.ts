import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'trusted-proxy',
  title: 'Forwarded headers are trusted from anyone',
  noun: 'Proxy trust',
  order: {
    kind: 'switch',
    on: 'only named proxies are trusted',
    off: 'any client may set forwarded headers',
    verb: 'widened to every client',
    weakening: 'escalation',
    atMost: 'medium',
  },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Forwarded headers are not trusted.', value: true },
  what: 'The addresses whose `X-Forwarded-…` headers a program believes.',
  why: 'A client can pretend to come over https or from another address.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://expressjs.com/en/guide/behind-proxies.html'],
} satisfies ControlRow<'switch'>;
