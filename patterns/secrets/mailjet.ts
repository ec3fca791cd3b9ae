import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mailjet-secret-key',
    title: 'Mailjet secret key',
    severity: 'high',
    keywords: ['mailjet', 'mj_apikey', 'mj-apikey'],
    pattern:
      String.raw`(?i:(?:mailjet[_.-]?(?:api[_.-]?)?(?:secret(?:[_.-]?key)?|(?:key[_.-]?)?private)` +
      String.raw`|mj[_-]apikey[_-]private))${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    companion: {
      name: 'API key',
      pattern: String.raw`(?i:apikey[_-]public|api[_-]?key)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?<secret>[0-9a-f]{32})`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'MJ_APIKEY_PRIVATE={sample}',
      '"mj_apikey_private": "{sample}",',
      '<add key="MJ_APIKEY_PRIVATE" value="{sample}" />',
    ],
    ignores: [
      'MJ_APIKEY_PRIVATE=REPLACE_ME',
      'mjApikeyPrivate: ${{ secrets.MJ_APIKEY_PRIVATE }}',
      'MJ_APIKEY_PRIVATE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the API key, send mail as the account and read its contacts.',
    fix: 'Regenerate it under Account > API Key Management, then pass the new one in from your secret manager.',
    revoke: 'https://app.mailjet.com/account/apikeys',
    references: ['https://dev.mailjet.com/email/guides/'],
  },
] satisfies PatternFile;
