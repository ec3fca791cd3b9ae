import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'https-redirect',
  title: 'Plain http is no longer redirected',
  noun: 'HTTPS redirect',
  order: {
    kind: 'switch',
    on: 'http is redirected to https',
    off: 'no redirect to https',
    verb: 'removed',
    weakening: 'removal',
    atMost: 'high',
  },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Requests over http are answered over http.', value: false },
  what: 'The redirect that sends visitors who arrive over plain http to https.',
  why: 'Visitors who arrive over http stay there, readable and changeable by anyone on the way.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://infosec.mozilla.org/guidelines/web_security#http-redirections'],
} satisfies ControlRow<'switch'>;
