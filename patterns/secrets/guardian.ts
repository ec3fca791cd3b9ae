import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'guardian-api-key',
    title: 'Guardian Open Platform key',
    severity: 'low',
    vendor: 'guardian',
    form: UUID,
    query: { host: 'content.guardianapis.com', parameter: 'api-key' },
    why: 'Reads articles at the limits of its owner.',
    where: 'the developer page, by asking for a new one',
    revoke: 'https://open-platform.theguardian.com/access/',
    docs: 'https://open-platform.theguardian.com/documentation/',
  }),
] satisfies PatternFile;
