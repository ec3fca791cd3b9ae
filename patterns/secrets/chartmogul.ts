import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'chartmogul-api-key',
    title: 'ChartMogul API key',
    severity: 'high',
    vendor: 'chartmogul',
    form: hex(32),
    why: 'Reads and changes the revenue data of the account.',
    where: 'Profile > API keys',
    revoke: 'https://app.chartmogul.com/',
    docs: 'https://dev.chartmogul.com/docs/authentication',
  }),
] satisfies PatternFile;
