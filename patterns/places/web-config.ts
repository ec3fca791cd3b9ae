import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'web-config',
  title: 'web.config of IIS and ASP.NET',
  files: ['**/web.config'],
  headers: true,
  reader: 'servers/web-config.ts readWebConfig',
  restore: '<add name="{name}" value="{value}" />',
  controls: [
    'input-checks',
    'exposure',
    'transit-encryption',
    'session-lifetime',
    'authorization',
    'cookies',
    'debug',
    'disclosure',
    'https-redirect',
    'csrf',
  ],
  proof: {
    path: 'web.config',
    text:
      '<configuration><system.webServer><httpProtocol><customHeaders>\n{line}\n</customHeaders></httpProtocol' +
      '></system.webServer></configuration>\n',
  },
  references: [
    'https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/',
    'https://learn.microsoft.com/iis/configuration/system.applicationhost/sites/site/hsts',
  ],
} satisfies PlaceRow;
