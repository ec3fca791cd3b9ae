import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'mixmax-api-token',
    title: 'Mixmax API token',
    severity: 'medium',
    vendor: 'mixmax',
    form: ANY,
    why: 'Reads contacts and sends mail as its user.',
    where: 'Settings > Integrations > API',
    revoke: 'https://success.mixmax.com/en/articles/11643056-mixmax-rest-api',
    docs: 'https://success.mixmax.com/en/articles/11643056-mixmax-rest-api',
  }),
] satisfies PatternFile;
