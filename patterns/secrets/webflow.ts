import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'webflow-api-token',
    title: 'Webflow API token',
    severity: 'high',
    keywords: ['webflow'],
    pattern:
      String.raw`(?i:webflow[_.-]?(?:site[_.-]?|api[_.-]?|access[_.-]?|v2[_.-]?){0,3}(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['WEBFLOW_API_TOKEN={sample}', "const webflowApiToken = '{sample}';"],
    ignores: [
      'WEBFLOW_API_TOKEN=YOUR_KEY_HERE',
      'const webflowApiToken = process.env.WEBFLOW_API_TOKEN;',
      'WEBFLOW_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the site, its CMS and its form submissions.',
    fix:
      'Revoke it in the site settings under Apps & integrations, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://webflow.com/dashboard/account/integrations',
    verify: bearer(
      'https://api.webflow.com/v2/token/introspect',
      'https://developers.webflow.com/data/reference/token/introspect',
    ),
    references: ['https://developers.webflow.com/data/docs/getting-started-apps'],
  },
] satisfies PatternFile;
