import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'elastic-email-api-key',
    title: 'Elastic Email API key',
    severity: 'high',
    keywords: ['elasticemail', 'elastic_email', 'elastic-email', 'elastic.email'],
    pattern:
      String.raw`(?i:elastic[_.-]?email[_.-]?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-F]{96})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { prefix: '', alphabet: 'BASE16', chars: 96 },
    matches: ['ELASTICEMAIL_API_KEY={sample}', '"elasticemail_api_key": "{sample}",'],
    ignores: [
      'ELASTICEMAIL_API_KEY=CHANGE_ME',
      'elasticemailApiKey: ${{ secrets.ELASTICEMAIL_API_KEY }}',
      'ELASTICEMAIL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send mail as the account and read its contacts.',
    fix:
      'Revoke it under Settings > Manage API keys, then keep the new ' +
      'one out of the repository, in a secret manager.',
    revoke: 'https://app.elasticemail.com/marketing/settings/new/manage-api',
    references: ['https://elasticemail.com/developers/api-documentation/rest-api'],
  },
] satisfies PatternFile;
