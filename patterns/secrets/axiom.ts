import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'axiom-token',
    title: 'Axiom token',
    severity: 'high',
    keywords: ['xaat-', 'xapt-'],
    pattern:
      String.raw`\b(?<secret>xa[ap]t-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xa',
    minEntropy: 3,
    sample: {
      parts: [
        'xaat-',
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
    matches: ['  AXIOM_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['AXIOM_TOKEN=xaat-YOUR_TOKEN', 'AXIOM_TOKEN=xapt-xxxxxxxx-xxxx'],
    why: 'Ingests or queries data, or with a personal token acts as its owner.',
    fix:
      'Revoke it under Settings > API tokens or Profile, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.axiom.co/settings/api-tokens',
    references: ['https://axiom.co/docs/reference/tokens'],
  },
] satisfies PatternFile;
