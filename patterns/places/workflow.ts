import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'workflow',
  title: 'Workflows of GitHub, Gitea and Forgejo',
  files: ['**/.{github,gitea,forgejo}/workflows/*.{yml,yaml}'],
  everywhere: true,
  reader: 'workflow.ts readWorkflow',
  controls: ['workflow-permissions', 'workflow-trust', 'tls-verify', 'threat-detection', 'image-integrity'],
  references: ['https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax'],
} satisfies PlaceRow;
