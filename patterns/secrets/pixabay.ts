import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'pixabay-api-key',
    title: 'Pixabay API key',
    severity: 'low',
    keywords: ['pixabay'],
    pattern:
      String.raw`(?i:pixabay(?:[_.-]?api)?(?:\.com/api/(?:videos/)?\?(?:[^\s"<>]{0,80}&)?key=` +
      String.raw`|[_.-]?key["\x27]{0,1}[ \t]{0,4}(?:=>|[:=])[ \t]{0,4}["\x27]{0,1}))` +
      String.raw`(?<secret>[0-9]{7,9}-[0-9a-f]{25})\b`,
    minEntropy: 3,
    sample: { parts: [{ alphabet: 'digits', chars: 8 }, '-', { alphabet: 'base16', chars: 25 }] },
    matches: ['PIXABAY_KEY={sample}', 'https://pixabay.com/api/?key={sample}&q=flowers'],
    ignores: ['https://pixabay.com/api/?key=YOUR_API_KEY'],
    why: 'Searches at the limits of the account.',
    fix: 'Ask for a new one on the page of the API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://pixabay.com/api/docs/',
    references: ['https://pixabay.com/api/docs/'],
  },
] satisfies PatternFile;
