import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'kontent-management-key',
    title: 'Kontent.ai management API key',
    severity: 'high',
    keywords: ['kontent'],
    pattern:
      String.raw`(?i:kontent(?:[_.-]?ai)?[_.-]?(?:content[_.-]?)?(?:management|personal|subscription)[_.-]?` +
      String.raw`(?:api[_.-]?)?(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>(?:eyJ|ew0)[0-9A-Za-z_-]{15,80}\.[0-9A-Za-z_-]{40,600}\.[0-9A-Za-z_-]{43})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: {
      parts: [
        'eyJ',
        { alphabet: 'base62', chars: 33 },
        '.eyJ',
        { alphabet: 'base62', chars: 180 },
        '.',
        { alphabet: 'base62', chars: 43 },
      ],
    },
    matches: ['KONTENT_AI_MANAGEMENT_API_KEY={sample}', 'KONTENT_MANAGEMENT_API_KEY: "{sample}"'],
    ignores: [
      'KONTENT_MANAGEMENT_API_KEY=YOUR_API_KEY',
      'kontent_management_api_key = os.environ["KONTENT_MANAGEMENT_API_KEY"]',
    ],
    why: 'Reads and changes the content, the assets and the model of the environments it is made for.',
    fix: 'Revoke it under Project settings > API keys, then read the new one from the environment.',
    revoke: 'https://app.kontent.ai/',
    references: ['https://kontent.ai/learn/docs/apis/api-keys'],
  },
] satisfies PatternFile;
