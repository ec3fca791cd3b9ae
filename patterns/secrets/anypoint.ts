import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'anypoint-client-secret',
    title: 'Anypoint Platform client secret',
    severity: 'high',
    vendor: 'anypoint_client',
    form: letters(32),
    why: 'Deploys and changes the APIs and applications of the organization.',
    where: 'Access Management > Connected Apps',
    revoke: 'https://anypoint.mulesoft.com/accounts/',
    docs: 'https://docs.mulesoft.com/access-management/connected-apps-overview',
  }),
] satisfies PatternFile;
