import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'reddit-client-secret',
    title: 'Reddit client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['reddit', 'praw'],
    pattern:
      String.raw`(?i:(?:reddit|praw)[_.-]?(?:app[_.-]?|api[_.-]?)?(?:client[_.-]?)?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{27,30})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base64url', chars: 30 },
    matches: [
      'REDDIT_CLIENT_SECRET={sample}',
      'reddit_client_secret: {sample}',
      '<add key="REDDIT_CLIENT_SECRET" value="{sample}" />',
    ],
    ignores: [
      'REDDIT_CLIENT_SECRET=YOUR_TOKEN_HERE',
      'reddit_client_secret = os.environ["REDDIT_CLIENT_SECRET"]',
      'REDDIT_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder sign in as the app and, for a script app, use it with the password of its owner.',
    fix: 'Revoke it on the apps page of the account, then read the new one from the environment.',
    revoke: 'https://www.reddit.com/prefs/apps',
    references: ['https://github.com/reddit-archive/reddit/wiki/OAuth2'],
  },
] satisfies PatternFile;
