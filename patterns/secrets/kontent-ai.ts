import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'kontent-ai-api-key',
    title: 'Kontent.ai API key',
    severity: 'medium',
    vendor: 'kontent',
    form: ANY,
    why: 'Reads unpublished content, or changes it where it is a management key.',
    where: 'Project settings > API keys',
    revoke: 'https://kontent.ai/learn/docs/apis/api-keys',
    docs: 'https://kontent.ai/learn/docs/apis/api-keys',
  }),
] satisfies PatternFile;
