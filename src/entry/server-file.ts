/** Finds and reads the administrator's file of a git server. */

import { UsageError } from '../model/errors.ts';
import { readTextIfThere, whyUnread } from '../repository/regular-file.ts';
import { NO_SERVER_FILE, parseServerFile, type ServerSettings } from '../policy/server.ts';

const PLACE = '/etc/tidegate.yml';

/**
 * Reads `/etc/tidegate.yml`; if that is missing, the file that TIDEGATE_SERVER names. A pusher's environment cannot
 * replace the first one.
 */
export async function readServerFile(): Promise<ServerSettings> {
  const text = read(PLACE);
  if (text !== null) return await parseServerFile(text, PLACE);
  const named = process.env['TIDEGATE_SERVER'];
  if (named === undefined || named === '') return NO_SERVER_FILE;
  const own = read(named);
  if (own === null)
    throw new UsageError('bad-configuration', `TIDEGATE_SERVER names ${named}, which does not exist.`, {
      next: 'Correct the hook that sets it.',
    });
  return await parseServerFile(own, named);
}

/** Reads synchronously: Node's thread for asynchronous reading takes longer to start than this takes to read. */
function read(path: string): string | null {
  try {
    return readTextIfThere(path);
  } catch (cause) {
    throw new UsageError('bad-configuration', `${path} cannot be read (${whyUnread(cause)}).`, {
      next: 'Let the account that runs the hook read it.',
      cause,
    });
  }
}
