import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'pollsapi-api-key',
    title: 'PollsAPI key',
    severity: 'medium',
    vendor: 'pollsapi',
    form: ANY,
    why: 'Reads and changes polls and their votes.',
    where: "the account's API keys",
    revoke: 'https://pollsapi.com/',
    docs: 'https://pollsapi.com/',
  }),
] satisfies PatternFile;
