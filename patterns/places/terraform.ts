import type { PlaceRow } from '../../src/model/place.ts';

export const place = {
  id: 'terraform',
  title: 'Terraform and OpenTofu',
  files: ['**/*.{tf,tofu}'],
  headers: true,
  keywords: ['aws_', 'google_', 'azurerm_'],
  reader: 'cloud/terraform.ts readTerraform',
  controls: ['https-redirect', 'tls-version', 'ciphers', 'sslmode', 'iam', 'exposure', 'network-access'],
  resources: 'terraform',
  references: [
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs',
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs',
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs',
  ],
} satisfies PlaceRow;
