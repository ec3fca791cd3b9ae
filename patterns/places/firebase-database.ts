import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'firebase-database',
  title: 'Security rules of the Firebase Realtime Database',
  files: ['**/database.rules.json', '**/*database*rules*.json'],
  reader: 'hosting/firebase-rules.ts readDatabaseRules',
  controls: ['authorization'],
  references: ['https://firebase.google.com/docs/database/security'],
} satisfies PlaceRow;
