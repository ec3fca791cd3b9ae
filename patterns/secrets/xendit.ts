import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'xendit-live-secret-key',
    title: 'Xendit live secret key',
    severity: 'critical',
    keywords: ['xnd_production_'],
    pattern: String.raw`\b(?<secret>xnd_production_[0-9A-Za-z]{40,80})\b`,
    publicPrefix: 'xnd_production_',
    minEntropy: 4.4,
    sample: { prefix: 'xnd_production_', alphabet: 'base62', chars: 62 },
    matches: ['XENDIT_SECRET_KEY={sample}', "const xenditSecretKey = '{sample}';"],
    ignores: [
      'XENDIT_SECRET_KEY=xnd_production_CHANGE_ME',
      'const xenditSecretKey = process.env.XENDIT_SECRET_KEY;',
      '"xenditSecretKey": "xnd_production_xxxxxx"',
    ],
    why: 'Lets the holder take and pay out money as the business.',
    fix:
      'Delete it in the dashboard under Settings > API Keys, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.xendit.co/settings/developers#api-keys',
    references: ['https://docs.xendit.co/docs/api-keys'],
  },
  {
    id: 'xendit-test-secret-key',
    title: 'Xendit test secret key',
    severity: 'low',
    keywords: ['xnd_development_'],
    pattern: String.raw`\b(?<secret>xnd_development_[0-9A-Za-z]{40,80})\b`,
    publicPrefix: 'xnd_development_',
    minEntropy: 4.4,
    sample: { prefix: 'xnd_development_', alphabet: 'base62', chars: 62 },
    matches: [
      'XENDIT_SECRET_KEY={sample}',
      '"xenditSecretKey": "{sample}",',
      'os.environ["XENDIT_SECRET_KEY"] = "{sample}"',
    ],
    ignores: [
      'XENDIT_SECRET_KEY=xnd_development_YOUR_TOKEN_HERE',
      'xenditSecretKey: ${{ secrets.XENDIT_SECRET_KEY }}',
      '"xenditSecretKey": "xnd_development_xxxxxx"',
    ],
    why: 'Lets the holder read and change the test data of the business.',
    fix: 'Delete it in the dashboard under Settings > API Keys, then read the new one from the environment.',
    revoke: 'https://dashboard.xendit.co/settings/developers#api-keys',
    references: ['https://docs.xendit.co/docs/api-keys'],
  },
] satisfies PatternFile;
