import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'datocms-api-token',
    title: 'DatoCMS API token',
    severity: 'medium',
    keywords: ['datocms', 'dato_', 'dato-', 'datoapi', 'dato.'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:dato(?:cms)?[_.-]?(?:full[_.-]?access[_.-]?|read[_.-]?only[_.-]?|cma[_.-]?` +
      String.raw`|cda[_.-]?)?(?:api[_.-]?)?token)${ASSIGNED}(?<secret>[0-9a-f]{30})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 30 },
    matches: ['DATOCMS_API_TOKEN={sample}', '"datocms_api_token": "{sample}",'],
    ignores: [
      'DATOCMS_API_TOKEN=CHANGE_ME',
      'datocmsApiToken: ${{ secrets.DATOCMS_API_TOKEN }}',
      'DATOCMS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read or, with a full-access token, change the content of the project.',
    fix:
      'Revoke it in the project settings under API tokens, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://www.datocms.com/docs/content-delivery-api/authentication',
    references: ['https://www.datocms.com/docs/content-delivery-api/authentication'],
  },
] satisfies PatternFile;
