import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'diggernaut-api-token',
    title: 'Diggernaut API token',
    severity: 'medium',
    vendor: 'diggernaut',
    form: ANY,
    why: 'Starts the scrapers of the account and reads their data.',
    where: "the account's API keys",
    revoke: 'https://www.diggernaut.com/dev/',
    docs: 'https://www.diggernaut.com/dev/',
  }),
] satisfies PatternFile;
