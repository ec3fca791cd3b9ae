import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'sonarqube-token',
    title: 'SonarQube token',
    severity: 'high',
    keywords: ['sqp_', 'squ_', 'sqa_'],
    pattern: String.raw`\b(?<secret>sq[pua]_[0-9a-f]{40})\b`,
    publicPrefix: 'sq',
    minEntropy: 3,
    sample: { prefix: 'squ_', alphabet: 'base16', chars: 40 },
    matches: ['client = Client("{sample}")', 'ENV SONAR_TOKEN={sample}', 'sonar-scanner -Dsonar.token={sample}'],
    ignores: ['SONAR_TOKEN=sqp_YOUR_TOKEN', 'SONAR_TOKEN=${SONAR_TOKEN}'],
    why: 'Analyses projects, or with a user token reads code and findings as its owner.',
    fix: "Revoke it under My Account > Security, then keep the new one in your CI's secret store.",
    revoke: 'https://sonarcloud.io/account/security',
    verify: asking(
      'https://sonarcloud.io/api/authentication/validate',
      'https://sonarcloud.io/web_api/api/authentication',
      { authorization: 'Bearer {secret}' },
      { answers: [{ means: 'live', status: 200, field: '/valid', values: [true] }] },
    ),
    references: ['https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/'],
  },
  {
    id: 'sonarqube-legacy-token',
    title: 'SonarQube or SonarCloud token of the old format',
    severity: 'high',
    keywords: ['sonar'],
    pattern:
      String.raw`(?i:sonar(?:[_.-]?(?:qube|cloud))?[_.-]?(?:auth[_.-]?|scanner[_.-]?)?(?:token|login))` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['SONAR_TOKEN={sample}', '"SONAR_TOKEN": "{sample}"', 'sonar.login={sample}'],
    ignores: ['SONAR_TOKEN=YOUR_TOKEN_HERE', 'SONAR_TOKEN=${SONAR_TOKEN}'],
    why: 'Analyses projects and reads code and findings as its owner.',
    fix: "Revoke it under My Account > Security, then keep the new one in your CI's secret store.",
    revoke: 'https://sonarcloud.io/account/security',
    references: ['https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/'],
  },
] satisfies PatternFile;
