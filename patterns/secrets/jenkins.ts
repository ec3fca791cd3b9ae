import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'jenkins-api-token',
    title: 'Jenkins API token',
    severity: 'critical',
    keywords: ['jenkins'],
    pattern:
      String.raw`(?i:jenkins[_.-]?(?:user[_.-]?)?(?:api[_.-]?|auth[_.-]?|access[_.-]?)?(?:token|key|password|pass))` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>11[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '11', alphabet: 'base16', chars: 32 },
    matches: ['- name: JENKINS_API_TOKEN\n  value: "{sample}"', "process.env.JENKINS_API_TOKEN = '{sample}';"],
    ignores: ['JENKINS_API_TOKEN=YOUR_TOKEN_HERE', 'JENKINS_API_TOKEN=${JENKINS_API_TOKEN}'],
    why: 'Runs jobs and, for an administrator, code on the server.',
    fix:
      'Revoke it under the user > Security > API Token, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    references: ['https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/'],
  },
] satisfies PatternFile;
