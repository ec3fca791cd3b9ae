import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'unplugg-api-token',
    title: 'Unplugg API token',
    severity: 'low',
    vendor: 'unplugg',
    form: ANY,
    why: 'Makes forecasts at the cost of the account.',
    where: 'the account page',
    revoke: 'https://unplu.gg/',
    docs: 'https://unplu.gg/',
  }),
] satisfies PatternFile;
