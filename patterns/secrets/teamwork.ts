import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'teamwork-api-key',
    title: 'Teamwork API key',
    severity: 'medium',
    vendor: 'teamwork',
    form: ANY,
    why: 'Reads and changes projects and files as its user.',
    where: 'Edit my details > API & Mobile',
    revoke: 'https://apidocs.teamwork.com/guides/teamwork/getting-started-with-the-teamwork-com-api',
    docs: 'https://apidocs.teamwork.com/guides/teamwork/getting-started-with-the-teamwork-com-api',
  }),
] satisfies PatternFile;
