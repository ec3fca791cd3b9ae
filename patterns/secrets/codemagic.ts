import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'codemagic-token',
    title: 'Codemagic API token',
    severity: 'high',
    vendor: 'codemagic',
    form: ANY,
    why: 'Starts builds that may read the secrets of the team.',
    where: 'Teams > Integrations > Codemagic API',
    revoke: 'https://codemagic.io/teams',
    docs: 'https://docs.codemagic.io/rest-api/codemagic-rest-api/',
  }),
] satisfies PatternFile;
