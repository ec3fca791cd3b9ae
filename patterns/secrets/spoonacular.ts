import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'spoonacular-api-key',
    title: 'spoonacular API key',
    severity: 'low',
    vendor: 'spoonacular',
    form: hex(32),
    query: { host: 'api.spoonacular.com', parameter: 'apiKey' },
    why: 'Reads recipes at the limits of the account.',
    where: 'the console',
    revoke: 'https://spoonacular.com/food-api/console',
    docs: 'https://spoonacular.com/food-api/docs',
  }),
] satisfies PatternFile;
