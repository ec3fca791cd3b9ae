import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'shutterstock-api-secret',
    title: 'Shutterstock API secret',
    severity: 'medium',
    vendor: 'shutterstock',
    form: letters(16),
    why: 'Calls the API as the application.',
    where: 'My apps',
    revoke: 'https://www.shutterstock.com/account/developers/apps',
    docs: 'https://api-reference.shutterstock.com/#authentication',
  }),
] satisfies PatternFile;
