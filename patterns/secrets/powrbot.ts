import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'powrbot-api-key',
    title: 'Powrbot API key',
    severity: 'low',
    vendor: 'powrbot',
    form: ANY,
    why: 'Looks up companies at the cost of the account.',
    where: 'the account page',
    revoke: 'https://powrbot.com/',
    docs: 'https://powrbot.com/',
  }),
] satisfies PatternFile;
