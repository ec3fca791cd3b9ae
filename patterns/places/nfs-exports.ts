import type { PlaceRow } from '../../src/model/posture/place.ts';
export const place = {
  id: 'nfs-exports',
  title: 'NFS: exports',
  files: ['**/etc/exports', '**/exports.d/*.exports', '**/files/exports', '**/nfs/exports'],
  reader: 'hosts/nfs-exports.ts readExports',
  controls: ['privilege-limit', 'exposure', 'transit-encryption', 'authentication'],
  references: ['https://man7.org/linux/man-pages/man5/exports.5.html'],
} satisfies PlaceRow;
