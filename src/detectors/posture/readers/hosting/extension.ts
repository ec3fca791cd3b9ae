/** manifest.json of a browser extension. https://developer.chrome.com/docs/extensions/reference/manifest */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders } from '../../judge/effective.ts';
import { plainScene, type Fact, type ReadScene } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { asText } from '../../languages/value.ts';
import { openJson } from './headers.ts';

/** https://developer.chrome.com/docs/extensions/reference/manifest/content-security-policy */
const POLICY = "script-src 'self'; object-src 'self'";
const ALL = /^(?:<all_urls>|\*|(?:\*|https?|wss?|file):\/\/\*\/.*)$/;

/** Reads permissions, hosts and the policy of an extension; Chrome's default policy where none is set. */
export const readExtension: ReadScene = async (source) => {
  const root = openJson(source);
  if (root === null) return null;
  const policy = root.below('content_security_policy', 'extension_pages') ?? root.below('content_security_policy');
  const text = policy?.text() ?? null;
  const headers = factsOfHeaders([
    {
      name: 'Content-Security-Policy',
      value: text ?? POLICY,
      origin: policy?.stretch() ?? root.opening,
      certainty: text === null ? 'default' : 'literal',
    },
  ]).filter((fact) => fact.control === controls.csp);
  const permissions = root.items('permissions').map((item) => asText(item.value));
  const hosts = [...root.items('host_permissions').map((item) => asText(item.value)), ...permissions.filter(isHost)];
  const scripts = root
    .items('content_scripts')
    .flatMap((item) => item.items('matches').map((one) => asText(one.value)));
  const connected = root.items('externally_connectable', 'matches').map((item) => asText(item.value));
  const resources = root
    .items('web_accessible_resources')
    .flatMap((item) => (item.value.kind === 'map' ? item.items('matches').map((one) => asText(one.value)) : ['*']));
  const facts = [
    ...headers,
    permissionFact(
      root,
      'permissions',
      permissions.filter((one) => !isHost(one)),
    ),
    permissionFact(root, 'host_permissions', hosts.map(plainPattern)),
    permissionFact(root, 'content_scripts', scripts.map(plainPattern)),
    permissionFact(root, 'externally_connectable', connected.map(plainPattern)),
    permissionFact(root, 'web_accessible_resources', resources.map(plainPattern)),
  ];
  return plainScene(
    [{ id: '', origin: root.opening, facts, absent: nothingSet, atMost: 'high', site: '' }],
    () => null,
  );
};

function isHost(permission: string): boolean {
  return permission.includes('://') || permission === '<all_urls>';
}

function plainPattern(pattern: string): string {
  return ALL.test(pattern) ? '*' : pattern;
}

function permissionFact(root: DocumentNode, key: string, names: readonly string[]): Fact {
  return {
    control: controls.extensionPermissions,
    subject: key,
    value: { kind: 'hosts', names },
    certainty: 'literal',
    origin: root.get(key)?.origin ?? root.opening,
    atMost: 'medium',
  };
}
