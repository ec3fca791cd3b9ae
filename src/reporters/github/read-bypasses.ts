/**
 * Requests to accept a finding that stand in a pull request's comments, each with what GitHub says of its author. The one thing that is
 * asked of GitHub before the verdict: whatever cannot be asked does not count.
 */

import type { BypassRequest, Permission, Person } from '../../model/bypass.ts';
import type { BypassPolicy } from '../../model/policy.ts';
import type { GitHubApi } from './api.ts';
import { isApiError } from './api-error.ts';
import { readFeedback, type Remark } from './feedback.ts';

export type Command = Pick<BypassRequest, 'which' | 'until' | 'reason'>;

/** Throws `ApiError` where the comments cannot be read. */
export async function readBypasses(policy: BypassPolicy, number: number, parse: (body: string) => readonly Command[], api: GitHubApi): Promise<readonly BypassRequest[]> {
  const { comments, discussions } = await readFeedback(api, number);
  const people = new Map<string, Person>();
  const requests: BypassRequest[] = [];
  for (const remark of [...comments, ...discussions.flatMap(({ remarks }) => remarks)]) {
    // A token may be a person's: what tidegate itself says is no request.
    const commands = remark.isOurs ? [] : parse(remark.body);
    if (commands.length === 0) continue;
    const who = await personOf(api, remark, policy, people);
    for (const command of commands) requests.push({ ...command, who, asked: remark.createdAt.slice(0, 10) });
  }
  return requests;
}

/** Null where nobody vouches that this person wrote these words: apps may carry a person's name, and others may have edited them. */
async function personOf(api: GitHubApi, { person: name, isEdited }: Remark, policy: BypassPolicy, people: Map<string, Person>): Promise<Person | null> {
  if (name === null || isEdited) return null;
  let person = people.get(name);
  if (person === undefined) {
    const permission = policy.permission === null ? null : await orNull(permissionOf(api, name));
    const teams: string[] = [];
    for (const team of policy.teams) if ((await orNull(isMember(api, team, name))) === true) teams.push(team);
    people.set(name, (person = { name, teams, permission }));
  }
  return person;
}

/** https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user: `permission` knows no `maintain`, `role_name` does. */
async function permissionOf(api: GitHubApi, username: string): Promise<Permission | null> {
  const { permission, role_name: role } = (await api.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username })) as { permission: string; role_name?: string };
  if (permission === 'admin') return 'admin';
  if (permission === 'write') return role === 'maintain' ? 'maintain' : 'write';
  return permission === 'read' ? 'read' : null;
}

/** `team` as `org/team`. https://docs.github.com/rest/teams/members#get-team-membership-for-a-user; needs a token that may read the organisation's members. */
async function isMember(api: GitHubApi, team: string, username: string): Promise<boolean> {
  const [org = '', slug = ''] = team.split('/');
  const { state } = (await api.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', { org, team_slug: slug, username })) as { state: string };
  return state === 'active';
}

/** What GitHub does not say is not so. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isApiError(error)) return null;
    throw error;
  }
}
