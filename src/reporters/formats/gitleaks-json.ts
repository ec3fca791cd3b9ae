import type { OutputFormat } from '../format.ts';
import { renderGitleaks } from '../gitleaks.ts';

export const format: OutputFormat = {
  name: 'gitleaks-json',
  extension: 'gitleaks.json',
  summary: 'For programs that read reports of gitleaks; secrets are redacted.',
  render: renderGitleaks,
};
