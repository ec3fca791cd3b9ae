import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'baseten-api-key',
    title: 'Baseten API key',
    severity: 'high',
    keywords: ['baseten'],
    pattern:
      String.raw`(?i:baseten[_.-]?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9A-Za-z]{8}\.[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base62', chars: 8 }, '.', { alphabet: 'base62', chars: 32 }] },
    matches: [
      'BASETEN_API_KEY={sample}',
      "const basetenApiKey = '{sample}';",
      'os.environ["BASETEN_API_KEY"] = "{sample}"',
    ],
    ignores: [
      'BASETEN_API_KEY=REPLACE_ME',
      'const basetenApiKey = process.env.BASETEN_API_KEY;',
      'BASETEN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call and change the deployed models of the workspace.',
    fix: 'Revoke it under Settings > API keys, then pass the new one in from your secret manager.',
    revoke: 'https://app.baseten.co/settings/api_keys',
    references: ['https://docs.baseten.co/reference/inference-api/overview'],
  },
] satisfies PatternFile;
