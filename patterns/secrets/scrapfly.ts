import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'scrapfly-api-key',
    title: 'Scrapfly API key',
    severity: 'medium',
    keywords: ['scp-live-'],
    pattern: String.raw`\b(?<secret>scp-live-[0-9a-f]{32})\b`,
    publicPrefix: 'scp-live-',
    minEntropy: 3,
    sample: { prefix: 'scp-live-', alphabet: 'base16', chars: 32 },
    matches: ['SCRAPFLY_KEY={sample}', 'https://api.scrapfly.io/scrape?key={sample}&url=x'],
    ignores: ['scp-live-YOUR_KEY'],
    why: 'Fetches pages at the cost of the account.',
    fix:
      'Replace it on the project page of the dashboard, then keep the new one in a secret store and read it ' +
      'at run time.',
    revoke: 'https://scrapfly.io/dashboard',
    references: ['https://scrapfly.io/docs/project'],
  },
] satisfies PatternFile;
