import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'copyleaks-api-key',
    title: 'Copyleaks API key',
    severity: 'medium',
    vendor: 'copyleaks',
    form: UUID,
    why: 'Scans documents at the cost of the account and reads the results.',
    where: 'API dashboard',
    revoke: 'https://api.copyleaks.com/dashboard',
    docs: 'https://docs.copyleaks.com/reference/actions/account/login/',
  }),
] satisfies PatternFile;
