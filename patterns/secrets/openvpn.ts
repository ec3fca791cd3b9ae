import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'openvpn-static-key',
    title: 'OpenVPN static key',
    severity: 'high',
    keywords: ['begin openvpn static key'],
    pattern: String.raw`(?<secret>-----BEGIN OpenVPN Static key V1-----\s{1,4}[0-9a-f\s]{512,700}-----END OpenVPN Static key V1-----)`,
    publicPrefix: '-----BEGIN OpenVPN Static key V1-----',
    sample: { parts: ['-----BEGIN OpenVPN Static key V1-----\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', { alphabet: 'base16', chars: 32 }, '\n', '-----END OpenVPN Static key V1-----'] },
    matches: ['<tls-crypt>\n{sample}\n</tls-crypt>', '{sample}'],
    ignores: ['-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----', '<tls-auth>ta.key</tls-auth>'],
    why: 'Opens the first lock of the VPN, and with static key mode all of its traffic.',
    fix: 'Make a new key with openvpn --genkey and give it to every peer, then keep it in files only root can read.',
    revoke: 'https://openvpn.net/community-resources/how-to/',
    references: ['https://openvpn.net/community-resources/static-key-mini-howto/'],
  },
] satisfies PatternFile;
