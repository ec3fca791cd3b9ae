import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'arm',
  title: 'Azure Resource Manager templates',
  files: [
    '**/*{template,deploy,arm,azure,main,resource,nested,linked}*.json',
    '**/{arm,azure,infra,infrastructure,templates,deployments,bicep}/**/*.json',
  ],
  keywords: [String.raw`"Microsoft\.[A-Z]\w+/`],
  document: 'cloud/arm.ts armScopes',
  controls: ['network-access'],
  resources: 'arm',
  references: ['https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax'],
} satisfies PlaceRow;
