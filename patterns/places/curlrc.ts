import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'curlrc',
  title: 'curl and wget: .curlrc, .wgetrc',
  files: ['**/{.curlrc,_curlrc,.wgetrc,wgetrc}'],
  language: 'properties',
  proof: { path: '.curlrc', text: '{line}\n' },
  settings: [
    { key: 'insecure', control: 'tls-verify', part: 'off', default: false, words: { '': true } },
    { key: 'check_certificate', control: 'tls-verify', subject: 'wget', part: 'on', default: true },
    {
      key: 'proxy-insecure',
      control: 'tls-verify',
      subject: 'proxy',
      part: 'off',
      default: false,
      words: { '': true },
    },
  ],
  restore: '{name} = {value}',
  references: [
    'https://curl.se/docs/manpage.html#-k',
    'https://www.gnu.org/software/wget/manual/html_node/Wgetrc-Commands.html',
  ],
} satisfies PlaceRow;
