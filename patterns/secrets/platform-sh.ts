import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'platform-sh-api-token',
    title: 'Platform.sh API token',
    severity: 'critical',
    keywords: ['platformsh', 'platform_sh', 'upsun'],
    pattern:
      String.raw`(?i:(?:platform_?sh|upsun)[_.-]?(?:cli[_.-]?|api[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ['export PLATFORMSH_CLI_TOKEN="{sample}"', 'PLATFORMSH_CLI_TOKEN: {sample}'],
    ignores: ['PLATFORMSH_CLI_TOKEN=YOUR_TOKEN_HERE', 'PLATFORMSH_CLI_TOKEN=${PLATFORMSH_CLI_TOKEN}'],
    why: "Deploys and reads the account's projects.",
    fix: "Revoke it under My Profile > API Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://console.platform.sh/-/users/-/settings/tokens',
    references: ['https://docs.platform.sh/administration/cli/api-tokens.html'],
  },
] satisfies PatternFile;
