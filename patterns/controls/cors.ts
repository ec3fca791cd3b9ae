import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'cors',
  title: 'Other origins may read more',
  noun: 'CORS',
  order: { kind: 'origins' },
  headers: {
    names: ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'],
    several: 'origin and credentials',
  },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'No other origin may read answers.', value: null },
  what: 'Headers that say which other sites may read the responses (Cross-Origin Resource Sharing).',
  why: 'A hostile page can read responses on behalf of the visitor, with cookies if credentials are allowed.',
  proof: {
    weaker: [
      ['https://a.example', '*'],
      ['https://a.example', 'null'],
    ],
    equal: [['https://a.example', 'https://a.example ']],
    incomparable: [['https://a.example', 'https://b.example']],
  },
  references: ['https://fetch.spec.whatwg.org/#http-cors-protocol'],
} satisfies ControlRow<'origins'>;
