import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'rapidapi-key',
    title: 'RapidAPI key',
    severity: 'high',
    keywords: ['msh'],
    pattern: String.raw`\b(?<secret>[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12})\b`,
    minEntropy: 3.2,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 10 },
        'msh',
        { alphabet: 'base16', chars: 15 },
        'p1',
        { alphabet: 'base16', chars: 5 },
        'jsn',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'RAPIDAPI_KEY={sample}',
      "const rapidapiKey = '{sample}';",
      'rapidapi_key = "{sample}"',
      'curl -H "X-RapidAPI-Key: {sample}" https://example.p.rapidapi.com/',
    ],
    ignores: ['RAPIDAPI_KEY=YOUR_RAPIDAPI_KEY', 'X-RapidAPI-Key: SIGN-UP-FOR-KEY'],
    why: 'Lets the holder call every API the app subscribes to at the cost of the account.',
    fix: 'Rotate it in the developer dashboard on the app page, then pass the new one in from your secret manager.',
    revoke: 'https://rapidapi.com/developer/apps',
    references: ['https://docs.rapidapi.com/docs/keys-and-key-rotation'],
  },
] satisfies PatternFile;
