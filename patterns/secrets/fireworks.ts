import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'fireworks-api-key',
    title: 'Fireworks AI API key',
    severity: 'high',
    keywords: ['fireworks'],
    pattern:
      String.raw`(?i:fireworks(?:[_.-]?ai)?[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>fw_[0-9A-Za-z]{22,24})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { prefix: 'fw_', alphabet: 'base62', chars: 24 },
    matches: ['FIREWORKS_API_KEY={sample}', 'fireworks_api_key: {sample}', 'ENV FIREWORKS_API_KEY {sample}'],
    ignores: ['FIREWORKS_API_KEY=fw_YOUR_KEY_HERE', 'fireworks_api_key = os.environ["FIREWORKS_API_KEY"]'],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it under Settings > API Keys, then read the new one from the environment.',
    revoke: 'https://app.fireworks.ai/settings/users/api-keys',
    verify: bearer(
      'https://api.fireworks.ai/inference/v1/models',
      'https://docs.fireworks.ai/tools-sdks/openai-compatibility',
    ),
    references: ['https://docs.fireworks.ai/getting-started/quickstart'],
  },
] satisfies PatternFile;
