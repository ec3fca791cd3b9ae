import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'databox-api-key',
    title: 'Databox API key',
    severity: 'medium',
    vendor: 'databox',
    form: ANY,
    why: 'Pushes data into the account.',
    where: 'Account > API keys',
    revoke: 'https://app.databox.com/',
    docs: 'https://developers.databox.com/docs/authentication',
  }),
] satisfies PatternFile;
