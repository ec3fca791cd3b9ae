import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'the-odds-api-api-key',
    title: 'The Odds API key',
    severity: 'low',
    vendor: 'odds_api',
    form: hex(32),
    query: { host: 'api.the-odds-api.com', parameter: 'apiKey' },
    why: 'Reads odds at the limits of the account.',
    where: 'the mail of the subscription, by asking for a new one',
    revoke: 'https://the-odds-api.com/',
    docs: 'https://the-odds-api.com/liveapi/guides/v4/',
  }),
] satisfies PatternFile;
