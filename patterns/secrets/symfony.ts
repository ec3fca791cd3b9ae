import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'symfony-app-secret',
    title: 'Symfony application secret',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['app_secret'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_.-])(?i:app_secret)${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    oftenMadeUp: true,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['APP_SECRET={sample}', 'app_secret: {sample}', '<add key="APP_SECRET" value="{sample}" />'],
    ignores: [
      'APP_SECRET=YOUR_TOKEN_HERE',
      'app_secret = os.environ["APP_SECRET"]',
      'APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder forge signed addresses, remember-me cookies and tokens of the application.',
    fix: 'Make a new one and keep it in the secrets vault or the environment.',
    revoke: 'https://symfony.com/doc/current/reference/configuration/framework.html#secret',
    references: ['https://symfony.com/doc/current/reference/configuration/framework.html#secret'],
  },
] satisfies PatternFile;
