import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'mailmodo-api-key',
    title: 'Mailmodo API key',
    severity: 'high',
    vendor: 'mailmodo',
    form: ANY,
    why: 'Reads contacts and sends campaigns as the account.',
    where: 'Settings > API keys',
    revoke: 'https://manage.mailmodo.com/app/settings/apikey',
    docs: 'https://www.mailmodo.com/developers/',
  }),
] satisfies PatternFile;
