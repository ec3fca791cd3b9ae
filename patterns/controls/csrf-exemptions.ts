import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'csrf-exemptions',
  title: 'More is served without the check for forged requests',
  noun: 'Exemptions from CSRF protection',
  order: { kind: 'names', noun: 'paths and sites', grave: ['/', '/api/**', 'api/*', '/api/*'], globs: true },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Nothing is exempt.', value: [] },
  what: 'The paths or views that are left out of the protection against forged requests (CSRF).',
  why: 'Another site can make a signed-in visitor change things on these paths without noticing.',
  proof: {
    weaker: [
      [['/webhooks/stripe'], ['/webhooks/stripe', '/account/**']],
      [['/webhooks/stripe'], ['/webhooks/stripe', '/**']],
      [[], ['*']],
    ],
    equal: [
      [
        ['/a', '/b'],
        ['/b', '/a'],
      ],
    ],
    incomparable: [[['/a'], ['/b']]],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html'],
} satisfies ControlRow<'names'>;
