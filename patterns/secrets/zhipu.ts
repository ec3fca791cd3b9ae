import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'zhipu-api-key',
    title: 'Zhipu (BigModel, Z.ai) API key',
    severity: 'high',
    keywords: ['zhipu', 'bigmodel', 'glm', 'zai_', 'zai-', 'zaiapi'],
    pattern:
      String.raw`(?i:(?:zhipu(?:ai)?|bigmodel|chatglm|glm|zai)[_.-]?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32}\.[0-9A-Za-z]{16})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.6,
    sample: { parts: [{ alphabet: 'base16', chars: 32 }, '.', { alphabet: 'base62', chars: 16 }] },
    matches: ['ZHIPUAI_API_KEY={sample}', 'zhipuai_api_key: {sample}'],
    ignores: [
      'ZHIPUAI_API_KEY=YOUR_KEY_HERE',
      'zhipuai_api_key = os.environ["ZHIPUAI_API_KEY"]',
      'ZHIPUAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in the console under API Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://open.bigmodel.cn/usercenter/apikeys',
    references: ['https://docs.bigmodel.cn/cn/api/introduction'],
  },
] satisfies PatternFile;
