import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'packagecloud-token',
    title: 'packagecloud token',
    severity: 'high',
    keywords: ['packagecloud'],
    pattern:
      String.raw`(?i:packagecloud[_.-]?(?:api[_.-]?|master[_.-]?|read[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{48})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 48 },
    matches: ["  PACKAGECLOUD_TOKEN: '{sample}'", 'os.environ["PACKAGECLOUD_TOKEN"] = "{sample}"'],
    ignores: ['PACKAGECLOUD_TOKEN=YOUR_TOKEN_HERE', 'PACKAGECLOUD_TOKEN=${PACKAGECLOUD_TOKEN}'],
    why: 'Reads and publishes packages as its owner.',
    fix: "Revoke it under API Token, then keep the new one in your CI's secret store.",
    revoke: 'https://packagecloud.io/api_token',
    references: ['https://packagecloud.io/docs/api'],
  },
  {
    id: 'packagecloud-url-token',
    title: 'packagecloud token in a URL',
    severity: 'high',
    keywords: ['packagecloud.io'],
    pattern: String.raw`\bhttps://(?<secret>[0-9a-f]{48}):?@packagecloud\.io\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 48 },
    matches: [
      'deb https://{sample}:@packagecloud.io/acme/app/ubuntu jammy main',
      'curl -s https://{sample}:@packagecloud.io/install/repositories/acme/app/script.deb.sh',
    ],
    ignores: ['deb https://packagecloud.io/acme/app/ubuntu jammy main', 'https://YOUR_TOKEN:@packagecloud.io/acme'],
    why: "Reads the account's private packages.",
    fix: "Revoke it under API Token, then keep the new one in your CI's secret store.",
    revoke: 'https://packagecloud.io/api_token',
    references: ['https://packagecloud.io/docs/api'],
  },
] satisfies PatternFile;
