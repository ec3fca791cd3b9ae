import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'iam-policy',
  title: 'Access policies of AWS as files',
  files: [
    '**/*.{yml,yaml}',
    '**/*{template,cfn,cloudformation,policy,policies}*.json',
    '**/{cloudformation,cfn,iam,policies}/**/*.json',
  ],
  keywords: ['"Statement"'],
  document: 'cloud/policy-file.ts policyScopes',
  controls: ['iam'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html'],
} satisfies PlaceRow;
