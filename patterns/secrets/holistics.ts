import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'holistics-api-key',
    title: 'Holistics API key',
    severity: 'medium',
    vendor: 'holistics',
    form: ANY,
    why: 'Reads reports and the data behind them.',
    where: 'User Settings > API keys',
    revoke: 'https://docs.holistics.io/api/',
    docs: 'https://docs.holistics.io/api/',
  }),
] satisfies PatternFile;
