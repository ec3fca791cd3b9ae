import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'taxjar-api-key',
    title: 'TaxJar API key',
    severity: 'medium',
    keywords: ['taxjar', 'tax_jar', 'tax-jar', 'tax.jar'],
    pattern:
      String.raw`(?i:tax[_.-]?jar[_.-]?(?:api[_.-]?|live[_.-]?|sandbox[_.-]?){0,2}(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['TAXJAR_API_KEY={sample}', '"taxjar_api_key": "{sample}",'],
    ignores: [
      'TAXJAR_API_KEY=YOUR_KEY_HERE',
      'taxjarApiKey: ${{ secrets.TAXJAR_API_KEY }}',
      'TAXJAR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the orders and customers stored for tax.',
    fix:
      'Deactivate it in the app under Account > TaxJar API, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://app.taxjar.com/account#api-access',
    references: ['https://developers.taxjar.com/api/reference/#authentication'],
  },
] satisfies PatternFile;
