/**
 * Plain http, debugging and certificates of mobile applications: Android's manifest and network security configuration,
 * iOS's Info.plist. https://developer.android.com/privacy-and-security/security-config,
 * https://developer.apple.com/documentation/bundleresources/information-property-list/nsapptransportsecurity
 */

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

export const readMobile: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const elements = parseXml(source);
  if (elements === null) return null;
  const lines = new Lines(source);
  const at = ({ from, to }: Stretch): Origin => lines.origin(path, from, to);
  const facts = elements.flatMap((element, index) => [
    ...attributesOf(element, at),
    ...trustOf(element, at),
    ...keyOf(element, elements[index + 1], source, at),
  ]);
  const origin: Origin = { path, line: 1, endLine: 1 };
  return plainScene([{ id: '', origin, facts, absent: nothingSet, atMost: 'high', site: '' }], () => null);
};

function factOf({ control }: Setting, subject: string, on: boolean, origin: Origin): Fact {
  const position = { kind: 'switch', on } as const;
  return { control, subject, value: position, certainty: 'literal', origin, without: { kind: 'switch', on: true } };
}

function attributesOf({ name, attributes, at: own }: XmlElement, at: (stretch: Stretch) => Origin): Fact[] {
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const setting = ATTRIBUTES[`${name} ${attribute}`];
    return setting === undefined || value.startsWith('@') || value.startsWith('$')
      ? []
      : [factOf(setting, name, value.toLowerCase() !== setting.unsafe, at(own))];
  });
}

/** `<certificates src="user" />` outside `<debug-overrides>` trusts what the device's owner, or his attacker, adds. */
function trustOf(element: XmlElement, at: (stretch: Stretch) => Origin): Fact[] {
  const isDebug = (one: XmlElement | null): boolean =>
    one !== null && (one.name === 'debug-overrides' || isDebug(one.parent));
  if (element.name !== 'certificates' || element.attributes.src !== 'user' || isDebug(element)) return [];
  return [factOf({ control: controls.tlsVerify, unsafe: '' }, 'certificates of users', false, at(element.at))];
}

/** `<key>NSAllowsArbitraryLoads</key><true/>` */
function keyOf(
  element: XmlElement,
  next: XmlElement | undefined,
  source: string,
  at: (stretch: Stretch) => Origin,
): Fact[] {
  if (element.name !== 'key' || next === undefined) return [];
  const setting = KEYS[source.slice(element.at.to, source.indexOf('<', element.at.to)).trim()];
  if (setting === undefined || !/^(?:true|false)$/.test(next.name)) return [];
  return [factOf(setting, '', next.name !== setting.unsafe, at({ from: element.at.from, to: next.at.to }))];
}
