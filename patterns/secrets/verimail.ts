import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'verimail-api-key',
    title: 'Verimail API key',
    severity: 'low',
    vendor: 'verimail',
    form: ANY,
    query: { host: 'api.verimail.io', parameter: 'key' },
    why: 'Checks mail addresses at the cost of the account.',
    where: "the account's dashboard",
    revoke: 'https://verimail.io/',
    docs: 'https://verimail.io/',
  }),
] satisfies PatternFile;
