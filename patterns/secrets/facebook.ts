import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'facebook-access-token',
    title: 'Facebook access token',
    severity: 'high',
    keywords: ['EAA'],
    pattern: String.raw`\b(?<secret>EAA[0-9A-Za-z]{100,400})\b`,
    publicPrefix: 'EAA',
    minEntropy: 4.3,
    sample: { prefix: 'EAA', alphabet: 'base62', chars: 180 },
    matches: [
      'FACEBOOK_ACCESS_TOKEN={sample}',
      '"facebookAccessToken": "{sample}",',
      'os.environ["FACEBOOK_ACCESS_TOKEN"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'FACEBOOK_ACCESS_TOKEN=EAAREPLACE_ME',
      'facebookAccessToken: ${{ secrets.FACEBOOK_ACCESS_TOKEN }}',
      '"facebookAccessToken": "EAAxxxxxx"',
    ],
    why:
      'Lets the holder act as the person, page or system user: post, ' +
      'read messages and spend on ads within its scopes.',
    fix:
      'Invalidate it by resetting the app secret or removing the app from ' +
      'the account, then keep the new one in a secret store.',
    revoke: 'https://developers.facebook.com/apps/',
    references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/'],
  },
  {
    id: 'facebook-app-secret',
    title: 'Facebook app secret',
    severity: 'critical',
    keywords: [
      'facebook',
      'app_secret',
      'app-secret',
      'appsecret',
      'app.secret',
      'client_secret',
      'client-secret',
      'clientsecret',
      'client.secret',
      'api_secret',
      'api-secret',
      'apisecret',
      'api.secret',
    ],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:(?:facebook|fb|meta|whatsapp)[_.-]?(?:app|client|api)` +
      String.raw`|facebook(?:[_.-]?login)?)[_.-]?secret(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['FACEBOOK_APP_SECRET={sample}', 'facebook_app_secret: {sample}'],
    ignores: [
      'FACEBOOK_APP_SECRET=CHANGE_ME',
      'facebook_app_secret = os.environ["FACEBOOK_APP_SECRET"]',
      'FACEBOOK_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder act as the app and forge requests and tokens for the people who use it.',
    fix:
      'Reset it in the App Dashboard under Settings > Basic, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://developers.facebook.com/apps/',
    references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/'],
  },
  {
    id: 'facebook-app-access-token',
    title: 'Facebook app access token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['access_token='],
    pattern:
      String.raw`graph\.facebook\.com/[^\s"'<>]{0,200}access_token=(?<secret>[0-9]{14,17}(?:\||%7C)[0-9A-Za-z_-]{27})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.6,
    sample: { parts: [{ alphabet: 'digits', chars: 16 }, '|', { alphabet: 'base64url', chars: 27 }] },
    matches: [
      'curl "https://graph.facebook.com/v19.0/app?access_token={sample}"',
      'url = "https://graph.facebook.com/debug_token?input_token=x&access_token={sample}"',
    ],
    ignores: [
      'https://graph.facebook.com/me?access_token={app-id}|{app-secret}',
      'https://graph.facebook.com/me?access_token=YOUR_TOKEN',
    ],
    why: 'Lets the holder read and change the settings of the app and its test users.',
    fix: 'Reset the app secret in the App Dashboard, which retires this token, then build the new one at run time.',
    revoke: 'https://developers.facebook.com/apps/',
    references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/'],
  },
] satisfies PatternFile;
