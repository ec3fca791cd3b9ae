import type { PlaceRow } from '../../src/model/posture/place.ts';
import { off, on, present } from '../ranked-rows.ts';

export const place = {
  id: 'release-signing',
  title: 'Signatures and checksums of releases: chart-releaser, GoReleaser',
  files: ['**/{cr,.cr}.{yaml,yml}', '**/{.goreleaser,goreleaser}*.{yaml,yml}'],
  language: 'yaml',
  proof: { path: 'cr.yaml', text: '{line}\n', except: ['checksum.disable'] },
  ranked: [
    ...on('download-integrity', ['sign'], { weakening: 'removal' }),
    ...present('download-integrity', ['signs', 'docker_signs', 'binary_signs', 'notarize'], { weakening: 'removal' }),
    ...present('download-integrity', ['sboms', 'attestations'], { atMost: 'low', weakening: 'removal' }),
    ...off('download-integrity', ['checksum.disable'], { weakening: 'removal' }),
  ],
  restore: '{name}: {value}',
  references: ['https://github.com/helm/chart-releaser', 'https://goreleaser.com/customization/sign/'],
} satisfies PlaceRow;
