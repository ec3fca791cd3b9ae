import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'render-api-key',
    title: 'Render API key',
    severity: 'critical',
    keywords: ['rnd_'],
    pattern: String.raw`\b(?<secret>rnd_[0-9A-Za-z]{28,36})\b`,
    publicPrefix: 'rnd_',
    minEntropy: 3.5,
    sample: { prefix: 'rnd_', alphabet: 'base62', chars: 28 },
    matches: ['  RENDER_API_KEY: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['RENDER_API_KEY=rnd_YOUR_TOKEN_HERE', 'RENDER_API_KEY=${RENDER_API_KEY}'],
    why: 'Deploys and reads the services and environment of the account.',
    fix:
      'Revoke it under Account settings > API keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://dashboard.render.com/u/settings#api-keys',
    verify: bearer('https://api.render.com/v1/owners?limit=1', 'https://api-docs.render.com/reference/list-owners'),
    references: ['https://render.com/docs/api'],
  },
  {
    id: 'render-deploy-hook',
    title: 'Render deploy hook',
    severity: 'medium',
    keywords: ['api.render.com/deploy/'],
    pattern:
      String.raw`\bapi\.render\.com/deploy/(?:srv|crn)-[0-9a-z]{20}\?key=(?<secret>[0-9A-Za-z_-]{11})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.25,
    sample: { prefix: '', alphabet: 'base64url', chars: 11 },
    matches: [
      'curl https://api.render.com/deploy/srv-abcdefghijklmnopqrst?key={sample}',
      'DEPLOY_HOOK="https://api.render.com/deploy/srv-abcdefghijklmnopqrst?key={sample}"',
    ],
    ignores: [
      'curl https://api.render.com/deploy/srv-XXYYZZ?key=AABBCC',
      'curl https://api.render.com/deploy/$SERVICE?key=$KEY',
    ],
    why: 'Starts deploys of the service.',
    fix:
      'Revoke it under the service > Settings > Deploy Hook ' +
      "(regenerate), then keep the new one in your CI's secret store.",
    revoke: 'https://dashboard.render.com/u/settings#api-keys',
    references: ['https://render.com/docs/deploy-hooks'],
  },
] satisfies PatternFile;
