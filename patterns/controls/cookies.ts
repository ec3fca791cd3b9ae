import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'cookies',
  title: 'A cookie is less protected',
  noun: 'Cookie',
  order: { kind: 'cookie' },
  headers: { names: ['Set-Cookie'], several: 'each' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: {
    words:
      'Browsers send the cookie over http, show it to scripts and, for some of them, send it along from other sites.',
    value: null,
  },
  what: 'The attributes of a cookie that say who may read it and when it is sent: Secure, HttpOnly, SameSite.',
  why:
    'The cookie can be read on the network (no Secure), by injected scripts (no HttpOnly), or sent along by ' +
    'another site (SameSite).',
  onlyChanged: true,
  namesSubject: true,
  proof: {
    weaker: [
      ['sessionid=x; Secure; HttpOnly', 'sessionid=x; HttpOnly'],
      ['sessionid=x; Secure; HttpOnly', 'sessionid=x; Secure'],
      ['sessionid=x; SameSite=Strict', 'sessionid=x; SameSite=None'],
    ],
    equal: [['sessionid=x; Secure; HttpOnly', 'sessionid=y; httponly; secure']],
    incomparable: [['sessionid=x; Secure', 'sessionid=x; HttpOnly']],
  },
  references: ['https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2'],
} satisfies ControlRow<'cookie'>;
