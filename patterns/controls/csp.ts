import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'csp',
  title: 'Content-Security-Policy allows more',
  noun: 'Content-Security-Policy',
  order: { kind: 'policy' },
  headers: {
    names: ['Content-Security-Policy'],
    several: 'policies',
    reportOnly: 'Content-Security-Policy-Report-Only',
  },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'The browser runs and loads whatever the page asks for.', value: null },
  what: 'A header that limits from where a page may load and run scripts, styles and other content.',
  why: 'Injected markup can run scripts or load content that the policy stopped before.',
  proof: {
    weaker: [
      ['script-src https://a.example', 'script-src *'],
      ["default-src 'self'", "default-src 'self'; script-src 'self' 'unsafe-inline'"],
      ["script-src 'self'; object-src 'none'", "script-src 'self'"],
      ["default-src 'self'", 'default-src *'],
    ],
    equal: [["default-src 'self'; img-src 'self' https:", "img-src https: 'self'; default-src 'self'"]],
    incomparable: [['script-src https://a.example', 'script-src https://b.example']],
  },
  references: ['https://www.w3.org/TR/CSP3/', 'https://w3c.github.io/webappsec-cspee/'],
} satisfies ControlRow<'policy'>;
