import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'static-web-app',
  title: 'staticwebapp.config.json of Azure Static Web Apps',
  files: ['**/staticwebapp.config.json'],
  headers: true,
  reader: 'hosting/static-web-app.ts readStaticWebApp',
  controls: ['authentication', 'authorization'],
  restore: '"{name}": "{value}"',
  proof: { path: 'staticwebapp.config.json', text: '{ "globalHeaders": {\n{line}\n} }\n' },
  references: ['https://learn.microsoft.com/azure/static-web-apps/configuration#global-headers'],
} satisfies PlaceRow;
