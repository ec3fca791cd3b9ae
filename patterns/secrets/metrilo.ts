import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'metrilo-api-token',
    title: 'Metrilo API token',
    severity: 'medium',
    vendor: 'metrilo',
    form: ANY,
    why: 'Reads and writes the customers and orders of the shop.',
    where: 'Settings > Installation',
    revoke: 'https://www.metrilo.com/',
    docs: 'https://github.com/Metrilo/custom-integration',
  }),
] satisfies PatternFile;
