/**
 * Shapes of the rows of `patterns/resources`: settings of cloud resources, each with what is safe. One row names a
 * setting in every format that has it. Types only.
 */

import type { WeakeningClass } from '../match.ts';
import type { ControlId, ControlKinds } from './control-ids.ts';
import type { Confidence } from '../rule.ts';

/** Controls whose values places rank. */
export type RankedControl = { readonly [Id in ControlId]: ControlKinds[Id] extends 'rank' ? Id : never }[ControlId];

/**
 * A resource type and the path of a setting within it: `aws_db_instance storage_encrypted`, `AWS::RDS::DBInstance
 * StorageEncrypted`, `Microsoft.Storage/storageAccounts properties.minimumTlsVersion`. `a.b` is a key within a block
 * or map, `a[].b` the key in each block or item of `a`, `a[name=ssl].b` the key in the one of that name, and
 * `[name=ssl].b` the key in resources of that name. `a|b` is a key that was renamed.
 */
export type SettingAddress = `${string} ${string}`;

/**
 * Formats in which resources are written; the resource type shows which: `aws_…`, `AWS::…`, `Microsoft.…/…`, `Pod`,
 * `cdk:s3.Bucket` for a class of the CDK, and `repository:…` for a file with a repository's settings, `ansible:…`
 * for a module of Ansible, and `ansible:task` for keywords and arguments of any task; `puppet:…` likewise for a type
 * of Puppet, and `puppet:resource`.
 * Terraform has the objects of Kubernetes, too.
 */
export type ResourceFormat =
  | 'terraform'
  | 'cloudformation'
  | 'arm'
  | 'kubernetes'
  | 'cdk'
  | 'repository'
  | 'ansible'
  | 'puppet';

/** The safe values. */
export type Safe =
  /** A switch: true, yes, on and enabled are one; `off` is a switch that is unsafe when it is on. */
  | 'on'
  | 'off'
  /** A block or value that is safe when it is there, or when it is not. */
  | 'set'
  | 'unset'
  /** A number, of which more or less is stronger. Of `less`, 0 or nothing is never. */
  | 'more'
  | 'less'
  /** A length of time for which something is kept: 0 or nothing is for ever. */
  | 'longer'
  /** A list or map whose every item is good, or bad. */
  | 'items'
  | 'no-items'
  /** A list of what is let in, in which a star stands for any text. An empty list lets everything in. */
  | 'allowed'
  /** A list of sites that are trusted: a star in one, or `http://`, is bad. */
  | 'sites'
  /** The mode of a file: what its group and all others may do with it is bad. */
  | 'mode'
  /** An address, or a list of them: `http://` is bad. */
  | 'https'
  /** A list in which only these words are bad, and these are missed where they are not in it. */
  | { readonly bad: readonly string[]; readonly needs?: readonly string[] }
  /** Words from weak to strong, in any case and with any dashes; `a|b` are equal, `*` is any other word. */
  | readonly string[];

interface Group {
  /** Value where the setting is not there; empty: nothing. */
  readonly default: string | number | boolean;
  /** False if the default depends on the version or the account. */
  readonly sure?: false;
  /**
   * A setting of one resource, or the same setting under its names in several formats. Each name occurs in one row
   * only.
   */
  readonly settings: readonly (SettingAddress | readonly SettingAddress[])[];
}

/** Settings whose values are ranked alike. */
export interface RankedSettings extends Group {
  readonly control: RankedControl;
  readonly safe: Safe;
  /** Highest confidence of a loss: only `high` blocks by default. */
  readonly atMost: Confidence;
  /** Left out: an escalation for exposure and authentication, else a downgrade. */
  readonly weakening?: WeakeningClass;
}

/** The least TLS version, in any provider's spelling: `TLS1_2`, `TLSv1.2_2021`, `Policy-Min-TLS-1-2-2019-07`. */
export interface TlsSettings extends Group {
  readonly control: 'tls-version';
  readonly safe: 'tls';
}

/** A list of address ranges that may connect. */
export interface NetworkSettings extends Group {
  readonly control: 'network-access';
  readonly safe: 'networks';
  /** Highest confidence of a finding of more addresses; left out: high. */
  readonly atMost?: Confidence;
}

/** A switch of a control that has a switch in every place: verification of certificates. */
export interface SwitchSettings extends Group {
  readonly control: SwitchControl;
  readonly safe: 'on' | 'off';
}

type SwitchControl = { readonly [Id in ControlId]: ControlKinds[Id] extends 'switch' ? Id : never }[ControlId];

export type ResourceSettings = RankedSettings | SwitchSettings | TlsSettings | NetworkSettings;

/** A row under one of its addresses. */
export interface ResourceRow {
  readonly key: string;
  readonly settings: ResourceSettings;
}
