import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'cors-reach',
  title: 'Other origins may send more kinds of requests',
  noun: 'CORS reach',
  order: { kind: 'names', noun: 'methods, request headers and paths', grave: ['put', 'patch', 'delete'], globs: true },
  headers: { names: ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'], several: 'each list' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the framework.', value: null },
  what: 'The methods, request headers and paths that scripts of other sites may use (CORS).',
  why: 'A page of another origin can change things, or read paths, that were not meant for it.',
  proof: {
    weaker: [
      [['GET'], ['GET', 'DELETE']],
      [['GET'], ['*']],
      [['/public/*'], ['*']],
    ],
    equal: [
      [
        ['GET', 'POST'],
        ['POST', 'GET'],
      ],
    ],
    incomparable: [[['GET'], ['POST']]],
  },
  references: ['https://fetch.spec.whatwg.org/#http-cors-protocol'],
} satisfies ControlRow<'names'>;
