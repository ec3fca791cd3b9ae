import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'browser-extension',
  title: 'manifest.json of browser extensions',
  files: ['**/manifest.json', '**/manifest.*.json'],
  keywords: ['"manifest_version"'],
  reader: 'hosting/extension.ts readExtension',
  controls: ['csp', 'extension-permissions'],
  references: ['https://developer.chrome.com/docs/extensions/reference/manifest'],
} satisfies PlaceRow;
