import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'box-client-secret',
    title: 'Box client secret',
    severity: 'high',
    keywords: ['client_secret', 'client-secret', 'clientsecret', 'client.secret'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:box[_.-]?(?:app[_.-]?|api[_.-]?)?client[_.-]?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['BOX_CLIENT_SECRET={sample}', 'box_client_secret: {sample}', 'box_client_secret = "{sample}"'],
    ignores: [
      'BOX_CLIENT_SECRET=YOUR_TOKEN_HERE',
      'box_client_secret = os.environ["BOX_CLIENT_SECRET"]',
      'BOX_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder sign in as the app and read and change the files it has access to.',
    fix: 'Reset it in the Developer Console under Configuration, then read the new one from the environment.',
    revoke: 'https://app.box.com/developers/console',
    references: ['https://developer.box.com/guides/authentication/'],
  },
  {
    id: 'box-developer-token',
    title: 'Box developer token',
    severity: 'medium',
    confidence: 'medium',
    keywords: [
      'developer_token',
      'developer-token',
      'developertoken',
      'developer.token',
      'dev_token',
      'dev-token',
      'devtoken',
      'dev.token',
      'box_access',
      'box-access',
      'boxaccess',
      'box.access',
    ],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:box[_.-]?(?:developer|dev|access)[_.-]?token)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['BOX_DEVELOPER_TOKEN={sample}', "const boxDeveloperToken = '{sample}';"],
    ignores: [
      'BOX_DEVELOPER_TOKEN=YOUR_KEY_HERE',
      'const boxDeveloperToken = process.env.BOX_DEVELOPER_TOKEN;',
      'BOX_DEVELOPER_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder read and change the files of the person for an hour.',
    fix:
      'Revoke it in the Developer Console under Configuration, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://app.box.com/developers/console',
    references: ['https://developer.box.com/guides/authentication/'],
  },
] satisfies PatternFile;
