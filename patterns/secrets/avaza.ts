import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'avaza-access-token',
    title: 'Avaza access token',
    severity: 'high',
    keywords: ['avaza'],
    pattern: String.raw`(?i:avaza)[^\n]{0,120}?\b(?<secret>[0-9]{3,8}-[0-9a-f]{40})\b`,
    minEntropy: 3,
    sample: { parts: [{ alphabet: 'digits', chars: 5 }, '-', { alphabet: 'base16', chars: 40 }] },
    matches: ['AVAZA_TOKEN={sample}', 'avaza: "Bearer {sample}"'],
    ignores: ['AVAZA_TOKEN=YOUR_TOKEN'],
    why: 'Reads and changes the projects and invoices as its owner.',
    fix:
      'Delete it under Settings > Manage developer apps, then keep the new one in a secret store and read it ' +
      'at run time.',
    revoke: 'https://www.avaza.com/',
    references: ['https://api.avaza.com/'],
  },
] satisfies PatternFile;
