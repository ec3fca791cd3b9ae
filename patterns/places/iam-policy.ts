import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'iam-policy',
  title: 'Access policies of AWS as files',
  files: [
    '**/*.{yml,yaml,json}',
    '**/*.json.{tpl,tftpl,tmpl,j2,erb}',
    '**/*{policy,policies,role}*.{tpl,tftpl,tmpl,j2}',
  ],
  keywords: [String.raw`"Statement"\s*:\s*[\[{]`],
  document: 'cloud/policy-file.ts policyScopes',
  controls: ['iam'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html'],
} satisfies PlaceRow;
