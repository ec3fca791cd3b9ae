import type { PatternFile } from '../../src/model/rule.ts';
import { UUID, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'webscraping-ai-api-key',
    title: 'WebScraping.AI API key',
    severity: 'low',
    vendor: 'webscraping',
    form: UUID,
    query: { host: 'api.webscraping.ai', parameter: 'api_key' },
    why: 'Fetches pages at the cost of the account.',
    where: "the account's dashboard",
    revoke: 'https://webscraping.ai/dashboard',
    docs: 'https://webscraping.ai/docs',
  }),
] satisfies PatternFile;
