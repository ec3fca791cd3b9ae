import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'etsy-api-key',
    title: 'Etsy API keystring',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['etsy'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:etsy[_.-]?(?:api[_.-]?key(?:string)?|keystring|client[_.-]?id))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-z]{24})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.2,
    sample: { prefix: '', alphabet: 'base36', chars: 24 },
    matches: ['ETSY_API_KEY={sample}', "const etsyApiKey = '{sample}';", '<add key="ETSY_API_KEY" value="{sample}" />'],
    ignores: ['ETSY_API_KEY=YOUR_TOKEN_HERE', 'const etsyApiKey = process.env.ETSY_API_KEY;', 'ETSY_API_KEY=xxxxxxxx'],
    why: 'Lets the holder call the API as the app, at its rate limits.',
    fix: 'Replace it on the page of the app, then read the new one from the environment.',
    revoke: 'https://www.etsy.com/developers/your-apps',
    references: ['https://developers.etsy.com/documentation/essentials/authentication/'],
  },
] satisfies PatternFile;
