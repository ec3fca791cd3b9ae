/**
 * Plain http, debugging and certificates of mobile applications: Android's manifest and network security configuration,
 * iOS's Info.plist. https://developer.android.com/privacy-and-security/security-config,
 * https://developer.apple.com/documentation/bundleresources/information-property-list/nsapptransportsecurity
 */

import { expression } from '../../../model/expressions/expression.ts';
import type { Confidence } from '../../../model/rule.ts';
import { nothingSet, type Control } from '../control.ts';
import { controls } from '../controls.ts';
import { plainScene, type Fact, type ReadScene } from '../judge/scene.ts';
import { parseXml, type XmlElement } from '../languages/xml.ts';
import { Lines, textOf, type Origin, type Stretch } from '../position.ts';

interface Setting {
  readonly control: Control<'switch'>;
  /** The value that is unsafe. */
  readonly unsafe: string;
}

/** Attributes of elements, in lower case. */
const ATTRIBUTES: Readonly<Record<string, Setting>> = {
  'application android:usescleartexttraffic': { control: controls.encryptedConnection, unsafe: 'true' },
  'application android:debuggable': { control: controls.debug, unsafe: 'true' },
  'base-config cleartexttrafficpermitted': { control: controls.encryptedConnection, unsafe: 'true' },
  'domain-config cleartexttrafficpermitted': { control: controls.encryptedConnection, unsafe: 'true' },
};

/** Keys of a property list. */
const KEYS: Readonly<Record<string, Setting>> = {
  NSAllowsArbitraryLoads: { control: controls.encryptedConnection, unsafe: 'true' },
  NSAllowsArbitraryLoadsInWebContent: { control: controls.encryptedConnection, unsafe: 'true' },
  NSExceptionAllowsInsecureHTTPLoads: { control: controls.encryptedConnection, unsafe: 'true' },
  NSExceptionRequiresForwardSecrecy: { control: controls.encryptedConnection, unsafe: 'false' },
};

/** Reads the elements of a manifest, a network security configuration or an Info.plist. Null if it is not XML. */
export const readMobile: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const elements = parseXml(source);
  if (elements === null) return null;
  const lines = new Lines(source);
  const at = ({ from, to }: Stretch): Origin => lines.origin(path, from, to);
  const facts = elements.flatMap((element, index) => [
    ...attributeFacts(element, at),
    ...exposureOf(element, at),
    ...backupOf(element, at),
    ...permissionOf(element, at),
    ...trustOf(element, at),
    ...switchOfKey(element, elements[index + 1], source, at),
    ...versionOf(element, elements[index + 1], source, at),
  ]);
  const asked = elements.filter(({ name }) => name === 'uses-permission');
  if (elements.some(({ name }) => name === 'manifest')) facts.push(permissionsFact(asked, at, elements[0]!));
  const origin: Origin = { path, line: 1, endLine: 1 };
  return plainScene([{ id: '', origin, facts, absent: nothingSet, atMost: 'high', site: '' }], () => null);
};

function switchFact({ control }: Setting, subject: string, on: boolean, origin: Origin): Fact {
  const position = { kind: 'switch', on } as const;
  return { control, subject, value: position, certainty: 'literal', origin, without: { kind: 'switch', on: true } };
}

/** Returns a fact for each attribute of the element that is a setting; references (`@bool/x`) are left out. */
function attributeFacts({ name, attributes, at: own }: XmlElement, at: (stretch: Stretch) => Origin): Fact[] {
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const setting = ATTRIBUTES[`${name} ${attribute}`];
    return setting === undefined || value.startsWith('@') || value.startsWith('$')
      ? []
      : [switchFact(setting, name, value.toLowerCase() !== setting.unsafe, at(own))];
  });
}

/**
 * Reads whether data is backed up, which it is by itself.
 * https://developer.android.com/identity/data/autobackup#EnablingAutoBackup
 */
function backupOf({ name, attributes, at: own }: XmlElement, at: (stretch: Stretch) => Origin): Fact[] {
  const value = attributes['android:allowbackup'];
  if (name !== 'application' || (value !== undefined && value !== 'true' && value !== 'false')) return [];
  const fact = exposureFact('allowBackup', value === 'false', at(own), 'medium');
  return [value === undefined ? { ...fact, certainty: 'default' } : fact];
}

/**
 * Returns if a component that is exported asks for a permission of those who start it.
 * https://developer.android.com/guide/topics/manifest/service-element#prmsn
 */
function permissionOf({ name, attributes, at: own }: XmlElement, at: (stretch: Stretch) => Origin): Fact[] {
  if (!COMPONENT.test(name) || attributes['android:exported'] !== 'true') return [];
  const given = ['permission', 'readpermission', 'writepermission'].map((key) => attributes[`android:${key}`]);
  const on = given.some((permission) => permission !== undefined && permission !== '');
  return [
    {
      control: controls.authorization,
      subject: `permission for ${attributes['android:name'] ?? name}`,
      value: { kind: 'switch', on },
      certainty: 'literal',
      origin: at(own),
      onlyChanged: true,
      atMost: 'medium',
    },
  ];
}

