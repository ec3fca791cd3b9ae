import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'expo-access-token',
    title: 'Expo access token',
    severity: 'high',
    keywords: ['expo_token', 'expo-token', 'expo_access', 'expotoken'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:expo[_.-]?(?:access[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 40 },
    matches: ['- name: EXPO_TOKEN\n  value: "{sample}"', "process.env.EXPO_TOKEN = '{sample}';"],
    ignores: ['EXPO_TOKEN=YOUR_TOKEN_HERE', 'EXPO_TOKEN=${EXPO_TOKEN}'],
    why: "Builds, submits and updates the account's apps.",
    fix: "Revoke it under Account settings > Access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://expo.dev/settings/access-tokens',
    references: ['https://docs.expo.dev/accounts/programmatic-access/'],
  },
] satisfies PatternFile;
