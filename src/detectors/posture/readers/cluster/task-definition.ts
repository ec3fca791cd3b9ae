/**
 * Task definitions of Amazon ECS as files of their own, with the keys of its programming interface: those of
 * CloudFormation, with small first letters.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
 */

import type { ResourceRow } from '../../../../model/posture/resource.ts';
import { nothingSet } from '../../control.ts';
import type { ReadScene, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { resourceTable } from '../../resource-table.ts';
import { readDocuments } from './documents.ts';
import { ObjectSettings } from './object-settings.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';

/** Reads a task by the rows of `AWS::ECS::TaskDefinition`, whose keys begin with a small letter here. */
export const readTaskDefinition: ReadScene = async (source) => {
  const table = await resourceTable('cloudformation', 'AWS::');
  const rows = (table.get('AWS::ECS::TaskDefinition') ?? []).map((row) => ({ ...row, key: withSmallLetters(row.key) }));
  return await readDocuments(source, [(root) => taskScopes(root, rows)]);
};

/** Returns the scope of a task, or of a list of its containers, which templates of Terraform have alone. */
function taskScopes(list: DocumentNode, rows: readonly ResourceRow[]): readonly Scope[] {
  const isContainers = list.value.kind === 'list' && list.items().some((one) => one.entry('image') !== undefined);
  const root = isContainers ? list.under('containerDefinitions') : list;
  if (root.entry('containerDefinitions') === undefined) return [];
  return [
    {
      id: `task ${root.label('family')}`,
      origin: root.opening,
      facts: resourceFacts(rows, new ObjectSettings(root)),
      absent: absentByRows(rows, nothingSet),
      atMost: 'high',
      site: 'task',
    },
  ];
}

/** Returns `volumes[].efsVolumeConfiguration` for `Volumes[].EFSVolumeConfiguration`. */
function withSmallLetters(key: string): string {
  return key.replace(/(?<![A-Za-z])(?:[A-Z]+(?=[A-Z][a-z])|[A-Z]+(?![a-z])|[A-Z])/g, (letters) =>
    letters.toLowerCase(),
  );
}
