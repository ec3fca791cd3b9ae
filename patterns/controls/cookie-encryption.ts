import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'cookie-encryption',
  title: 'Cookies or sessions are not signed or encrypted',
  noun: 'Cookie signing or encryption',
  order: {
    kind: 'switch',
    on: 'signed or encrypted',
    off: 'plain text',
    verb: 'switched off',
    weakening: 'removal',
    atMost: 'medium',
  },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the framework.', value: true },
  what: 'The signature or encryption that keeps visitors from reading or changing a cookie or session.',
  why: 'Anyone who can read a cookie or the store of sessions can read its content, and may change it.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://laravel.com/docs/responses#cookies-and-encryption'],
} satisfies ControlRow<'switch'>;
