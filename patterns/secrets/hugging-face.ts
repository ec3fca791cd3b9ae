import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'hugging-face-user-token',
    title: 'Hugging Face user access token',
    severity: 'high',
    keywords: ['hf_'],
    pattern: String.raw`\b(?<secret>hf_[A-Za-z]{34})\b`,
    publicPrefix: 'hf_',
    minEntropy: 3.6,
    sample: { prefix: 'hf_', alphabet: 'alpha', chars: 34 },
    matches: [
      'HF_TOKEN={sample}',
      'hf_token: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
      'login(token="{sample}")',
    ],
    ignores: ['HF_TOKEN=hf_YOUR_KEY_HERE', 'hf_token = os.environ["HF_TOKEN"]', '"hfToken": "hf_xxxxxx"'],
    why: 'Lets the holder read private models and data sets and, with write scope, replace what others download.',
    fix: 'Revoke it under Settings > Access Tokens, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://huggingface.co/settings/tokens',
    verify: bearer('https://huggingface.co/api/whoami-v2', 'https://huggingface.co/docs/hub/api'),
    references: ['https://huggingface.co/docs/hub/security-tokens'],
  },
  {
    id: 'hugging-face-organization-token',
    title: 'Hugging Face organization token',
    severity: 'high',
    keywords: ['api_org_'],
    pattern: String.raw`\b(?<secret>api_org_[A-Za-z]{34})\b`,
    publicPrefix: 'api_org_',
    minEntropy: 3.6,
    sample: { prefix: 'api_org_', alphabet: 'alpha', chars: 34 },
    matches: [
      'HF_API_TOKEN={sample}',
      "const hfApiToken = '{sample}';",
      'hf_api_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'HF_API_TOKEN=api_org_REPLACE_ME',
      'const hfApiToken = process.env.HF_API_TOKEN;',
      '"hfApiToken": "api_org_xxxxxx"',
    ],
    why: 'Lets the holder use the models and data sets of the organization.',
    fix: 'Revoke it under Settings > Access Tokens, then pass the new one in from your secret manager.',
    revoke: 'https://huggingface.co/settings/tokens',
    references: ['https://huggingface.co/docs/hub/security-tokens'],
  },
] satisfies PatternFile;
