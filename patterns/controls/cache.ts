import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'cache',
  title: 'Responses may be cached more widely',
  noun: 'Cache-Control',
  order: { kind: 'caching' },
  headers: { names: ['Cache-Control'], several: 'joined', listed: 8 },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Caches may keep an answer by guess, unless the request was authorized.', value: null },
  what: 'A header that says which caches may keep a response, and for how long.',
  why:
    'A page made for one person can be served to another from a shared cache, or read from the browser after ' +
    'that person has left.',
  loudOnlyIn:
    String.raw`(?:^|[\s/_.-])(?:log-?in|log-?out|sign-?in|sign-?out|sign-?up|accounts?|auth|oauth2?|sessions?` +
    String.raw`|admin|profile|billing|payments?|checkout|passwords?|users?|me)(?:$|[\s/_.*-])`,
  proof: {
    weaker: [
      ['no-store', 'private'],
      ['private, no-cache', 'private'],
      ['private', 'public, max-age=600'],
    ],
    equal: [['no-store', 'max-age=0, No-Store']],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2'],
} satisfies ControlRow<'caching'>;
