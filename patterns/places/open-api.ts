import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'open-api',
  title: 'Descriptions of APIs in OpenAPI and Swagger',
  files: ['**/*.{yml,yaml,json}'],
  keywords: [String.raw`(?:^|\n|\{)\s{0,20}["']?(?:openapi|swagger)["']?\s{0,5}:\s{0,5}["']?[23]\.`],
  document: 'hosting/open-api.ts openApiScopes',
  controls: ['authentication', 'transit-encryption'],
  references: [
    'https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object',
    'https://swagger.io/specification/v2/',
  ],
} satisfies PlaceRow;
