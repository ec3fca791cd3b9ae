import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'cache',
  title: 'Answers may be kept by more caches',
  noun: 'Cache-Control',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: 'Caches may keep an answer by guess, unless the request was authorized.',
  why: 'A page made for one person can be served again to another from a shared cache, or read from the browser after he has left.',
  loudOnlyIn: String.raw`(?:^|[\s/_.-])(?:log-?in|log-?out|sign-?in|sign-?out|sign-?up|accounts?|auth|oauth2?|sessions?|admin|profile|billing|payments?|checkout|passwords?|users?|me)(?:$|[\s/_.*-])`,
  references: ['https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2'],
} satisfies ControlRow;
