import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'monkeylearn-token',
    title: 'MonkeyLearn API token',
    severity: 'medium',
    vendor: 'monkeylearn',
    form: hex(40),
    why: 'Runs and changes the models of the account.',
    where: 'Settings > API keys',
    revoke: 'https://app.monkeylearn.com/main/my-account/tab/api-keys/',
    docs: 'https://monkeylearn.com/api/v3/#authentication',
  }),
] satisfies PatternFile;
