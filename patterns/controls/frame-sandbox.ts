import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'frame-sandbox',
  title: 'An embedded page may do more',
  noun: 'Frame sandbox',
  order: {
    kind: 'names',
    noun: 'permissions',
    grave: [
      'allow-same-origin',
      'allow-scripts',
      'allow-top-navigation',
      'allow-top-navigation-to-custom-protocols',
      'allow-popups-to-escape-sandbox',
      'allow-downloads',
      'allow-modals',
    ],
  },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'A frame without a sandbox may do everything.', value: ['*'] },
  what: 'The `sandbox` and `allow` attributes of an iframe, which limit what the embedded page may do.',
  why: 'The embedded page can run scripts in its own origin, open windows, or send the visitor elsewhere.',
  onlyChanged: true,
  namesSubject: true,
  proof: {
    weaker: [
      [[], ['*']],
      [['allow-forms'], ['allow-forms', 'allow-same-origin']],
    ],
    equal: [
      [
        ['allow-forms', 'allow-popups'],
        ['allow-popups', 'allow-forms'],
      ],
    ],
    incomparable: [[['allow-forms'], ['allow-popups']]],
  },
  references: ['https://html.spec.whatwg.org/#attr-iframe-sandbox'],
} satisfies ControlRow<'names'>;
