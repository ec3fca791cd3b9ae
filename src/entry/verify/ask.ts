/** Asks vendors, host by host: one request after the other, with a pause, and none once a host limits requests. */

import { addTo } from '../../model/groups.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { livenessOf, requestOf, type Liveness, type LiveRequest } from './request.ts';
import { send, type Connect } from './send.ts';
import type { LiveCheck } from '../../model/rule.ts';
import type { Secret } from '../../model/secret.ts';

export interface Question {
  readonly check: LiveCheck;
  readonly secret: Secret;
}

export interface AskOptions {
  readonly connect: Connect;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Milliseconds for one answer. */
  readonly patience: number;
}

/** Returns the answers in the order of the questions. */
export async function ask(questions: readonly Question[], options: AskOptions): Promise<readonly Liveness[]> {
  const answers: Liveness[] = [];
  const byHost = new Map<string, { readonly request: LiveRequest; readonly index: number }[]>();
  for (const [index, { check, secret }] of questions.entries()) {
    const request = requestOf(check, secret);
    addTo(byHost, request.url.host, { request, index });
  }
  await Promise.all(
    [...byHost.values()].map(async (requests) => {
      let isLimited = false;
      for (const [turn, { request, index }] of requests.entries()) {
        if (isLimited) answers[index] = { kind: 'unknown', why: 'the vendor limits requests' };
        else {
          if (turn > 0) await pause(options.pause);
          const answer = await askOne(request, questions[index]!.check, options);
          answers[index] = answer;
          isLimited = answer.kind === 'unknown' && answer.stops === true;
        }
      }
    }),
  );
  return answers;
}

/** Sends one request; returns whether the value is live, or why that is unknown. */
async function askOne(request: LiveRequest, { answers }: LiveCheck, { connect, patience }: AskOptions) {
  try {
    return livenessOf(answers, await send(request, connect, patience));
  } catch (error) {
    return { kind: 'unknown', why: reasonOf(error) } as const;
  }
}

/** Returns the kind of a failure, and not its message: that of a library may quote the request. */
function reasonOf(error: unknown): string {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR' || message === 'no answer in time')
    return 'no answer in time';
  if (/^the proxy answers \d+$/.test(message)) return message;
  return `no connection (${code ?? name})`;
}
