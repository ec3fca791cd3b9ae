/** Notifications for SARIF readers: gaps of the scan, results that did not fit. */

import { plural } from '../../model/strings.ts';
import type { Report } from '../../model/report.ts';
import { visible } from '../safe-text.ts';
import { meaningOfIncomplete, noticesOf, sentence, skippedOf } from '../words.ts';

export interface Cut {
  readonly all: number;
  readonly written: number;
  /** Count of the written ones that GitHub keeps. */
  readonly kept: number;
}

interface Notification {
  readonly descriptor: { readonly id: string };
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
}

/** Returns a notification for each gap, skip and notice, and one if not all findings fit. */
export function notificationsOf(report: Report, cut: Cut): Notification[] {
  const notifications: Notification[] = [];
  for (const gap of report.coverage.gaps) {
    const next = gap.next === null ? '' : ` ${sentence(gap.next)}`;
    notifications.push(notification(`gap/${gap.code}`, 'error', sentence(gap.message) + next));
  }
  const meaning = meaningOfIncomplete(report);
  if (meaning !== null) notifications.push(notification('incomplete', 'error', meaning));
  for (const skip of report.coverage.skipped) {
    notifications.push(notification(`skipped/${skip.reason}`, 'note', `Skipped: ${skippedOf(skip)}.`));
  }
  for (const notice of noticesOf(report.coverage)) notifications.push(notification('unused', 'note', notice));
  if (cut.written < cut.all) {
    const text =
      `${plural(cut.all - cut.written, 'finding')} of ${plural(cut.all, 'finding')} did not fit in ` +
      'this file: the worst ones are in it.';
    notifications.push(notification('cut', 'warning', text));
  }
  if (cut.written > cut.kept) {
    notifications.push(
      notification(
        'kept',
        'warning',
        `GitHub code scanning keeps ${plural(cut.kept, 'result')} of a file: the worst come first.`,
      ),
    );
  }
  return notifications;
}

function notification(id: string, level: Notification['level'], text: string): Notification {
  return { descriptor: { id }, level, message: { text: visible(text) } };
}
