import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'repository-files',
  title: 'Repository settings, rulesets, Dependabot and Renovate',
  files: [
    '**/.github/{settings,dependabot}.{yml,yaml}',
    '**/rulesets/*.json',
    '**/{renovate,.renovaterc}.json',
    '**/.github/renovate.json',
  ],
  everywhere: true,
  keywords: [String.raw`\bbranches:|\brepository:|\bupdates:|"enforcement"|"extends"|"packageRules"`],
  document: 'pipelines/repository-settings.ts repositoryScopes',
  resources: 'repository',
  controls: ['authentication', 'patching', 'exposure', 'threat-detection'],
  references: [
    'https://docs.github.com/rest/repos/rules',
    'https://github.com/repository-settings/app',
    'https://docs.renovatebot.com/configuration-options/',
  ],
} satisfies PlaceRow;
