import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'pipelines',
  title: 'Pipelines of CircleCI, Azure, Bitbucket, Drone, Woodpecker, Buildkite, Travis, AppVeyor and Cloud Build',
  files: [
    '**/.circleci/*.{yml,yaml}',
    '**/{azure-pipelines,bitbucket-pipelines,cloudbuild}*.{yml,yaml}',
    '**/.{drone,travis,woodpecker,cirrus,appveyor}.{yml,yaml}',
    '**/appveyor.yml',
    '**/.{woodpecker,buildkite}/**/*.{yml,yaml}',
    '**/.buildkite/*.{yml,yaml}',
    '**/{pipelines,.azuredevops,.azure-pipelines,azure-pipelines}/**/*.{yml,yaml}',
  ],
  everywhere: true,
  keywords: [
    String.raw`(?:^|\n)(?:steps|jobs|stages|pipelines|orbs|workflows|definitions|parameters|trigger):`,
    String.raw`(?:^|\n)(?:pipeline|script|language|test_script|matrix|kind):`,
  ],
  document: 'pipelines/pipelines.ts pipelineScopes',
  controls: ['threat-detection', 'workflow-trust', 'image-integrity', 'encrypted-connection', 'tls-verify'],
  references: [
    'https://circleci.com/docs/configuration-reference/',
    'https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/',
    'https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/',
  ],
} satisfies PlaceRow;
