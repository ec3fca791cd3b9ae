import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'yousign-api-key',
    title: 'Yousign API key',
    severity: 'critical',
    vendor: 'yousign',
    form: letters(32),
    why: 'Sends and reads documents to sign in the name of the organization.',
    where: 'API > API keys',
    revoke: 'https://yousign.app/auth/workspace/developers/api-keys',
    docs: 'https://developers.yousign.com/docs/authentication',
  }),
] satisfies PatternFile;
