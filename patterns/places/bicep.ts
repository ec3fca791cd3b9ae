import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'bicep',
  title: 'Bicep',
  files: ['**/*.bicep'],
  reader: 'azure/bicep.ts readBicep',
  controls: ['network-access'],
  resources: 'arm',
  references: ['https://learn.microsoft.com/azure/azure-resource-manager/bicep/file'],
} satisfies PlaceRow;
