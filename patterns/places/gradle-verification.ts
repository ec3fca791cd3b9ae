import type { PlaceRow } from '../../src/model/posture/place.ts';
import { on } from '../ranked-rows.ts';

export const place = {
  id: 'gradle-verification',
  title: 'Gradle: verification-metadata.xml',
  files: ['**/verification-metadata.xml'],
  language: 'xml',
  ranked: [
    ...on('download-integrity', ['verify-metadata'], {
      resource: 'configuration',
      default: 'true',
      weakening: 'removal',
      atMost: 'high',
    }),
    ...on('download-integrity', ['verify-signatures'], { resource: 'configuration', weakening: 'removal' }),
  ],
  references: ['https://docs.gradle.org/current/userguide/dependency_verification.html'],
} satisfies PlaceRow;
