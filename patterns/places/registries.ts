import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, words } from '../ranked-rows.ts';

export const place = {
  id: 'registries',
  title: 'Container registries: registries.conf',
  files: ['**/registries.conf', '**/registries.conf.d/*.conf'],
  language: 'toml',
  ranked: [
    ...off('image-integrity', ['insecure'], { resource: 'registry', atMost: 'high', weakening: 'removal' }),
    ...off('image-integrity', ['insecure'], { resource: 'mirror', atMost: 'high', weakening: 'removal' }),
    ...words('image-integrity', ['short-name-mode'], ['disabled', 'permissive', 'enforcing'], {
      default: 'permissive',
    }),
  ],
  references: ['https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md'],
} satisfies PlaceRow;
