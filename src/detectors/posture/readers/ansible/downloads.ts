/** Addresses from which tasks fetch programs, packages and keys. */

import { expression } from '../../../../model/expressions/expression.ts';
import { hasHole } from '../../holes.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf } from '../../languages/value.ts';
import { rankFact } from '../hosts/facts.ts';

const MODULES = expression('')`
  ^(?:get_url|uri|git|unarchive|apt_key|apt_repository|deb822_repository|yum_repository|zypper_repository|rpm_key|dnf
  |yum|apt|pip|npm|gem|win_get_url|win_package|maven_artifact|helm|helm_repository|docker_container|subversion|hg)$
`;
const KEYS = ['url', 'repo', 'baseurl', 'src', 'key', 'uris', 'deb', 'repo_url', 'repository_url', 'gpgkey'];
const PLAIN = /(?:^|\s)(?:http|ftp|git):\/\/(?!localhost|127\.|\[::1\]|10\.|192\.168\.)/;
const ADDRESS = /(?:^|\s)(?:https?|ftp|git|ssh):\/\//;

/** Returns a fact for each address: 1 for https, 0 for plain http. Compared only where it is changed. */
export function downloadFacts(module: string, args: DocumentNode): Fact[] {
  if (!MODULES.test(module)) return [];
  return KEYS.flatMap((key): Fact[] => {
    const found = args.get(key);
    const text = textsOf(found?.value).join(' ');
    if (found === undefined || !ADDRESS.test(text) || hasHole(text.slice(0, 8))) return [];
    const isPlain = PLAIN.test(text);
    const fact = rankFact(
      'download-integrity',
      key,
      [isPlain ? 0 : 1, isPlain ? 'plain http' : 'https'],
      found.origin,
      {
        weakening: 'removal',
      },
    );
    return [{ ...fact, onlyChanged: true }];
  });
}
