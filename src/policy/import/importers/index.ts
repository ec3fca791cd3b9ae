/** Generated from the folder listing by `npm run gen -- --write`: never edited by hand. */

import type { Importer } from '../importer.ts';
import { importer as checkovConfig } from './checkov-config.ts';
import { importer as detectSecretsBaseline } from './detect-secrets-baseline.ts';
import { importer as ggshield } from './ggshield.ts';
import { importer as githubSecretScanning } from './github-secret-scanning.ts';
import { importer as gitleaksConfig } from './gitleaks-config.ts';
import { importer as gitleaksReport } from './gitleaks-report.ts';
import { importer as gitleaksignore } from './gitleaksignore.ts';
import { importer as kingfisherBaseline } from './kingfisher-baseline.ts';
import { importer as kingfisherConfig } from './kingfisher-config.ts';
import { importer as kingfisherRules } from './kingfisher-rules.ts';
import { importer as noseyparkerRules } from './noseyparker-rules.ts';
import { importer as secretlintignore } from './secretlintignore.ts';
import { importer as secretlintrc } from './secretlintrc.ts';
import { importer as semgrepignore } from './semgrepignore.ts';
import { importer as talisman } from './talisman.ts';
import { importer as trufflehogConfig } from './trufflehog-config.ts';
import { importer as trufflehogExclude } from './trufflehog-exclude.ts';

export const IMPORTERS: readonly Importer[] = [
  checkovConfig,
  detectSecretsBaseline,
  ggshield,
  githubSecretScanning,
  gitleaksConfig,
  gitleaksReport,
  gitleaksignore,
  kingfisherBaseline,
  kingfisherConfig,
  kingfisherRules,
  noseyparkerRules,
  secretlintignore,
  secretlintrc,
  semgrepignore,
  talisman,
  trufflehogConfig,
  trufflehogExclude,
];
