import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'gitlab-ci',
  title: 'GitLab CI',
  files: ['**/.gitlab-ci.{yml,yaml}', '**/.gitlab/**/*.{yml,yaml}', '**/*.gitlab-ci.{yml,yaml}'],
  everywhere: true,
  keywords: [String.raw`\bvariables:`, String.raw`\binclude:`, String.raw`\bscript:`],
  document: 'cluster/gitlab-ci.ts gitlabScopes',
  controls: ['tls-verify', 'threat-detection', 'workflow-trust', 'image-integrity', 'encrypted-connection'],
  references: ['https://docs.gitlab.com/ci/yaml/', 'https://docs.gitlab.com/user/application_security/'],
} satisfies PlaceRow;
