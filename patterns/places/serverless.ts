import { place as cloudFormation } from './cloudformation.ts';
import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'serverless',
  title: 'Serverless Framework',
  files: ['**/serverless*.{yml,yaml,json}'],
  keywords: [String.raw`(?:^|\n)"?provider"?:|"provider"`],
  document: 'cloud/serverless.ts serverlessScopes',
  controls: [
    ...cloudFormation.controls,
    'authentication',
    'cors',
    'audit',
    'exposure',
    'encryption',
    'recovery',
    'customer-key',
    'network-filter',
  ],
  resources: 'cloudformation',
  references: ['https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml'],
} satisfies PlaceRow;
