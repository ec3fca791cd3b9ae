import type { PlaceRow } from '../../src/model/posture/place.ts';
import { place as terraform } from './terraform.ts';

export const place = {
  id: 'terraform-overrides',
  title: 'Terraform and OpenTofu: override files',
  files: ['**/{override,*_override}.{tf,tofu}', '**/{override,*_override}.{tf,tofu}.json'],
  keywords: terraform.keywords,
  over: ['terraform'],
  adds: true,
  reader: 'terraform/overrides.ts readOverrides',
  controls: terraform.controls,
  resources: 'terraform',
  references: ['https://developer.hashicorp.com/terraform/language/files/override'],
} satisfies PlaceRow;
