import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'app-engine',
  title: 'Google App Engine: app.yaml',
  files: ['**/app.{yaml,yml}', '**/*.app.{yaml,yml}', '**/app-*.{yaml,yml}'],
  keywords: [String.raw`(?:^|\n)handlers:`],
  document: 'hosting/app-engine.ts appEngineScopes',
  controls: ['https-redirect', 'authorization'],
  references: ['https://cloud.google.com/appengine/docs/standard/reference/app-yaml#handlers_element'],
} satisfies PlaceRow;
