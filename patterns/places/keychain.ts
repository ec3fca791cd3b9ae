import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'keychain',
  title: 'Swift and Objective-C: keychain, protection of files, certificate checks',
  files: ['**/*.{swift,m,mm}'],
  keywords: [
    'kSecAttrAccessible',
    'accessib(?:ility|le)',
    'FileProtection',
    'SecAccessControl',
    String.raw`URLCredential\(`,
  ],
  reader: 'keychain.ts readKeychain',
  controls: ['encryption', 'authorization', 'tls-verify'],
  references: [
    'https://developer.apple.com/documentation/security/restricting-keychain-item-accessibility',
    'https://developer.apple.com/documentation/foundation/nsfileprotectiontype',
  ],
} satisfies PlaceRow;
