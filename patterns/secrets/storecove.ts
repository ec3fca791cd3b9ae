import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'storecove-api-key',
    title: 'Storecove API key',
    severity: 'high',
    vendor: 'storecove',
    form: ANY,
    why: 'Sends and reads invoices of the account.',
    where: 'Manage > API keys',
    revoke: 'https://app.storecove.com/',
    docs: 'https://www.storecove.com/docs/',
  }),
] satisfies PatternFile;
