import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'npmrc',
  title: 'npm: .npmrc',
  files: ['**/.npmrc'],
  language: 'properties',
  proof: { path: '.npmrc', text: '{line}\n' },
  settings: [{ key: 'strict-ssl', control: 'tls-verify', part: 'on', default: true }],
  restore: '{name}={value}',
  references: ['https://docs.npmjs.com/cli/configuring-npm/npmrc'],
} satisfies PlaceRow;
