import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'coep',
  title: 'Cross-Origin-Embedder-Policy is looser',
  noun: 'Cross-Origin-Embedder-Policy',
  order: {
    kind: 'ladder',
    words: { 'unsafe-none': 0, credentialless: 1, 'require-corp': 2 },
    absent: 'unsafe-none',
    atMost: 'medium',
  },
  headers: { names: ['Cross-Origin-Embedder-Policy'], several: 'joined', listed: 6 },
  severity: { removal: 'low', downgrade: 'low', escalation: 'low', widening: 'low' },
  absent: { words: 'Resources of other origins load without their consent (unsafe-none).', value: null },
  what: 'A header by which a page loads resources of other sites only if they allow it.',
  why: 'The page loses its isolation from resources of other origins.',
  proof: {
    weaker: [
      ['require-corp', 'credentialless'],
      ['require-corp', 'unsafe-none'],
    ],
    equal: [['require-corp', 'require-corp; report-to="coep"']],
  },
  references: ['https://html.spec.whatwg.org/#coep'],
} satisfies ControlRow<'ladder'>;
