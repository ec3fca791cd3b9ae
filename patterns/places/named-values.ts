import type { PlaceRow } from '../../src/model/posture/place.ts';
import { NAMED_KEYWORDS } from '../named-keywords.ts';
import { place as variables } from './ansible-variables.ts';

export const place = {
  id: 'named-values',
  title: "Inputs of Terraform's modules by their names, in files of values",
  files: ['**/*.tfvars'],
  anyCase: true,
  keywords: NAMED_KEYWORDS,
  beside: true,
  reader: 'ansible/named-settings.ts readNamedValues',
  controls: variables.controls,
  references: ['https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files'],
} satisfies PlaceRow;
