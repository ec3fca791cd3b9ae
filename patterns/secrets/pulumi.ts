import type { PatternFile } from '../../src/model/rule.ts';
import { asking, ONLY_LIVE } from '../live.ts';

export default [
  {
    id: 'pulumi-access-token',
    title: 'Pulumi access token',
    severity: 'critical',
    keywords: ['pul-'],
    pattern: String.raw`\b(?<secret>pul-[0-9a-f]{40})\b`,
    publicPrefix: 'pul-',
    minEntropy: 2.75,
    sample: { prefix: 'pul-', alphabet: 'base16', chars: 40 },
    matches: ['PULUMI_ACCESS_TOKEN={sample}', '{ "token": "{sample}" }'],
    ignores: ['PULUMI_ACCESS_TOKEN=pul-YOUR_TOKEN_HERE', 'PULUMI_ACCESS_TOKEN=${PULUMI_ACCESS_TOKEN}'],
    why: 'Reads the state of the stacks, with their secrets, and changes them.',
    fix: "Revoke it under Access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://app.pulumi.com/account/tokens',
    verify: asking(
      'https://api.pulumi.com/api/user',
      'https://www.pulumi.com/docs/reference/cloud-rest-api/',
      { authorization: 'token {secret}' },
      { answers: ONLY_LIVE },
    ),
    references: ['https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/'],
  },
] satisfies PatternFile;
