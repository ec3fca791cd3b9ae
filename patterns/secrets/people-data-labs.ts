import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'people-data-labs-api-key',
    title: 'People Data Labs API key',
    severity: 'high',
    vendor: 'pdl',
    form: hex(64),
    query: { host: 'api.peopledatalabs.com', parameter: 'api_key' },
    why: 'Reads personal data at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://dashboard.peopledatalabs.com/api-keys',
    docs: 'https://docs.peopledatalabs.com/docs/authentication',
  }),
] satisfies PatternFile;
