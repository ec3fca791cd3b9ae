import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'apimetrics-api-key',
    title: 'APImetrics API key',
    severity: 'medium',
    vendor: 'apimetrics',
    form: ANY,
    why: 'Reads and runs the API monitors of the account.',
    where: 'the account settings',
    revoke: 'https://client.apimetrics.io/',
    docs: 'https://docs.apimetrics.io/',
  }),
] satisfies PatternFile;
