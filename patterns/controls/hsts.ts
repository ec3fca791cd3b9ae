import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'hsts',
  title: 'Strict-Transport-Security is weaker',
  noun: 'HSTS',
  order: { kind: 'transport' },
  headers: { names: ['Strict-Transport-Security'], several: 'first', listed: 1 },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'The browser keeps using http where a link or a typed address says so.', value: null },
  what: 'A header that makes browsers use only HTTPS for this site, for a given time.',
  why: 'Anyone between a visitor and the site can keep the connection on plain HTTP, read it and change it.',
  proof: {
    weaker: [
      ['max-age=31536000', 'max-age=60'],
      ['max-age=31536000; includeSubDomains', 'max-age=31536000'],
      ['max-age=31536000; preload', 'max-age=31536000'],
      ['max-age=31536000', 'max-age=0'],
    ],
    equal: [['max-age=31536000; includeSubDomains', 'includeSubDomains ; max-age="31536000"']],
    incomparable: [['max-age=31536000', 'max-age=60; includeSubDomains']],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc6797#section-6.1'],
} satisfies ControlRow<'transport'>;
