import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'arm',
  title: 'Azure Resource Manager templates',
  files: ['**/*.json'],
  keywords: [
    String.raw`"(?:type|resources?Type)"\s*:\s*"Microsoft\.[A-Z]\w+/`,
    String.raw`/(?:subscription|managementGroup|tenant)?[dD]eploymentTemplate\.json`,
  ],
  document: 'azure/arm.ts armScopes',
  controls: ['network-access', 'iam'],
  resources: 'arm',
  references: ['https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax'],
} satisfies PlaceRow;
