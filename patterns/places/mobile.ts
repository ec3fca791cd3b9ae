import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'mobile',
  title: 'Android manifest and network security configuration, iOS Info.plist',
  files: ['**/AndroidManifest.xml', '**/res/xml/*.xml', '**/*Info.plist'],
  keywords: [
    'usesCleartextTraffic',
    'cleartextTrafficPermitted',
    'android:debuggable',
    'certificates src',
    'NSAllowsArbitraryLoads',
    'NSException',
    'android:(?:allowBackup|exported)',
    'uses-permission',
    'UIFileSharingEnabled',
  ],
  reader: 'mobile.ts readMobile',
  controls: [
    'authorization',
    'encrypted-connection',
    'debug',
    'tls-verify',
    'exposure',
    'extension-permissions',
    'tls-version',
  ],
  references: [
    'https://developer.android.com/privacy-and-security/security-config',
    'https://developer.apple.com/documentation/bundleresources/information-property-list/nsapptransportsecurity',
  ],
} satisfies PlaceRow;
