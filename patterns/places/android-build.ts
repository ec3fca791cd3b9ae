import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'android-build',
  title: 'Gradle builds of Android: build types',
  files: ['**/*.{gradle,gradle.kts}'],
  beside: true,
  keywords: ['[dD]ebuggable', 'usesCleartextTraffic'],
  reader: 'android-build.ts readAndroidBuild',
  controls: ['debug', 'encrypted-connection'],
  references: ['https://developer.android.com/build/build-variants'],
} satisfies PlaceRow;
