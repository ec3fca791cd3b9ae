import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'restpack-access-token',
    title: 'Restpack access token',
    severity: 'low',
    vendor: 'restpack',
    form: ANY,
    query: { host: 'restpack.io', parameter: 'access_token' },
    why: 'Makes screenshots and documents at the cost of the account.',
    where: 'the console',
    revoke: 'https://restpack.io/console',
    docs: 'https://restpack.io/docs',
  }),
] satisfies PatternFile;
