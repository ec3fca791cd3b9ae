import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'quay-robot-token',
    title: 'Quay robot account token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['quay'],
    pattern:
      String.raw`(?i:quay(?:[_.-]?io)?[_.-]?(?:robot[_.-]?)?(?:token|password|passwd))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Z]{64})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'BASE36', chars: 64 },
    matches: [
      '- name: QUAY_PASSWORD\n  value: "{sample}"',
      "process.env.QUAY_PASSWORD = '{sample}';",
      'docker login quay.io -u acme+ci\nQUAY_ROBOT_TOKEN={sample}',
    ],
    ignores: ['QUAY_PASSWORD=YOUR_TOKEN_HERE', 'QUAY_PASSWORD=${QUAY_PASSWORD}'],
    why: 'Pushes and pulls the images that the robot account may reach.',
    fix:
      'Revoke it under the organization > Robot Accounts (regenerate), ' +
      "then keep the new one in your CI's secret store.",
    revoke: 'https://quay.io/organization/',
    references: ['https://docs.projectquay.io/use_quay.html'],
  },
] satisfies PatternFile;
