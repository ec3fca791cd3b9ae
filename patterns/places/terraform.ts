import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'terraform',
  title: 'Terraform and OpenTofu',
  files: ['**/*.{tf,tofu,tfvars}', '**/*.{tf,tofu,tfvars}.json'],
  headers: true,
  keywords: [
    String.raw`\b(?:resource|data|variable)[ \t]+"?\w`,
    String.raw`\blocals[ \t]*\{`,
    String.raw`"(?:resource|data|variable|locals|module)"[ \t]*:`,
    String.raw`(?:^|\n)[ \t]*\w+[ \t]*=`,
  ],
  reader: 'terraform/terraform.ts readTerraform',
  controls: [
    'https-redirect',
    'tls-version',
    'ciphers',
    'sslmode',
    'iam',
    'exposure',
    'network-access',
    'debug',
    'tls-verify',
  ],
  resources: 'terraform',
  references: [
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs',
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs',
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs',
  ],
} satisfies PlaceRow;
