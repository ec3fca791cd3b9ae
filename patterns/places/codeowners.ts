import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'codeowners',
  title: 'CODEOWNERS',
  files: ['**/CODEOWNERS'],
  everywhere: true,
  reader: 'pipelines/codeowners.ts readCodeowners',
  controls: ['authentication'],
  references: [
    'https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners',
  ],
} satisfies PlaceRow;
