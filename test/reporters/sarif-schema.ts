/** The published SARIF 2.1.0 schema as a validator: `[]`, or what is wrong. */

import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

// Draft 04 as @microsoft/jest-sarif carries it. It uses nothing that draft 07 reads otherwise, but for the name of
// `id`.
const {
  id,
  $schema: _draft,
  ...schema
} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile({
  $id: id,
  ...schema,
});

export function sarifErrors(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
