import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'coep',
  title: 'Cross-Origin-Embedder-Policy is looser',
  noun: 'Cross-Origin-Embedder-Policy',
  severity: { removal: 'low', downgrade: 'low', escalation: 'low', widening: 'low' },
  absent: 'Resources of other origins load without their consent (unsafe-none).',
  why: 'The page loses its isolation from resources of other origins.',
  references: ['https://html.spec.whatwg.org/#coep'],
} satisfies ControlRow;
