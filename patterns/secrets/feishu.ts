import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'feishu-webhook-url',
    title: 'Feishu or Lark custom bot webhook',
    severity: 'medium',
    keywords: ['/open-apis/bot/'],
    pattern:
      String.raw`open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/(?:v2/)?hook/` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'FEISHU_WEBHOOK=https://open.feishu.cn/open-apis/bot/v2/hook/{sample}',
      '"url": "https://open.larksuite.com/open-apis/bot/v2/hook/{sample}"',
    ],
    ignores: [
      'https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      'https://open.feishu.cn/open-apis/bot/v2/hook/YOUR_TOKEN',
    ],
    why: 'Lets anyone post to the group as the bot.',
    fix: 'Remove the bot from the group and add it again, then keep the new address in a secret store.',
    revoke: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    references: ['https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot'],
  },
  {
    id: 'feishu-app-secret',
    title: 'Feishu or Lark app secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['feishu', 'lark'],
    pattern:
      String.raw`(?i:(?:feishu|lark)[_.-]?app[_.-]?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['FEISHU_APP_SECRET={sample}', "const feishuAppSecret = '{sample}';"],
    ignores: [
      'FEISHU_APP_SECRET=YOUR_KEY_HERE',
      'const feishuAppSecret = process.env.FEISHU_APP_SECRET;',
      'FEISHU_APP_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder obtain tenant tokens of the app and use everything it has scopes for.',
    fix:
      'Reset it in the developer console under Credentials, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://open.feishu.cn/app',
    references: [
      'https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal',
    ],
  },
] satisfies PatternFile;
