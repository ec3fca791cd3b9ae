import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'parseur-api-key',
    title: 'Parseur API key',
    severity: 'high',
    vendor: 'parseur',
    form: hex(40),
    why: 'Reads the documents and mailboxes of the account.',
    where: 'Account > API keys',
    revoke: 'https://app.parseur.com/account',
    docs: 'https://help.parseur.com/en/articles/3566128-use-parseur-document-parsing-api',
  }),
] satisfies PatternFile;
