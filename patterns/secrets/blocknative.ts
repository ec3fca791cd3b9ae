import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'blocknative-api-key',
    title: 'Blocknative API key',
    severity: 'low',
    vendor: 'blocknative',
    form: UUID,
    why: 'Reads transactions at the limits of the account.',
    where: 'the account dashboard',
    revoke: 'https://explorer.blocknative.com/account',
    docs: 'https://docs.blocknative.com/',
  }),
] satisfies PatternFile;
