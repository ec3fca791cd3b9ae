import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'extractorapi-api-key',
    title: 'Extractor API key',
    severity: 'low',
    vendor: 'extractor_api',
    form: hex(40),
    query: { host: 'extractorapi.com', parameter: 'apikey' },
    why: 'Extracts pages at the cost of the account.',
    where: "the account's dashboard",
    revoke: 'https://extractorapi.com/documentation/',
    docs: 'https://extractorapi.com/documentation/',
  }),
] satisfies PatternFile;
