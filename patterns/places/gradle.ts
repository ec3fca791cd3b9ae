import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, words } from '../ranked-rows.ts';

export const place = {
  id: 'gradle',
  title: 'Gradle: build.gradle, settings.gradle, gradle.properties, gradle-wrapper.properties',
  files: ['**/*.gradle', '**/*.gradle.kts', '**/gradle.properties', '**/gradle-wrapper.properties'],
  keywords: [
    'allowInsecureProtocol|isAllowInsecureProtocol|distributionUrl|distributionSha256Sum|validateDistributionUrl',
    'org.gradle.dependency.verification|systemProp',
    String.raw`url[ \t(=]+(?:uri\()?["']http:`,
  ],
  language: 'properties',
  proof: { path: 'gradle/wrapper/gradle-wrapper.properties', text: 'distributionBase=GRADLE_USER_HOME\n{line}\n' },
  ranked: [
    ...off('download-integrity', ['allowInsecureProtocol', 'isAllowInsecureProtocol'], {
      weakening: 'removal',
      atMost: 'high',
    }),
    ...words('download-integrity', ['distributionUrl'], ['http://', '*'], {
      default: 'none',
      weakening: 'removal',
      atMost: 'high',
    }),
    ...words('download-integrity', ['distributionSha256Sum'], ['none', '*'], { default: 'none', weakening: 'removal' }),
    ...on('download-integrity', ['validateDistributionUrl'], { default: 'true' }),
    ...words('download-integrity', ['org.gradle.dependency.verification'], ['off|false', 'lenient', 'strict'], {
      default: 'strict',
      weakening: 'removal',
    }),
  ],
  restore: '{name}={value}',
  references: [
    'https://docs.gradle.org/current/userguide/supported_repository_types.html',
    'https://docs.gradle.org/current/userguide/gradle_wrapper.html',
    'https://docs.gradle.org/current/userguide/dependency_verification.html',
  ],
} satisfies PlaceRow;
