import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'shipday-api-key',
    title: 'Shipday API key',
    severity: 'medium',
    vendor: 'shipday',
    form: ANY,
    why: 'Reads and changes orders and drivers of the company.',
    where: 'My profile > API key',
    revoke: 'https://docs.shipday.com/',
    docs: 'https://docs.shipday.com/',
  }),
] satisfies PatternFile;
