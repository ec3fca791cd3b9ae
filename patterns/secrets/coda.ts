import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'coda-token',
    title: 'Coda API token',
    severity: 'high',
    vendor: 'coda',
    form: UUID,
    why: 'Reads and changes documents as its owner.',
    where: 'Account settings > API settings',
    revoke: 'https://coda.io/account#apiSettings',
    docs: 'https://coda.io/developers/apis/v1#section/Using-the-API/Resource-IDs-and-Links',
  }),
] satisfies PatternFile;
