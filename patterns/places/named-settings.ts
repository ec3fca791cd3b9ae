import type { PlaceRow } from '../../src/model/posture/place.ts';
import { NAMED_KEYWORDS } from '../named-keywords.ts';
import { place as variables } from './ansible-variables.ts';

export const place = {
  id: 'named-settings',
  title: 'Settings of deployments by their names: Salt, BOSH, Hiera and other YAML',
  files: ['**/*.{yml,yaml,sls}'],
  anyCase: true,
  keywords: NAMED_KEYWORDS,
  beside: true,
  document: 'ansible/named-settings.ts namedScopes',
  controls: [...variables.controls, 'transit-encryption'],
  references: ['https://docs.saltproject.io/en/latest/topics/pillar/', 'https://bosh.io/docs/manifest-v2/'],
} satisfies PlaceRow;
