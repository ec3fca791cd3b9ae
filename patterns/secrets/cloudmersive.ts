import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'cloudmersive-api-key',
    title: 'Cloudmersive API key',
    severity: 'medium',
    vendor: 'cloudmersive',
    form: UUID,
    why: 'Calls the APIs at the cost of the account.',
    where: 'API Keys',
    revoke: 'https://account.cloudmersive.com/keys',
    docs: 'https://account.cloudmersive.com/docs',
  }),
] satisfies PatternFile;
