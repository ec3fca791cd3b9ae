import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'gradle-publish-secret',
    title: 'Gradle Plugin Portal API secret',
    severity: 'critical',
    keywords: ['gradle'],
    pattern:
      String.raw`(?i:gradle[_.-]publish[_.-]secret)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z+/=_-]{24,64})` +
      String.raw`(?:[^0-9A-Za-z+/=_-]|$)`,
    minEntropy: 3.5,
    onlyRandom: true,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['gradle.publish.secret={sample}', 'GRADLE_PUBLISH_SECRET: {sample}'],
    ignores: ['gradle.publish.secret=YOUR_SECRET', 'GRADLE_PUBLISH_SECRET: ${{ secrets.GRADLE_PUBLISH_SECRET }}'],
    why: "Publishes versions of the owner's plugins, which then run in the builds of everyone who uses them.",
    fix: 'Make a new key under Profile > API Keys, then pass it in from your secret store.',
    revoke: 'https://plugins.gradle.org/me/api-keys',
    references: ['https://docs.gradle.org/current/userguide/publishing_gradle_plugins.html'],
  },
] satisfies PatternFile;
