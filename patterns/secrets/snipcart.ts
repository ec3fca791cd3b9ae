import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'snipcart-api-secret',
    title: 'Snipcart secret key',
    severity: 'high',
    vendor: 'snipcart',
    form: ANY,
    why: 'Reads orders and changes products of the shop.',
    where: 'Account > API keys',
    revoke: 'https://app.snipcart.com/dashboard/account/credentials',
    docs: 'https://docs.snipcart.com/v3/api-reference/authentication',
  }),
] satisfies PatternFile;
