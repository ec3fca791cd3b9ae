import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'wandb-api-key',
    title: 'Weights & Biases API key',
    severity: 'high',
    keywords: ['wandb'],
    pattern:
      String.raw`(?i:(?:wandb[_.-]?(?:api[_.-]?)?key|wandb[_.-]?token))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40}|[0-9A-Za-z_-]{86})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['WANDB_API_KEY={sample}', '"wandb_api_key": "{sample}",'],
    ignores: [
      'WANDB_API_KEY=CHANGE_ME',
      'wandbApiKey: ${{ secrets.WANDB_API_KEY }}',
      'WANDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the runs, models and data sets of the person and their teams.',
    fix: 'Revoke it under User settings > API keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://wandb.ai/settings',
    references: ['https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters'],
  },
  {
    id: 'wandb-netrc',
    title: 'Weights & Biases API key in a netrc file',
    severity: 'high',
    keywords: ['api.wandb.ai'],
    pattern: String.raw`api\.wandb\.ai\s{1,6}login\s{1,6}user\s{1,6}password\s{1,6}(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: [
      'machine api.wandb.ai login user password {sample}',
      'machine api.wandb.ai  login user  password {sample}',
    ],
    ignores: ['machine api.wandb.ai login user password YOUR_API_KEY', 'machine api.wandb.ai'],
    why: 'Lets the holder read and change the runs, models and data sets of the person and their teams.',
    fix: 'Revoke it under User settings > API keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://wandb.ai/settings',
    references: ['https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters'],
  },
  {
    id: 'wandb-v1-api-key',
    title: 'Weights & Biases API key (longer form)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['wandb_v1_'],
    pattern: String.raw`\b(?<secret>wandb_v1_[0-9A-Za-z_-]{70,90})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'wandb_v1_',
    minEntropy: 4.6,
    sample: { prefix: 'wandb_v1_', alphabet: 'base64url', chars: 77 },
    matches: [
      'WANDB_API_KEY={sample}',
      'wandb_api_key: {sample}',
      'export WANDB_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'WANDB_API_KEY=wandb_v1_YOUR_TOKEN_HERE',
      'wandb_api_key = os.environ["WANDB_API_KEY"]',
      '"wandbApiKey": "wandb_v1_xxxxxx"',
    ],
    why: 'Lets the holder read and change the runs, models and data sets the key has access to.',
    fix: 'Revoke it under User settings > API keys, then read the new one from the environment.',
    revoke: 'https://wandb.ai/settings',
    references: ['https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters'],
  },
] satisfies PatternFile;
