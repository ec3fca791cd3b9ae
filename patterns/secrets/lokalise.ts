import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'lokalise-api-token',
    title: 'Lokalise API token',
    severity: 'medium',
    keywords: ['lokalise'],
    pattern:
      String.raw`(?i:lokalise[_.-]?(?:api[_.-]?|read[_.-]?|write[_.-]?)?(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['LOKALISE_API_TOKEN={sample}', "const lokaliseApiToken = '{sample}';"],
    ignores: [
      'LOKALISE_API_TOKEN=YOUR_KEY_HERE',
      'const lokaliseApiToken = process.env.LOKALISE_API_TOKEN;',
      'LOKALISE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the translations of the projects of the person.',
    fix:
      'Revoke it under Profile settings > API tokens, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://app.lokalise.com/profile#apitokens',
    verify: asking(
      'https://api.lokalise.com/api2/projects?limit=1',
      'https://developers.lokalise.com/reference/list-all-projects',
      { 'x-api-token': '{secret}' },
    ),
    references: ['https://developers.lokalise.com/reference/api-authentication'],
  },
] satisfies PatternFile;
