import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'siliconflow-api-key',
    title: 'SiliconFlow API key',
    severity: 'medium',
    keywords: ['siliconflow'],
    pattern:
      String.raw`(?i:siliconflow[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>sk-[a-z]{48})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-',
    minEntropy: 3.5,
    sample: { prefix: 'sk-', alphabet: 'lower', chars: 48 },
    matches: ['SILICONFLOW_API_KEY={sample}', 'siliconflow_api_key: {sample}'],
    ignores: [
      'SILICONFLOW_API_KEY=sk-CHANGE_ME',
      'siliconflow_api_key = os.environ["SILICONFLOW_API_KEY"]',
      'SILICONFLOW_API_KEY=sk-xxxxxxxx',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in the console under API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://cloud.siliconflow.cn/account/ak',
    references: ['https://docs.siliconflow.cn/en/api-reference/chat-completions/chat-completions'],
  },
] satisfies PatternFile;
