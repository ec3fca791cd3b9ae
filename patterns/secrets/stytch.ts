import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'stytch-secret',
    title: 'Stytch secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['secret-live-', 'secret-test-'],
    pattern: String.raw`\b(?<secret>secret-(?:live|test)-[0-9A-Za-z_-]{28,44}={0,2})(?:[^0-9A-Za-z_=-]|$)`,
    publicPrefix: 'secret-',
    minEntropy: 3.7,
    sample: { prefix: 'secret-live-', alphabet: 'base64url', chars: 36 },
    matches: ['STYTCH_SECRET={sample}', '"stytchSecret": "{sample}",'],
    ignores: ['STYTCH_SECRET=secret-live-YOUR_SECRET', '"secret": "secret-test-xxxx"'],
    why: 'Lets the holder read and change every user of the project and sign in as them.',
    fix: 'Revoke it in the Dashboard under API keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://stytch.com/dashboard/api-keys',
    references: ['https://stytch.com/docs/workspace-management/api-keys'],
  },
] satisfies PatternFile;
