import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'pipelines',
  title: 'Pipelines of CircleCI, Azure and Bitbucket',
  files: [
    '**/.circleci/*.{yml,yaml}',
    '**/{azure-pipelines,bitbucket-pipelines}*.{yml,yaml}',
    '**/{pipelines,.azuredevops,.azure-pipelines,azure-pipelines}/**/*.{yml,yaml}',
  ],
  everywhere: true,
  keywords: [String.raw`(?:^|\n)(?:steps|jobs|stages|pipelines|orbs|workflows|definitions|parameters|trigger):`],
  document: 'pipelines/pipelines.ts pipelineScopes',
  controls: ['threat-detection', 'workflow-trust'],
  references: [
    'https://circleci.com/docs/configuration-reference/',
    'https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/',
    'https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/',
  ],
} satisfies PlaceRow;
