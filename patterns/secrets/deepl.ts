import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'deepl-free-api-key',
    title: 'DeepL API key',
    severity: 'medium',
    keywords: [':fx'],
    pattern:
      String.raw`\b` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-` +
      String.raw`[0-9a-f]{12}:fx)(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
        ':fx',
      ],
    },
    matches: [
      'DEEPL_AUTH_KEY={sample}',
      'deepl_auth_key: {sample}',
      'curl -H "Authorization: DeepL-Auth-Key {sample}" https://api-free.deepl.com/v2/usage',
    ],
    ignores: ['DEEPL_AUTH_KEY=YOUR_AUTH_KEY:fx', 'auth_key: "f63c02c5-xxxx:fx"'],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix:
      'Deactivate it in the account under API Keys, then keep the new ' +
      'one in a secret store and read it at run time.',
    revoke: 'https://www.deepl.com/your-account/keys',
    references: ['https://developers.deepl.com/docs/getting-started/auth'],
  },
  {
    id: 'deepl-api-key',
    title: 'DeepL Pro API key',
    severity: 'medium',
    keywords: ['deepl'],
    pattern:
      String.raw`(?i:deepl[_.-]?(?:pro[_.-]?|api[_.-]?|auth[_.-]?){0,3}(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_:-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'DEEPL_API_KEY={sample}',
      "const deeplApiKey = '{sample}';",
      '<add key="DEEPL_API_KEY" value="{sample}" />',
    ],
    ignores: [
      'DEEPL_API_KEY=REPLACE_ME',
      'const deeplApiKey = process.env.DEEPL_API_KEY;',
      'DEEPL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Deactivate it in the account under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://www.deepl.com/your-account/keys',
    references: ['https://developers.deepl.com/docs/getting-started/auth'],
  },
] satisfies PatternFile;
