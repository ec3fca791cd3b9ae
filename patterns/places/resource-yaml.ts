import { place as constructs } from './constructs.ts';
import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'resource-yaml',
  title: 'Pulumi YAML and Crossplane',
  files: ['**/*.{yml,yaml}'],
  keywords: [
    String.raw`\bforProvider:`,
    String.raw`^config(?:uration)?:|\bsecure:\s*\S`,
    String.raw`type:\s*["']?(?:aws|gcp|azure|azure-native|kubernetes|digitalocean|cloudflare):`,
  ],
  reader: 'constructs/yaml.ts readResourceYaml',
  controls: constructs.controls,
  references: [
    'https://www.pulumi.com/docs/iac/languages-sdks/yaml/',
    'https://docs.crossplane.io/latest/concepts/managed-resources/',
  ],
} satisfies PlaceRow;
