import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'cloudformation',
  title: 'CloudFormation and SAM',
  files: ['**/*.{yml,yaml,template,json}'],
  headers: true,
  keywords: [String.raw`['"]?Type['"]?:\s*['"]?(?:AWS|Custom)::`],
  document: 'cloudformation/cloudformation.ts cloudFormationScopes',
  controls: ['https-redirect', 'tls-version', 'iam', 'exposure', 'network-access'],
  resources: 'cloudformation',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ],
} satisfies PlaceRow;
