import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'convertapi-api-secret',
    title: 'ConvertAPI secret',
    severity: 'medium',
    vendor: 'convertapi',
    form: letters(16),
    query: { host: 'v2.convertapi.com', parameter: 'Secret' },
    why: 'Converts files at the cost of the account.',
    where: 'Authentication',
    revoke: 'https://www.convertapi.com/a/auth',
    docs: 'https://docs.convertapi.com/docs/authentication',
  }),
] satisfies PatternFile;
