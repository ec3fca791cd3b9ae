import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'twitter-bearer-token',
    title: 'X (Twitter) bearer token',
    severity: 'medium',
    keywords: ['AAAAAAAAAAAAAAAAAAAA'],
    pattern:
      '(?:^|[^0-9A-Za-z+/])(?<secret>AAAAAAAAAAAAAAAAAAAA[0-9A-Za-z%]{20,' +
      '80}(?:%3D|=)[0-9A-Za-z]{40,60})(?:[^0-9A-Za-z%+/=]|$)',
    publicPrefix: 'AAAAAAAAAAAAAAAAAAAA',
    minEntropy: 3.8,
    sample: {
      parts: [
        'AAAAAAAAAAAAAAAAAAAAA',
        { alphabet: 'base62', chars: 20 },
        '%2B',
        { alphabet: 'base62', chars: 20 },
        '%3D',
        { alphabet: 'base62', chars: 50 },
      ],
    },
    matches: [
      'TWITTER_BEARER_TOKEN={sample}',
      'twitter_bearer_token: {sample}',
      'export TWITTER_BEARER_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAREPLACE_ME',
      'twitter_bearer_token = os.environ["TWITTER_BEARER_TOKEN"]',
      '"twitterBearerToken": "AAAAAAAAAAAAAAAAAAAAxxxxxx"',
    ],
    why: 'Lets the holder read as the app at its rate limits.',
    fix:
      'Regenerate it in the developer portal under Keys and tokens, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://developer.x.com/en/portal/dashboard',
    references: ['https://docs.x.com/fundamentals/authentication/overview'],
  },
  {
    id: 'twitter-consumer-secret',
    title: 'X (Twitter) API key secret',
    severity: 'high',
    keywords: ['twitter', 'tweepy'],
    pattern:
      String.raw`(?i:(?:twitter|tweepy)[_.-]?(?:app[_.-]?|api[_.-]?|consumer[_.-]?)(?:key[_.-]?)?secret(?:[_.-]?key)?` +
      String.raw`)${ASSIGNED}(?<secret>[0-9A-Za-z]{50})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.2,
    sample: { prefix: '', alphabet: 'base62', chars: 50 },
    matches: ['TWITTER_CONSUMER_SECRET={sample}', "const twitterConsumerSecret = '{sample}';"],
    ignores: [
      'TWITTER_CONSUMER_SECRET=CHANGE_ME',
      'const twitterConsumerSecret = process.env.TWITTER_CONSUMER_SECRET;',
      'TWITTER_CONSUMER_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder act as the app and, with access tokens, as the people who authorized it.',
    fix:
      'Regenerate it in the developer portal under Keys and tokens, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://developer.x.com/en/portal/dashboard',
    references: ['https://docs.x.com/fundamentals/authentication/overview'],
  },
  {
    id: 'twitter-access-token-secret',
    title: 'X (Twitter) access token secret',
    severity: 'high',
    keywords: ['twitter', 'tweepy'],
    pattern:
      String.raw`(?i:(?:twitter|tweepy)[_.-]?(?:oauth[_.-]?)?(?:access[_.-]?)?token[_.-]?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{45})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    companion: {
      name: 'access token',
      pattern: String.raw`\b(?<secret>[0-9]{5,20}-[0-9A-Za-z]{40})\b`,
      withinLines: 6,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 45 },
    matches: [
      'TWITTER_ACCESS_TOKEN_SECRET={sample}',
      '"twitter_access_token_secret": "{sample}",',
      'os.environ["TWITTER_ACCESS_TOKEN_SECRET"] = "{sample}"',
    ],
    ignores: [
      'TWITTER_ACCESS_TOKEN_SECRET=YOUR_TOKEN_HERE',
      'twitterAccessTokenSecret: ${{ secrets.TWITTER_ACCESS_TOKEN_SECRET }}',
      'TWITTER_ACCESS_TOKEN_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, with the access token and the app keys, post and read messages as the person.',
    fix: 'Regenerate it in the developer portal under Keys and tokens, then read the new one from the environment.',
    revoke: 'https://developer.x.com/en/portal/dashboard',
    references: ['https://docs.x.com/fundamentals/authentication/overview'],
  },
  {
    id: 'twitter-client-secret',
    title: 'X (Twitter) OAuth 2.0 client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['client_secret', 'client-secret', 'clientsecret', 'client.secret'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:twitter|x)[_.-]?(?:oauth2?[_.-]?)?client[_.-]?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{50})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.2,
    sample: { prefix: '', alphabet: 'base64url', chars: 50 },
    matches: ['TWITTER_CLIENT_SECRET={sample}', 'twitter_client_secret: {sample}'],
    ignores: [
      'TWITTER_CLIENT_SECRET=YOUR_KEY_HERE',
      'twitter_client_secret = os.environ["TWITTER_CLIENT_SECRET"]',
      'TWITTER_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and act for those who authorized it.',
    fix:
      'Regenerate it in the developer portal under Keys and tokens, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://developer.x.com/en/portal/dashboard',
    references: ['https://docs.x.com/fundamentals/authentication/oauth-2-0/overview'],
  },
] satisfies PatternFile;
