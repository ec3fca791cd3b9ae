import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'firebase-rules',
  title: 'Security rules of Firestore and Cloud Storage for Firebase',
  files: ['**/*.rules'],
  keywords: [String.raw`\ballow\b`],
  reader: 'hosting/firebase-rules.ts readFirebaseRules',
  controls: ['authorization'],
  references: ['https://firebase.google.com/docs/rules/rules-language'],
} satisfies PlaceRow;
