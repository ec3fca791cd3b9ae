import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'clerk-live-secret-key',
    title: 'Clerk live secret key',
    severity: 'critical',
    keywords: ['sk_live_'],
    pattern: String.raw`\b(?<secret>sk_live_[0-9A-Za-z]{42})\b`,
    publicPrefix: 'sk_live_',
    minEntropy: 4,
    sample: { prefix: 'sk_live_', alphabet: 'base62', chars: 42 },
    matches: [
      'CLERK_SECRET_KEY={sample}',
      '"clerkSecretKey": "{sample}",',
      'os.environ["CLERK_SECRET_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CLERK_SECRET_KEY=sk_live_YOUR_TOKEN_HERE',
      'clerkSecretKey: ${{ secrets.CLERK_SECRET_KEY }}',
      '"clerkSecretKey": "sk_live_xxxxxx"',
    ],
    why: 'Lets the holder read and change every user of the application and sign in as them.',
    fix: 'Revoke it in the Dashboard under API keys, then read the new one from the environment.',
    revoke: 'https://dashboard.clerk.com/last-active?path=api-keys',
    references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
  },
  {
    id: 'clerk-test-secret-key',
    title: 'Clerk development secret key',
    severity: 'medium',
    keywords: ['sk_test_'],
    pattern: String.raw`\b(?<secret>sk_test_[0-9A-Za-z]{42})\b`,
    publicPrefix: 'sk_test_',
    minEntropy: 4,
    sample: { prefix: 'sk_test_', alphabet: 'base62', chars: 42 },
    matches: [
      'CLERK_SECRET_KEY={sample}',
      'clerk_secret_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CLERK_SECRET_KEY=sk_test_YOUR_KEY_HERE',
      'clerk_secret_key = os.environ["CLERK_SECRET_KEY"]',
      '"clerkSecretKey": "sk_test_xxxxxx"',
    ],
    why: 'Lets the holder read and change the users of the development instance.',
    fix: 'Revoke it in the Dashboard under API keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.clerk.com/last-active?path=api-keys',
    references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
  },
] satisfies PatternFile;
