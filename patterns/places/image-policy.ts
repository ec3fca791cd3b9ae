import type { PlaceRow } from '../../src/model/posture/place.ts';
import { words } from '../ranked-rows.ts';

const TYPES = ['insecureAcceptAnything', 'signedBy|sigstoreSigned', 'reject'] as const;

export const place = {
  id: 'image-policy',
  title: 'Podman, Skopeo, CRI-O: policy.json for image signatures',
  files: ['**/containers/policy.json'],
  language: 'json',
  ranked: [...words('image-integrity', ['type'], TYPES, { resource: 'default', default: 'reject', atMost: 'high' })],
  references: ['https://github.com/containers/image/blob/main/docs/containers-policy.json.5.md'],
} satisfies PlaceRow;
