import type { PlaceRow } from '../../src/model/posture/place.ts';
import { COMMAND_CONTROLS, COMMAND_KEYWORDS } from '../command-keywords.ts';

export const place = {
  id: 'pipeline-commands',
  title: 'Commands of pipelines',
  files: [
    '**/.{github,gitea,forgejo}/**/*.{yml,yaml}',
    '**/action.{yml,yaml}',
    '**/.gitlab-ci.{yml,yaml}',
    '**/.gitlab/**/*.{yml,yaml}',
    '**/*.gitlab-ci.{yml,yaml}',
    '**/.circleci/*.{yml,yaml}',
    '**/.{drone,travis,woodpecker,cirrus}.{yml,yaml}',
    '**/.{woodpecker,buildkite}/**/*.{yml,yaml}',
    '**/{azure-pipelines,bitbucket-pipelines,buildspec,cloudbuild}*.{yml,yaml}',
    '**/{pipelines,.azuredevops,.azure-pipelines,azure-pipelines}/**/*.{yml,yaml}',
    '**/{tekton,.tekton,workflows,argo-workflows}/**/*.{yml,yaml}',
    '**/Jenkinsfile*',
    '**/*.jenkinsfile',
  ],
  everywhere: true,
  beside: true,
  anyCase: true,
  keywords: COMMAND_KEYWORDS,
  reader: 'commands/commands.ts readCommands',
  controls: COMMAND_CONTROLS,
  references: ['https://curl.se/docs/manpage.html', 'https://pip.pypa.io/en/stable/cli/pip/'],
} satisfies PlaceRow;
