import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'optimizely-access-token',
    title: 'Optimizely personal access token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['optimizely'],
    pattern:
      String.raw`(?i:optimizely[_.-]?(?:personal[_.-]?|api[_.-]?|access[_.-]?){0,2}token)${ASSIGNED}` +
      String.raw`(?<secret>2:[0-9A-Za-z_-]{40,70})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.3,
    sample: { prefix: '2:', alphabet: 'base64url', chars: 50 },
    matches: ['OPTIMIZELY_API_TOKEN={sample}', "const optimizelyApiToken = '{sample}';"],
    ignores: [
      'OPTIMIZELY_API_TOKEN=YOUR_KEY_HERE',
      'const optimizelyApiToken = process.env.OPTIMIZELY_API_TOKEN;',
      'OPTIMIZELY_API_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder change experiments, and so what visitors see.',
    fix: 'Revoke it in the profile under API Access, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.optimizely.com/v2/profile/api',
    references: ['https://docs.developers.optimizely.com/web-experimentation/docs/rest-api-getting-started'],
  },
] satisfies PatternFile;
