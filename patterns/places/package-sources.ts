import type { PlaceRow } from '../../src/model/posture/place.ts';
import { on, words } from '../ranked-rows.ts';

export const place = {
  id: 'package-sources',
  title: 'Linux packages: yum and dnf repositories, dnf.conf, zypp.conf, pacman.conf',
  files: ['**/*.repo', '**/{yum,dnf,zypp,pacman}.conf', '**/yum.repos.d/*'],
  language: 'ini',
  sections: true,
  proof: { path: 'etc/dnf/dnf.conf', text: '{line}\n' },
  settings: [{ key: 'main.sslverify', control: 'tls-verify', part: 'on', default: true }],
  ranked: [
    ...on('download-integrity', ['main.gpgcheck'], {
      default: 'true',
      sure: false,
      weakening: 'removal',
      atMost: 'high',
    }),
    ...on('download-integrity', ['main.localpkg_gpgcheck', 'main.repo_gpgcheck'], {
      atMost: 'low',
    }),
    ...words('download-integrity', ['options.SigLevel'], ['never', 'optional|optional trustall', '*'], {
      default: 'required',
      atMost: 'high',
    }),
    ...on('download-integrity', ['gpgcheck', 'pkg_gpgcheck'], {
      resource: '*',
      default: 'true',
      sure: false,
      weakening: 'removal',
      atMost: 'high',
    }),
    ...on('download-integrity', ['repo_gpgcheck'], { resource: '*' }),
    ...on('download-integrity', ['sslverify'], {
      resource: '*',
      default: 'true',
      weakening: 'removal',
      atMost: 'high',
    }),
  ],
  restore: '{name}={value}',
  references: ['https://dnf.readthedocs.io/en/latest/conf_ref.html', 'https://man.archlinux.org/man/pacman.conf.5'],
} satisfies PlaceRow;
