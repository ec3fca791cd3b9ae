/**
 * Settings of Rails that have a better and a worse by themselves: hosts, the SameSite of all cookies, and the defaults
 * of a version. https://guides.rubyonrails.org/configuring.html
 */

import type { Certainty } from '../../../../model/match.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookie.ts';
import { asText, certaintyOf, entryOf, truth, type Value } from '../../languages/value.ts';
import { acceptsAll } from '../code/options.ts';
import type { Found, Reader } from './reader.ts';

/** Reads allowed hosts, the SameSite of all cookies, and the defaults of a Rails version. */
export function factsOfDefaults(file: Reader): Fact[] {
  return [...hostsOf(file), ...cookiesOf(file), ...versionOf(file)];
}

/** Reads the allowed hosts: without names, any host is answered. ActionDispatch::HostAuthorization */
function hostsOf({ hosts, settings }: Reader): Fact[] {
  const exclude = entryOf(settings.get('host_authorization')?.value, 'exclude');
  const isOff = exclude !== undefined && acceptsAll(asText(exclude.value).replace(/[\u0001\u0002]/g, ''));
  const found = isOff ? settings.get('host_authorization')! : hosts;
  if (found === null) return [];
  const names = isOff || hosts === null ? [] : namesOf(hosts.value);
  return [
    {
      control: controls.allowedHosts,
      subject: '',
      value: { kind: 'hosts', names: names.length === 0 ? ['*'] : names },
      certainty: sureness(found),
      origin: found.origin,
      without: { kind: 'hosts', names: ['*'] },
    },
  ];
}

/** Returns the texts of a value or list, without nil. */
function namesOf(value: Value): readonly string[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => (item.kind === 'known' && item.value === null ? [] : [asText(item)]));
}

/** Returns the SameSite of all cookies; none if the setting is not there. */
function cookiesOf({ settings }: Reader): Fact[] {
  const found = settings.get('action_dispatch.cookies_same_site_protection');
  if (found?.value.kind !== 'known' || typeof found.value.value === 'number') return [];
  const cookie = (site: string | boolean | null) => cookieOf('all', 0, false, sameSiteOf(site));
  return [
    {
      control: controls.cookies,
      subject: 'all',
      value: cookie(found.value.value),
      certainty: sureness(found),
      origin: found.origin,
      without: cookie('lax'),
    },
  ];
}

/** Returns what `load_defaults` decides: 5.2 protects from forged requests, 6.1 marks cookies SameSite=Lax. */
function versionOf({ settings }: Reader): Fact[] {
  const found = settings.get('load_defaults');
  const version = found?.value.kind === 'known' ? Number(found.value.value) : Number.NaN;
  if (found === undefined || Number.isNaN(version)) return [];
  const more = { subject: 'load_defaults', certainty: sureness(found), origin: found.origin };
  const site = sameSiteOf(version >= 6.1 ? 'lax' : null);
  return [
    { control: controls.csrf, value: { kind: 'switch', on: version >= 5.2 }, ...more, without: UNSAFE },
    { control: controls.cookies, value: cookieOf('load_defaults', 0, false, site), ...more },
  ];
}

/** Without the call the defaults of Rails 4 hold. */
const UNSAFE = { kind: 'switch', on: false } as const;

/** Returns the certainty of a setting; one within a condition is unknown. */
function sureness({ value, sure }: Found): Certainty {
  const certainty = certaintyOf(value);
  return !sure ? 'unknown' : certainty === 'unknown' ? 'literal' : certainty;
}

/** Returns the setting that protects all controllers: `default_protect_from_forgery = false` takes it away. */
export function forgeryOf({ settings }: Reader): Found | undefined {
  const names = ['action_controller.allow_forgery_protection', 'action_controller.default_protect_from_forgery'];
  const found = names.flatMap((name) => settings.get(name) ?? []);
  return found.find(({ value }) => truth(value) === false) ?? found[0];
}
