import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'jenkinsfile',
  title: 'Pipelines of Jenkins',
  files: ['**/Jenkinsfile*', '**/*.jenkinsfile'],
  everywhere: true,
  reader: 'pipelines/jenkins.ts readJenkinsfile',
  controls: ['threat-detection', 'workflow-trust'],
  references: ['https://www.jenkins.io/doc/book/pipeline/syntax/'],
} satisfies PlaceRow;
