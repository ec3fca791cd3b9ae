import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'zeplin-access-token',
    title: 'Zeplin personal access token',
    severity: 'medium',
    vendor: 'zeplin',
    form: ANY,
    why: 'Reads projects and styleguides of its user, and users with admin access.',
    where: 'the Developer tab of the profile',
    revoke: 'https://app.zeplin.io/profile/developer',
    docs: 'https://docs.zeplin.dev/',
  }),
] satisfies PatternFile;
