/**
 * Delivers a report to GitHub over every channel that the token may write, one after the other. The verdict is out
 * before this begins and nothing here changes it.
 */

import { CHANNELS, type Change, type Channel } from '../../model/change.ts';
import type { Report } from '../../model/report.ts';
import type { Occasion } from '../job-summary.ts';
import type { GitHubApi } from './api.ts';
import { isApiError } from './api-error.ts';
import { renderCheckRun } from './check-run.ts';
import { isSummary, renderComment } from './comment.ts';
import { readFeedback, type Feedback } from './feedback.ts';
import { postCheckRun } from './post-check-run.ts';
import { postComment } from './post-comment.ts';
import { postReview, readPatches, threadsIn } from './post-review.ts';
import { planReview, withoutThread, type ReviewOptions } from './review.ts';
import { renderSarifUpload } from './sarif-upload.ts';

export interface Delivery extends ReviewOptions {
  readonly channels: ReadonlySet<Channel>;
  readonly sarif: string;
}

export interface Delivered {
  readonly done: ReadonlySet<Channel>;
  /** The token may not: nothing is wrong. */
  readonly closed: readonly Channel[];
  /** Problems in words, one for each channel. */
  readonly failed: readonly string[];
}

/**
 * Sends the report over each channel; returns which were delivered, closed to the token, or failed. Never throws for
 * what GitHub does.
 */
export async function postToGitHub(
  report: Report,
  change: Change,
  occasion: Occasion,
  delivery: Delivery,
  api: GitHubApi,
): Promise<Delivered> {
  const done = new Set<Channel>();
  const closed: Channel[] = [];
  const failed: string[] = [];
  let feedback: Feedback | null = null;
  for (const channel of CHANNELS) {
    if (!delivery.channels.has(channel)) continue;
    try {
      if ((channel === 'comment' || channel === 'review') && change.pull !== null)
        feedback ??= await readFeedback(api, change.pull.number);
      await postOver(api, channel, { report, change, occasion, delivery, feedback });
      done.add(channel);
    } catch (error) {
      if (!isApiError(error)) throw error;
      if (error.kind === 'forbidden' || error.kind === 'missing') closed.push(channel);
      else failed.push(`${channel} (${error.message})`);
      // A server that is in trouble, or has had enough of us, is not asked for more.
      if (error.kind === 'unavailable' || error.kind === 'limited') break;
    }
  }
  return { done, closed, failed };
}

interface Post {
  readonly report: Report;
  readonly change: Change;
  readonly occasion: Occasion;
  readonly delivery: Delivery;
  readonly feedback: Feedback | null;
}

/** Posts over one channel. */
async function postOver(
  api: GitHubApi,
  channel: Channel,
  { report, change, occasion, delivery, feedback }: Post,
): Promise<void> {
  const number = change.pull?.number;
  switch (channel) {
    case 'check':
      return await postCheckRun(api, renderCheckRun(report, change, occasion));
    case 'comment': {
      if (number === undefined || feedback === null) return;
      const standing = feedback.comments.filter(({ isOurs, body }) => isOurs && isSummary(body));
      // Ours may be among what was not read: better none than another one each time.
      if (standing.length === 0 && !feedback.isWhole) return;
      return await postComment(api, number, renderComment(report, occasion, standing[0]?.body ?? null), standing);
    }
    case 'review': {
      if (number === undefined || feedback === null) return;
      const threads = threadsIn(feedback);
      const patches = feedback.isWhole
        ? await readPatches(api, number, withoutThread(report, threads))
        : new Map<string, never>();
      return await postReview(api, number, change.head, planReview(report, threads, patches, delivery));
    }
    case 'code-scanning': {
      const upload = renderSarifUpload(delivery.sarif, change);
      if (upload !== null) await api.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', { ...upload }, true);
      return;
    }
  }
}
