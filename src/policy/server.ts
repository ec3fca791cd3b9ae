/**
 * The administrator's file on a git server → what every repository there starts from and cannot go below, and where the
 * audit log is.
 */

import { DEFAULT_POLICY, type Policy } from '../model/policy.ts';
import type { Floor } from './floor.ts';
import { CONFIDENCES, readBypass, readSettings, SEVERITIES } from './settings.ts';
import { readYaml, type Node } from './yaml.ts';

export interface ServerSettings {
  /** Policy for settings that a repository leaves out. */
  readonly defaults: Policy;
  readonly floor: Floor | null;
  readonly audit: AuditSettings;
}

export interface AuditSettings {
  /** Null: `tidegate/audit.jsonl` in the repository. */
  readonly file: string | null;
  readonly keyFile: string | null;
  /** Effect on a push that cannot be recorded. A bypass never counts then. */
  readonly onFailure: 'block' | 'accept';
}

export const NO_SERVER_FILE: ServerSettings = {
  defaults: DEFAULT_POLICY,
  floor: null,
  audit: { file: null, keyFile: null, onFailure: 'block' },
};

/**
 * Reads the administrator's file. Throws `UsageError('bad-configuration')` that names the file, the key and the
 * mistake.
 */
export async function parseServerFile(text: string, source: string): Promise<ServerSettings> {
  const root = (await readYaml(text, source)).keys(['audit', 'defaults', 'floor']);
  const audit = root.child('audit').keys(['file', 'key', 'on-failure']);
  const { policy, baselinePath } = readSettings(root.child('defaults'), DEFAULT_POLICY);
  if (baselinePath !== null)
    root.child('defaults').child('baseline').fail('belongs to one repository, not to a server');
  return {
    defaults: policy,
    floor: root.child('floor').isMissing ? null : readFloor(root.child('floor')),
    audit: {
      file: absolute(audit.child('file')),
      keyFile: absolute(audit.child('key')),
      onFailure: audit.child('on-failure').oneOf(['block', 'accept'] as const) ?? 'block',
    },
  };
}

/** Reads `floor`, below which no repository's policy can go; null for each key that is left out. */
export function readFloor(node: Node): Floor {
  node.keys(['block', 'incomplete', 'deadline', 'on-deadline', 'always', 'ignore-paths', 'bypass']);
  const block = node.child('block').keys(['severity', 'confidence', 'posture']);
  return {
    blockSeverity: block.child('severity').oneOf(SEVERITIES),
    blockConfidence: block.child('confidence').oneOf(CONFIDENCES),
    postureBlocks: block.child('posture').boolean(),
    incomplete: node.child('incomplete').oneOf(['block', 'warn'] as const),
    deadline: node.child('deadline').duration(),
    onDeadline: node.child('on-deadline').oneOf(['block', 'accept-and-report'] as const),
    always: node.child('always').globs({ exceptions: false }),
    ignoredPaths: node.child('ignore-paths').isMissing ? null : node.child('ignore-paths').globs({ exceptions: false }),
    bypass: node.child('bypass').isMissing ? null : readBypass(node.child('bypass')),
  };
}

/**
 * Returns an absolute path, and fails for others: a hook runs in the repository's folder, so that a relative path would
 * name another file in each.
 */
function absolute(node: Node): string | null {
  const path = node.text();
  if (path !== null && !/^(?:\/|[A-Za-z]:[\\/])/.test(path)) node.fail('must be an absolute path');
  return path;
}
