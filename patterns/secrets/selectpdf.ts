import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'selectpdf-api-key',
    title: 'SelectPdf API key',
    severity: 'low',
    vendor: 'selectpdf',
    form: UUID,
    query: { host: 'selectpdf.com', parameter: 'key' },
    why: 'Converts pages at the cost of the account.',
    where: 'the account page',
    revoke: 'https://selectpdf.com/account/',
    docs: 'https://selectpdf.com/html-to-pdf-api/',
  }),
] satisfies PatternFile;
