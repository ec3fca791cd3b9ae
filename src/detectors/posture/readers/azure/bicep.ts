/** Bicep: read as the template that it stands for. https://learn.microsoft.com/azure/azure-resource-manager/bicep/ */

import { plainScene, withUniqueScopeIds, type ReadScene } from '../../judge/scene.ts';
import { parseBicep } from '../../languages/bicep.ts';
import { DocumentNode } from '../../languages/document.ts';
import { Lines, textOf } from '../../position.ts';
import { resourceTable } from '../../resource-table.ts';
import { armScopes } from './arm.ts';

/** Returns the scopes of the template for which the file stands. */
export const readBicep: ReadScene = async ({ path, text, place, resources }) => {
  const source = textOf(text);
  const root = new DocumentNode(parseBicep(source), new Lines(source), path, 0);
  const table = /^module\b/m.test(source) ? await resourceTable('arm', 'Microsoft.') : resources;
  return plainScene(withUniqueScopeIds(armScopes(root, place, table)), () => null);
};
