import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'firebase',
  title: 'firebase.json',
  files: ['**/firebase.json'],
  headers: true,
  controls: ['exposure'],
  reader: 'hosting/firebase.ts readFirebaseJson',
  restore: '{ "key": "{name}", "value": "{value}" }',
  proof: {
    path: 'firebase.json',
    text: '{ "hosting": { "headers": [{ "source": "**", "headers": [\n{line}\n] }] } }\n',
  },
  references: ['https://firebase.google.com/docs/hosting/full-config#headers'],
} satisfies PlaceRow;
