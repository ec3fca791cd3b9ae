/** Adds an acceptance to the policy of a working tree, as an edit that the editor shows and its user completes. */

import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { addToSettings } from '../../policy/edit-settings.ts';
import { SETTINGS_PATHS } from '../../model/policy.ts';
import { readRegularText } from '../../repository/regular-file.ts';

/** Without a reason the policy is refused until its author writes one. */
export const NO_REASON = '';

/**
 * Returns the edit that accepts a finding; null if the policy cannot be extended or has it already. `opened`
 * returns the unsaved text of an open file.
 */
export async function acceptEdit(
  root: string,
  { fingerprint, rule }: { readonly fingerprint: string; readonly rule: string },
  reason: string,
  opened: (uri: string) => string | undefined,
): Promise<WorkspaceEdit | null> {
  const { uri, text } = await policyText(root, opened);
  const item = { fingerprint, rule, reason };
  const edited = await addToSettings(text ?? '', { lists: { accept: [item] } }).catch(() => null);
  if (edited === null || edited === text) return null;
  const edits = [smallestEdit(TextDocument.create(uri, 'yaml', 0, text ?? ''), edited)];
  return text === null
    ? {
        documentChanges: [
          { kind: 'create', uri },
          { textDocument: { uri, version: null }, edits },
        ],
      }
    : { changes: { [uri]: edits } };
}

/** Returns the policy's text, as open in the editor or on disk; null if there is no policy yet. */
async function policyText(root: string, opened: (uri: string) => string | undefined) {
  const uris = SETTINGS_PATHS.map((path) => pathToFileURL(join(root, path)).href);
  for (const [index, path] of SETTINGS_PATHS.entries()) {
    const text = opened(uris[index]!) ?? textAt(join(root, path));
    if (text !== null) return { uri: uris[index]!, text };
  }
  return { uri: uris[0]!, text: null };
}

function textAt(path: string): string | null {
  try {
    return readRegularText(path);
  } catch {
    return null;
  }
}

/** Returns the edit of only the lines that differ, so that a cursor elsewhere stays where it is. */
function smallestEdit(document: TextDocument, edited: string) {
  const old = document.getText();
  let prefix = 0;
  while (prefix < old.length && prefix < edited.length && old[prefix] === edited[prefix]) prefix++;
  let suffix = 0;
  const most = Math.min(old.length, edited.length) - prefix;
  while (suffix < most && old[old.length - 1 - suffix] === edited[edited.length - 1 - suffix]) suffix++;
  return {
    range: { start: document.positionAt(prefix), end: document.positionAt(old.length - suffix) },
    newText: edited.slice(prefix, edited.length - suffix),
  };
}