const COMPONENT = /^(?:activity|activity-alias|service|receiver|provider)$/;

/** Returns if other applications may start a component. */
function exposureOf({ name, attributes, at: own }: XmlElement, at: (stretch: Stretch) => Origin): Fact[] {
  const value = attributes['android:exported'];
  if (!COMPONENT.test(name) || (value !== 'true' && value !== 'false')) return [];
  return [exposureFact(`exported ${attributes['android:name'] ?? name}`, value === 'false', at(own), 'high')];
}

function exposureFact(subject: string, isSafe: boolean, origin: Origin, atMost: Confidence): Fact {
  return {
    control: controls.exposure,
    subject,
    value: {
      kind: 'rank',
      name: subject,
      rank: Number(isSafe),
      word: String(!isSafe),
      atMost,
      weakening: 'escalation',
    },
    certainty: 'literal',
    origin,
    onlyChanged: true,
  };
}

/** Permissions that ask the user, or reach what other applications have. */
const DANGEROUS = expression('')`
  ^(?:READ_|WRITE_(?!SYNC)|RECEIVE_(?:SMS|MMS|WAP)|SEND_SMS|CALL_|RECORD_AUDIO|CAMERA|ACCESS_(?:FINE|COARSE|BACKGROUND)
  |PROCESS_OUTGOING|GET_ACCOUNTS|BODY_SENSORS|MANAGE_EXTERNAL|SYSTEM_ALERT|REQUEST_INSTALL|QUERY_ALL|BIND_ACCESSIBILITY
  |ANSWER_PHONE|USE_SIP|ADD_VOICEMAIL|PACKAGE_USAGE)
`;

/** Returns the dangerous permissions that the manifest asks for. */
function permissionsFact(asked: readonly XmlElement[], at: (stretch: Stretch) => Origin, manifest: XmlElement): Fact {
  const names = asked.map(({ attributes }) => (attributes['android:name'] ?? '').replace(/^.*\./, ''));
  return {
    control: controls.extensionPermissions,
    subject: 'permissions',
    value: { kind: 'hosts', names: names.filter((name) => DANGEROUS.test(name)) },
    certainty: 'literal',
    origin: at((asked[0] ?? manifest).at),
    atMost: 'medium',
  };
}

/** Reads `<key>NSExceptionMinimumTLSVersion</key><string>TLSv1.2</string>`. */
function versionOf(
  element: XmlElement,
  next: XmlElement | undefined,
  source: string,
  at: (stretch: Stretch) => Origin,
): Fact[] {
  const text = (one: XmlElement) => source.slice(one.at.to, source.indexOf('<', one.at.to)).trim();
  if (element.name !== 'key' || next?.name !== 'string' || text(element) !== 'NSExceptionMinimumTLSVersion') return [];
  const { order } = controls.tlsVersion;
  return [
    {
      control: controls.tlsVersion,
      subject: '',
      value: order.parse(text(next)),
      certainty: 'literal',
      origin: at({ from: element.at.from, to: next.at.to }),
      without: order.parse('TLSv1.2'),
    },
  ];
}

/**
 * Reads `<certificates src="user" />` outside `<debug-overrides>`: the app trusts every certificate that somebody adds
 * to the device.
 */
function trustOf(element: XmlElement, at: (stretch: Stretch) => Origin): Fact[] {
  const isDebug = (one: XmlElement | null): boolean =>
    one !== null && (one.name === 'debug-overrides' || isDebug(one.parent));
  if (element.name !== 'certificates' || element.attributes.src !== 'user' || isDebug(element)) return [];
  return [switchFact({ control: controls.tlsVerify, unsafe: '' }, 'certificates of users', false, at(element.at))];
}

/** Reads `<key>NSAllowsArbitraryLoads</key><true/>` and other switches. */
function switchOfKey(
  element: XmlElement,
  next: XmlElement | undefined,
  source: string,
  at: (stretch: Stretch) => Origin,
): Fact[] {
  if (element.name !== 'key' || next === undefined) return [];
  if (
    /^(?:true|false)$/.test(next.name) &&
    /^(?:UIFileSharingEnabled|LSSupportsOpeningDocumentsInPlace)$/.test(
      source.slice(element.at.to, source.indexOf('<', element.at.to)).trim(),
    )
  )
    return [
      exposureFact(
        'UIFileSharingEnabled',
        next.name === 'false',
        at({ from: element.at.from, to: next.at.to }),
        'medium',
      ),
    ];
  const setting = KEYS[source.slice(element.at.to, source.indexOf('<', element.at.to)).trim()];
  if (setting === undefined || !/^(?:true|false)$/.test(next.name)) return [];
  return [switchFact(setting, '', next.name !== setting.unsafe, at({ from: element.at.from, to: next.at.to }))];
}
