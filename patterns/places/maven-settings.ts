import type { PlaceRow } from '../../src/model/posture/place.ts';
import { words } from '../ranked-rows.ts';

export const place = {
  id: 'maven-settings',
  title: 'Maven: settings.xml, pom.xml',
  files: ['**/settings.xml', '**/.m2/*.xml', '**/pom.xml', '**/maven-settings*.xml'],
  keywords: ['<(?:mirror|repository|pluginRepository|snapshotRepository|checksumPolicy)>'],
  language: 'xml',
  ranked: [
    ...['mirror', 'repository', 'pluginrepository', 'snapshotrepository'].flatMap((resource) =>
      words('download-integrity', ['url'], ['http://', '*'], {
        resource,
        default: 'none',
        atMost: 'high',
        weakening: 'removal',
      }),
    ),
    ...['releases', 'snapshots'].flatMap((resource) =>
      words('download-integrity', ['checksumpolicy'], ['ignore', 'warn', 'fail'], { resource, default: 'warn' }),
    ),
    ...words('download-integrity', ['blocked'], ['false', 'true'], { resource: 'mirror', default: 'false' }),
  ],
  references: ['https://maven.apache.org/settings.html', 'https://maven.apache.org/pom.html#Repositories'],
} satisfies PlaceRow;
