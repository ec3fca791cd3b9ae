/**
 * Resources in YAML by the names that they have in Terraform: Pulumi's own files, and objects of Crossplane.
 * https://www.pulumi.com/docs/iac/languages-sdks/yaml/, https://docs.crossplane.io/latest/concepts/managed-resources/
 */

import { nothingSet } from '../../control.ts';
import { doubted, plainScene, type ReadScene, type Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { Lines, textOf } from '../../position.ts';
import { secretFact } from './pulumi-secrets.ts';
import { pulumiScopes, type Made } from './pulumi.ts';

/** Providers of Crossplane by the group of their objects: `s3.aws.upbound.io`. */
const GROUP = /^(?:([\w-]+)\.)?(aws|gcp|azure)(?:\.m)?\.(?:upbound|crossplane)\.io\//;

/** Returns the scopes of Pulumi's and Crossplane's resources. Null if it is not YAML. */
export const readResourceYaml: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const file = parseYaml(source);
  if (file === null) return null;
  const lines = new Lines(source);
  const made = file.documents.flatMap((value) => {
    const root = new DocumentNode(value, lines, path, value.at.from);
    return [...pulumiResources(root), ...crossplaneResources(root)];
  });
  const config = file.documents.flatMap((value) => configOf(new DocumentNode(value, lines, path, value.at.from)));
  const scene = plainScene([...(await pulumiScopes(made, lines, path)), ...config], () => null);
  return file.isTemplate ? doubted(scene) : scene;
};

/** Keys of a program's or a stack's configuration: `secret: true`, `secure: …`. */
function configOf(root: DocumentNode): Scope[] {
  const facts = ['config', 'configuration'].flatMap((section) =>
    root.pairs(section).map(([key, node]) => {
      const isSecret = node.entry('secure') !== undefined || truth(node.get('secret')?.value) === true;
      return secretFact(key, isSecret, node.stretch());
    }),
  );
  return facts.length === 0
    ? []
    : [{ id: 'configuration', origin: root.opening, facts, absent: nothingSet, atMost: 'medium', site: '' }];
}

/** Returns the resources of a Pulumi file: `type: aws:s3/bucket:Bucket` → module `aws/s3`, resource `Bucket`. */
function pulumiResources(root: DocumentNode): Made[] {
  return root.pairs('resources').flatMap(([label, node]): Made[] => {
    const [, provider = '', module = '', resource] =
      /^([\w-]+):(?:([\w-]+)(?:\/\w+)?:)?(\w+)$/.exec(node.text('type') ?? '') ?? [];
    return resource === undefined
      ? []
      : [madeOf(node.below('properties') ?? node, `${provider}/${module}`, resource, label)];
  });
}

/** Returns the resource of an object whose group is a provider's; none for other objects. */
function crossplaneResources(root: DocumentNode): Made[] {
  const [, module = '', provider] = GROUP.exec(root.text('apiVersion') ?? '') ?? [];
  const settings = root.below('spec', 'forProvider');
  const kind = root.text('kind');
  return provider === undefined || settings === undefined || kind === null
    ? []
    : [madeOf(settings, `${provider}/${module}`, kind, root.label('metadata', 'name'))];
}

/** Makes a resource of the settings in a node. */
function madeOf(node: DocumentNode, module: string, resource: string, label: string): Made {
  const { value } = node;
  return {
    module: module.replace(/\/$/, ''),
    resource,
    label,
    entries: value.kind === 'map' ? value.entries : [],
    at: { from: node.from, to: value.at.to },
  };
}
