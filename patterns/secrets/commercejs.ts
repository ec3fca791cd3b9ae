import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'commercejs-secret-key',
    title: 'Commerce.js secret key',
    severity: 'medium',
    vendor: 'chec',
    form: ANY,
    why: 'Reads and changes orders and customers of the shop.',
    where: 'Developer > API keys of the dashboard',
    revoke: 'https://commercejs.com/docs/api/#authentication',
    docs: 'https://commercejs.com/docs/api/#authentication',
  }),
] satisfies PatternFile;
