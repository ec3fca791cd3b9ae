import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'dependency-track-api-key',
    title: 'Dependency-Track API key',
    severity: 'high',
    vendor: 'dependency_track',
    form: ANY,
    why: 'Reads the parts and findings of projects and uploads new ones as its team.',
    where: 'Administration > Access Management > Teams',
    revoke: 'https://docs.dependencytrack.org/getting-started/configuration/',
    docs: 'https://docs.dependencytrack.org/integrations/rest-api/',
  }),
] satisfies PatternFile;
