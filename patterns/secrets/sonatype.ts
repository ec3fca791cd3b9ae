import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'sonatype-portal-token',
    title: 'Maven Central (Sonatype) token password',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['central', 'sonatype', 'ossrh', 'maven'],
    pattern:
      String.raw`(?i:(?:ossrh|sonatype|maven[_.-]?central|central[_.-]?portal|central)[_.-]?(?:token[_.-]?)?` +
      String.raw`(?:password|token))${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z+/]{44})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 44 },
    matches: ['MAVEN_CENTRAL_PASSWORD={sample}', '"MAVEN_CENTRAL_PASSWORD": "{sample}"'],
    ignores: ['MAVEN_CENTRAL_PASSWORD=YOUR_TOKEN_HERE', 'MAVEN_CENTRAL_PASSWORD=${MAVEN_CENTRAL_PASSWORD}'],
    why: 'Publishes releases under the namespaces of its owner.',
    fix:
      'Revoke it under Central Portal > Account > Generate User Token ' +
      "(revoke), then keep the new one in your CI's secret store.",
    revoke: 'https://central.sonatype.com/usertoken',
    references: ['https://central.sonatype.org/publish/generate-portal-token/'],
  },
] satisfies PatternFile;
