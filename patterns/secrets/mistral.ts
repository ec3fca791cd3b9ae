import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mistral-api-key',
    title: 'Mistral API key',
    severity: 'high',
    keywords: ['mistral'],
    pattern:
      String.raw`(?i:mistral(?:ai)?[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['MISTRAL_API_KEY={sample}', "const mistralApiKey = '{sample}';"],
    ignores: [
      'MISTRAL_API_KEY=CHANGE_ME',
      'const mistralApiKey = process.env.MISTRAL_API_KEY;',
      'MISTRAL_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in the console under API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://console.mistral.ai/api-keys',
    verify: bearer('https://api.mistral.ai/v1/models', 'https://docs.mistral.ai/api/endpoint/models'),
    references: ['https://docs.mistral.ai/getting-started/quickstart/'],
  },
  {
    id: 'mistral-codestral-api-key',
    title: 'Codestral API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['codestral'],
    pattern:
      String.raw`(?i:codestral[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: [
      'CODESTRAL_API_KEY={sample}',
      '"codestral_api_key": "{sample}",',
      '<add key="CODESTRAL_API_KEY" value="{sample}" />',
    ],
    ignores: [
      'CODESTRAL_API_KEY=YOUR_TOKEN_HERE',
      'codestralApiKey: ${{ secrets.CODESTRAL_API_KEY }}',
      'CODESTRAL_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in the console under API Keys, then read the new one from the environment.',
    revoke: 'https://console.mistral.ai/api-keys',
    references: ['https://docs.mistral.ai/getting-started/quickstart/'],
  },
] satisfies PatternFile;
