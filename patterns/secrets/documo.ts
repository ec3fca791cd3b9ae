import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'documo-api-key',
    title: 'Documo API key',
    severity: 'medium',
    vendor: 'documo',
    form: ANY,
    why: 'Sends and reads faxes of the account.',
    where: 'Settings > API',
    revoke: 'https://app.documo.com/',
    docs: 'https://docs.documo.com/',
  }),
] satisfies PatternFile;
