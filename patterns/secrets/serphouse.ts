import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'serphouse-api-token',
    title: 'SERPHouse API token',
    severity: 'low',
    vendor: 'serphouse',
    form: ANY,
    why: 'Reads search results at the cost of the account.',
    where: "the account's API page",
    revoke: 'https://docs.serphouse.com/',
    docs: 'https://docs.serphouse.com/',
  }),
] satisfies PatternFile;
