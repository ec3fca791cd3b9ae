import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'csp',
  title: 'Content-Security-Policy allows more',
  noun: 'Content-Security-Policy',
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'The browser runs and loads whatever the page asks for.',
  why: 'Injected markup can run scripts or load content that the policy stopped before.',
  references: ['https://www.w3.org/TR/CSP3/', 'https://w3c.github.io/webappsec-cspee/'],
} satisfies ControlRow;
