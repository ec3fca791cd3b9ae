/**
 * The shape of one coding agent: where its hooks are set up, and how it is answered. Each is one file of this folder.
 */

/** An object of JSON. */
export type Json = { readonly [key: string]: unknown };

/** Answer to an agent's program: text for standard output; empty if there is not an objection. */
export type Answer = string;

export interface Agent {
  /** As it is typed: `claude-code`. */
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** The page that documents its hooks. */
  readonly page: string;
  /** The condition on which it runs new hooks: a sentence. */
  readonly trust: string;
  /** Its settings file, from the project's folder. */
  readonly projectFile: string;
  /** Its settings file, from the home folder; null if it has hooks for projects only. */
  readonly userFile: string | null;
  /** Keys that the settings file must have beside `hooks`. */
  readonly base: Json;
  /** Event → the entry that runs `command` for it, as the settings file has it under `hooks`. */
  entries(command: string): Readonly<Record<string, Json>>;
  /** Stops what the event announces. `reason` is for the agent and its user. */
  deny(event: Json, reason: string): Answer;
  /** Lets it go on as if there were no hook. */
  allow(event: Json): Answer;
}

/** Seconds after which an agent gives up on the hook. */
export const PATIENCE_IN_SECONDS = 20;

/** Returns the name of an event, under any of the keys that agents use; empty without one. */
export function eventName(event: Json): string {
  const name = event['hook_event_name'] ?? event['hookEventName'];
  return typeof name === 'string' ? name : '';
}
