import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'snyk-access-token',
    title: 'Snyk personal or service account token',
    severity: 'high',
    keywords: ['snyk_uat.', 'snyk_sat.'],
    pattern:
      String.raw`\b(?<secret>snyk_[us]at\.[0-9a-f]{8}\.[0-9A-Za-z_-]{10,200}\.[0-9A-Za-z_-]{10,200})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'snyk_',
    minEntropy: 4,
    sample: {
      parts: [
        'snyk_uat.',
        { alphabet: 'base16', chars: 8 },
        '.',
        { alphabet: 'base64url', chars: 43 },
        '.',
        { alphabet: 'base64url', chars: 43 },
      ],
    },
    matches: ['export SNYK_TOKEN="{sample}"', 'curl -H "Authorization: Bearer {sample}" https://api.example.com'],
    ignores: ['SNYK_TOKEN=snyk_YOUR_TOKEN_HERE', 'SNYK_TOKEN=${SNYK_TOKEN}'],
    why: 'Reads the vulnerabilities of the organization and changes its projects.',
    fix: "Revoke it under Account settings > Personal access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://app.snyk.io/account',
    references: ['https://docs.snyk.io/snyk-api/authentication-for-api'],
  },
  {
    id: 'snyk-api-token',
    title: 'Snyk API token',
    severity: 'high',
    keywords: ['snyk'],
    pattern:
      String.raw`(?i:snyk[_.-]?(?:api[_.-]?|auth[_.-]?|oauth[_.-]?|cfg[_.-]?)?(?:token|api|key))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ["  SNYK_TOKEN: '{sample}'", 'os.environ["SNYK_TOKEN"] = "{sample}"'],
    ignores: ['SNYK_TOKEN=YOUR_TOKEN_HERE', 'SNYK_TOKEN=${SNYK_TOKEN}'],
    why: 'Reads the vulnerabilities of the organization and changes its projects.',
    fix:
      'Revoke it under Account settings > General > Auth Token (revoke and ' +
      "regenerate), then keep the new one in your CI's secret store.",
    revoke: 'https://app.snyk.io/account',
    references: ['https://docs.snyk.io/snyk-api/authentication-for-api'],
  },
] satisfies PatternFile;
