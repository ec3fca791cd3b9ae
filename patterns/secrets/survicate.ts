import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'survicate-api-key',
    title: 'Survicate API key',
    severity: 'medium',
    vendor: 'survicate',
    form: ANY,
    why: 'Reads surveys and answers of the workspace.',
    where: 'Settings > Access keys',
    revoke: 'https://panel.survicate.com/',
    docs: 'https://developers.survicate.com/data-export/setup/',
  }),
] satisfies PatternFile;
