import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'sudoers',
  title: 'sudo: sudoers',
  files: ['**/sudoers', '**/sudoers.d/*', '**/*.sudoers', '**/sudoers.conf'],
  reader: 'hosts/sudoers.ts readSudoers',
  controls: ['local-privileges', 'audit'],
  references: ['https://www.sudo.ws/docs/man/sudoers.man/'],
} satisfies PlaceRow;
