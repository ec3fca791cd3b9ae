import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'geocodify-api-key',
    title: 'Geocodify API key',
    severity: 'low',
    vendor: 'geocodify',
    form: ANY,
    query: { host: 'api.geocodify.com', parameter: 'api_key' },
    why: 'Looks up addresses at the cost of the account.',
    where: "the account's dashboard",
    revoke: 'https://geocodify.com/docs',
    docs: 'https://geocodify.com/docs',
  }),
] satisfies PatternFile;
