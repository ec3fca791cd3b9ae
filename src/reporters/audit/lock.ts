/**
 * Lets one writer at a time in, by a file that only one process can create. A lock whose holder has exited is broken,
 * by one process only. Node has no flock(2), and a lock of the kernel would not show its holder.
 */

import { closeSync, openSync, readFileSync, readlinkSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Another machine's process cannot be asked whether it lives: its lock is old after this long. A write takes
 * milliseconds.
 */
const OLD = 60_000;

/** Attempts between two questions whether the holder lives. */
const ASKED = 16;

/**
 * Waits for the lock; returns the function that releases it. Throws `Error('busy')` after `patience` milliseconds, and
 * `EACCES` and its like as they are.
 */
export async function takeLock(path: string, patience: number): Promise<() => void> {
  const started = performance.now();
  for (let attempt = 0; ; attempt++) {
    // Asking whether its holder lives costs more than asking whether it is free.
    const release = attempt % ASKED === 0 ? tryLock(path) : createLock(path);
    if (release !== null) return release;
    if (performance.now() - started > patience) throw new Error('busy');
    await sleep(1 + Math.random() * Math.min(20, 2 + attempt));
  }
}

/**
 * Takes the lock, also one whose holder has exited; returns the function that releases it, or null if another process
 * holds it. Throws `EACCES` and its like as they are.
 */
export function tryLock(path: string): (() => void) | null {
  const release = createLock(path);
  if (release !== null || !isStale(path)) return release;
  breakLock(path);
  return createLock(path);
}

/** Creates the lock file; returns the function that releases it, or null if it exists. */
function createLock(path: string): (() => void) | null {
  try {
    const file = openSync(path, 'wx', 0o660);
    try {
      writeSync(file, nameOfSelf());
    } catch (error) {
      removeIfThere(path);
      throw error;
    } finally {
      closeSync(file);
    }
    return () => removeIfThere(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
}

/**
 * Removes a stale lock, under a lock of its own: between two checks another process may have broken the lock and taken
 * it.
 */
function breakLock(path: string): void {
  const breaking = `${path}.break`;
  const release = createLock(breaking);
  if (release === null) {
    if (isStale(breaking)) removeIfThere(breaking);
    return;
  }
  if (isStale(path)) removeIfThere(path);
  release();
}

/** Returns process, start time, machine and PID namespace: a process number of another container means nothing here. */
function nameOfSelf(): string {
  return `${process.pid} ${startOf(process.pid) ?? '-'} ${machine()}\n`;
}

/** Reports whether the holder of a lock has exited, or is on another machine and the lock is old. */
function isStale(path: string): boolean {
  try {
    const age = Math.abs(Date.now() - statSync(path).mtimeMs); // a clock set back must not keep it for ever
    const [pid, start, ...place] = readFileSync(path, 'utf8').trimEnd().split(' ');
    // its holder stopped before it wrote its name
    if (pid === undefined || start === undefined || place.length === 0) return age > 2000;
    if (place.join(' ') !== machine()) return age > OLD;
    return !isRunning(Number(pid)) || (start !== '-' && startOf(Number(pid)) !== start);
  } catch {
    return false; // gone by now: try again
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Returns the start time of the process with this number, in hundredths of a second since the machine's start, on
 * systems that have it: numbers are reused.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Returns the host name, with the PID namespace where there is one. */
function machine(): string {
  let namespace = '';
  try {
    namespace = ` ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    // No such thing here.
  }
  return hostname() + namespace;
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already.
  }
}
