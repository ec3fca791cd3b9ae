import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'loyverse-access-token',
    title: 'Loyverse access token',
    severity: 'high',
    vendor: 'loyverse',
    form: hex(32),
    why: 'Reads and changes the items and receipts of the shop.',
    where: 'Settings > Access tokens',
    revoke: 'https://r.loyverse.com/dashboard/#/token',
    docs: 'https://developer.loyverse.com/docs/',
  }),
] satisfies PatternFile;
