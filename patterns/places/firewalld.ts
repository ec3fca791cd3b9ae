import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'firewalld',
  title: 'firewalld: zones and policies',
  files: ['**/firewalld/{zones,policies}/*.xml', '**/zones/*.xml'],
  keywords: ['<zone', '<policy'],
  reader: 'hosts/firewalld.ts readFirewalld',
  controls: ['network-filter', 'network-access'],
  references: ['https://firewalld.org/documentation/man-pages/firewalld.zone.html'],
} satisfies PlaceRow;
