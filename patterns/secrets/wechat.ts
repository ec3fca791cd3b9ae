import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'wechat-app-secret',
    title: 'WeChat app secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['wechat', 'weixin', 'wx_', 'wx-', 'wx.', 'wxsecret', 'wxapp', 'wxmini', 'wxmp'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:wechat|weixin|wx)[_.-]?(?:mini[_.-]?|mp[_.-]?)?(?:app[_.-]?)?secret)` +
      String.raw`${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    companion: { name: 'app id', pattern: String.raw`\b(?<secret>wx[0-9a-f]{16})\b`, withinLines: 5, required: false },
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['WECHAT_APP_SECRET={sample}', '"wechat_app_secret": "{sample}",', 'ENV WECHAT_APP_SECRET {sample}'],
    ignores: [
      'WECHAT_APP_SECRET=REPLACE_ME',
      'wechatAppSecret: ${{ secrets.WECHAT_APP_SECRET }}',
      'WECHAT_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder obtain access tokens of the official account or mini program and act as it.',
    fix:
      'Reset it in the platform console under Development settings, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://mp.weixin.qq.com/',
    references: ['https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html'],
  },
] satisfies PatternFile;
