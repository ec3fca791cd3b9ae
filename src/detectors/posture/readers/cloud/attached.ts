/**
 * Controls that are resources of their own: what they protect is the resource that they name, or the account. Deleting
 * one while that stays is a loss. https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */

import type { Control } from '../../control.ts';
import { makeFact } from '../../control.ts';
import { CONTROLS } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { Found } from '../../languages/document.ts';
import { asText, truth } from '../../languages/value.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { ResourceRow } from '../../../../model/posture/resource.ts';
import { ATTACHED } from './attachments.ts';
import { resourceFacts } from '../settings/resource-facts.ts';
import type { Resource } from './resource.ts';

const ACCOUNT = 'account';

/**
 * Target that a resource protects: a resource by its address, one from elsewhere by its id, or any that an expression
 * names.
 */
export type Protected = { readonly kind: 'address' | 'id'; readonly name: string } | { readonly kind: 'any' };

/** Returns the resource that this one protects, by its address or name; null if it protects nothing. */
export function protectedBy(resource: Resource): Protected | null {
  const attachment = ATTACHED[resource.type];
  if (attachment === undefined) return null;
  if (attachment.to.length === 0) return { kind: 'id', name: ACCOUNT };
  const found = attachment.to.map((key) => resource.find(key)).find((one) => one !== undefined);
  if (found === undefined) return null;
  if (found.value.kind === 'known') return { kind: 'id', name: String(found.value.value) };
  const addresses = asText(found.value).match(/\b[a-z]+_\w+\.[\w-]+/g) ?? [];
  // The bucket itself, in `a ? aws_s3_bucket_policy.b.id : aws_s3_bucket.b.id`.
  const address = addresses.find((one) => resource.type.startsWith(`${one.split('.')[0]}_`)) ?? addresses[0];
  return address === undefined ? { kind: 'any' } : { kind: 'address', name: address };
}

/** Adds those that name any resource to those that name this one, where none of the same type does. */
export function withLoose(id: string, named: readonly Resource[], loose: readonly Resource[]): readonly Resource[] {
  const isOpen = (type: string) => type.startsWith(`${id.split('.')[0]}_`) && named.every((one) => one.type !== type);
  return [...named, ...loose.filter(({ type }) => isOpen(type))];
}

/** Returns the fact that a resource is protected by this one. */
export function attachedFact(resource: Resource): Fact {
  return factOf(
    resource.type,
    true,
    resource,
    isDefault(resource.type, (key) => resource.find(key)),
  );
}

/** Tests if a resource sets the value that its service applies without it. */
function isDefault(type: string, find: (key: string) => Found | undefined): boolean {
  const same = ATTACHED[type]?.sameWithout;
  const found = same === undefined ? undefined : find(same.key);
  return found?.value.kind === 'known' && found.value.value === same!.value;
}

/** Returns the facts of an attached resource where a block of this one does the protecting. */
export function inlineFacts(resource: Resource): Fact[] {
  return inlineFormsOf(resource.type).flatMap(([type, inline]) => {
    const block = resource.all(inline)[0];
    const isOff = block === undefined || truth(block.find('enabled')?.value) === false;
    const isSame = !isOff && isDefault(type, (key) => block.find(key));
    return isOff ? [] : [factOf(type, true, block, isSame)];
  });
}

/** Attached resources that are written as a block of the resource as well, by its type. */
const INLINE = new Map<string, readonly (readonly [type: string, inline: string])[]>();

/** Returns the types that protect `resource` from outside, with the key that does the same within it. */
function inlineFormsOf(resource: string): readonly (readonly [type: string, inline: string])[] {
  const known = INLINE.get(resource);
  if (known !== undefined) return known;
  const found = Object.entries(ATTACHED).flatMap(([type, { inline }]) =>
    inline !== undefined && type.startsWith(`${resource}_`) ? [[type, inline] as const] : [],
  );
  INLINE.set(resource, found);
  return found;
}

/**
 * Returns the facts of the block that an attached resource stands for, by the rows of the resource that has the block.
 */
export function factsInstead(attached: Resource, rows: readonly ResourceRow[]): Fact[] {
  const inline = ATTACHED[attached.type]?.inline;
  if (inline === undefined) return [];
  const inner = (path: string) => path.slice(inline.length + 1);
  return resourceFacts(
    rows.filter(({ key }) => key.startsWith(`${inline}.`)),
    {
      opening: attached.opening,
      find: (path) => attached.find(inner(path)),
      all: (path) => attached.all(inner(path)),
    },
  );
}

/** Makes the fact that a protection is there. `opening`: the lines where it is written, or would be. */
export function factOf(
  type: string,
  isThere: boolean,
  { opening }: Pick<Resource, 'opening'>,
  isSameWithout = false,
): Fact {
  return makeFact(CONTROLS.get(ATTACHED[type]!.control) as Control<'rank'>, presenceRank(type, isThere), {
    subject: type,
    certainty: 'literal' as const,
    origin: opening,
    ...(isSameWithout && { without: presenceRank(type, true) }),
  });
}

/**
 * Ranks a protection that is there above one that was deleted. `type`: the attached resource, as
 * `aws_s3_bucket_public_access_block`.
 */
function presenceRank(type: string, isThere: boolean): Rank {
  return {
    kind: 'rank',
    name: type,
    rank: isThere ? 1 : 0,
    word: isThere ? 'set' : 'deleted',
    atMost: ATTACHED[type]!.atMost ?? 'medium',
    weakening: 'removal',
  };
}

/** Returns "off" for a resource that no attached resource protects. */
export function absentAttached(otherwise: Scope['absent']): Scope['absent'] {
  return (control, subject) =>
    ATTACHED[subject]?.control === control.id
      ? { value: presenceRank(subject, false), certainty: 'literal' }
      : otherwise(control, subject);
}
