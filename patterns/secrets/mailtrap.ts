import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mailtrap-api-token',
    title: 'Mailtrap API token',
    severity: 'medium',
    keywords: ['mailtrap'],
    pattern:
      String.raw`(?i:mailtrap[_.-]?(?:api[_.-]?)?(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'MAILTRAP_API_TOKEN={sample}',
      "const mailtrapApiToken = '{sample}';",
      '<add key="MAILTRAP_API_TOKEN" value="{sample}" />',
    ],
    ignores: [
      'MAILTRAP_API_TOKEN=REPLACE_ME',
      'const mailtrapApiToken = process.env.MAILTRAP_API_TOKEN;',
      'MAILTRAP_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send mail from the domains of the account or read its test inboxes.',
    fix: 'Revoke it under Settings > API Tokens, then pass the new one in from your secret manager.',
    revoke: 'https://mailtrap.io/api-tokens',
    references: ['https://docs.mailtrap.io/email-api-smtp/setup/api-tokens'],
  },
] satisfies PatternFile;
