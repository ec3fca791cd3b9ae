import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'tradier-access-token',
    title: 'Tradier access token',
    severity: 'critical',
    vendor: 'tradier',
    form: letters(28),
    why: 'Trades as its owner.',
    where: 'Settings > API access',
    revoke: 'https://dash.tradier.com/settings/api',
    docs: 'https://docs.tradier.com/docs/authentication',
  }),
] satisfies PatternFile;
