import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'html2pdf-api-key',
    title: 'HTML2PDF.app key',
    severity: 'low',
    vendor: 'html2pdf',
    form: ANY,
    query: { host: 'api.html2pdf.app', parameter: 'apiKey' },
    why: 'Converts pages at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://dash.html2pdf.app/',
    docs: 'https://html2pdf.app/documentation/',
  }),
] satisfies PatternFile;
