import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'pam',
  title: 'Linux: PAM stacks',
  files: ['**/pam.d/*', '**/pam.conf'],
  reader: 'hosts/pam.ts readPam',
  controls: ['authentication', 'password-policy', 'password-hash', 'request-rate'],
  references: [
    'https://man7.org/linux/man-pages/man5/pam.d.5.html',
    'https://man7.org/linux/man-pages/man8/pam_unix.8.html',
  ],
} satisfies PlaceRow;
