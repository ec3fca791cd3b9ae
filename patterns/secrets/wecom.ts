import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'wecom-webhook-key',
    title: 'WeCom group bot webhook',
    severity: 'medium',
    keywords: ['qyapi.weixin.qq.com/cgi-bin/webhook/'],
    pattern:
      String.raw`qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=` +
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
      'WECOM_WEBHOOK=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={sample}',
      "curl 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={sample}' -d '{}'",
    ],
    ignores: [
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=YOUR_KEY',
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    ],
    why: 'Lets anyone post to the group as the bot.',
    fix: 'Delete the bot from the group and add it again, then keep the new address in a secret store.',
    revoke: 'https://developer.work.weixin.qq.com/document/path/91770',
    references: ['https://developer.work.weixin.qq.com/document/path/91770'],
  },
] satisfies PatternFile;
