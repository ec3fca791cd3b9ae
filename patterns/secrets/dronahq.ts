import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'dronahq-api-key',
    title: 'DronaHQ API key',
    severity: 'medium',
    vendor: 'dronahq',
    form: ANY,
    why: 'Changes apps and users of the workspace.',
    where: 'Admin > API keys',
    revoke: 'https://docs.dronahq.com/',
    docs: 'https://docs.dronahq.com/',
  }),
] satisfies PatternFile;
