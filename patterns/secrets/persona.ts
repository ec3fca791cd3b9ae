import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'persona-production-key',
    title: 'Persona production API key',
    severity: 'critical',
    keywords: ['persona_production_'],
    pattern: String.raw`\b(?<secret>persona_production_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b`,
    publicPrefix: 'persona_production_',
    minEntropy: 3,
    sample: {
      parts: [
        'persona_production_',
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
      'PERSONA_API_KEY={sample}',
      "const personaApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PERSONA_API_KEY=persona_production_YOUR_KEY_HERE',
      'const personaApiKey = process.env.PERSONA_API_KEY;',
      '"personaApiKey": "persona_production_xxxxxx"',
    ],
    why: 'Lets the holder read the identity documents and checks of everyone who was verified.',
    fix:
      'Expire it in the dashboard under API > API Keys, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://app.withpersona.com/dashboard/api-keys',
    references: ['https://docs.withpersona.com/api-keys'],
  },
  {
    id: 'persona-sandbox-key',
    title: 'Persona sandbox API key',
    severity: 'low',
    keywords: ['persona_sandbox_'],
    pattern: String.raw`\b(?<secret>persona_sandbox_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b`,
    publicPrefix: 'persona_sandbox_',
    minEntropy: 3,
    sample: {
      parts: [
        'persona_sandbox_',
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
      'PERSONA_API_KEY={sample}',
      '"personaApiKey": "{sample}",',
      'os.environ["PERSONA_API_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PERSONA_API_KEY=persona_sandbox_REPLACE_ME',
      'personaApiKey: ${{ secrets.PERSONA_API_KEY }}',
      '"personaApiKey": "persona_sandbox_xxxxxx"',
    ],
    why: 'Lets the holder read and change the sandbox data of the organization.',
    fix: 'Expire it in the dashboard under API > API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://app.withpersona.com/dashboard/api-keys',
    references: ['https://docs.withpersona.com/api-keys'],
  },
] satisfies PatternFile;
