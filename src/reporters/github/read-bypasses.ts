/**
 * Requests to accept a finding that are in a pull request's comments, each with what GitHub says of its author. The one
 * thing that is asked of GitHub before the verdict: whatever cannot be asked does not count.
 */

import type { BypassOutcome, BypassRequest, Permission, Person } from '../../model/bypass.ts';
import type { BypassPolicy } from '../../model/policy.ts';
import type { GitHubApi } from './api.ts';
import { isApiError } from './api-error.ts';
import { readFeedback } from './feedback.ts';

export type Command = Pick<BypassRequest, 'which' | 'until' | 'reason'>;

export interface Asked {
  readonly requests: readonly BypassRequest[];
  /** Requests that cannot be granted, because GitHub did not confirm their author. */
  readonly refused: readonly BypassOutcome[];
}

/** Returns the requests in the comments. Throws `ApiError` if the comments cannot be read. */
export async function readBypasses(
  policy: BypassPolicy,
  number: number,
  parse: (body: string) => readonly Command[],
  api: GitHubApi,
): Promise<Asked> {
  const { comments, discussions } = await readFeedback(api, number);
  const people = new Map<string, Person>();
  const requests: BypassRequest[] = [];
  const refused: BypassOutcome[] = [];
  for (const remark of [...comments, ...discussions.flatMap(({ remarks }) => remarks)]) {
    // A token may be a person's: what tidegate itself says is not a request.
    const commands = remark.isOurs ? [] : parse(remark.body);
    if (commands.length === 0) continue;
    const asked = remark.createdAt.slice(0, 10);
    if (remark.person === null || remark.isEdited) {
      const message = remark.isEdited
        ? 'The comment was edited, and others than its author may do that.'
        : 'It was no person who wrote the comment.';
      for (const command of commands)
        refused.push({
          kind: 'refused',
          request: { ...command, who: null, asked },
          message,
          next: remark.isEdited ? 'Write a new one.' : null,
        });
      continue;
    }
    const who = people.get(remark.person) ?? (await readPerson(api, remark.person, policy));
    people.set(remark.person, who);
    for (const command of commands) requests.push({ ...command, who, asked });
  }
  return { requests, refused };
}

/** Returns a person with the permission and teams that the policy asks for. */
async function readPerson(api: GitHubApi, name: string, policy: BypassPolicy): Promise<Person> {
  const permission = policy.permission === null ? null : await orNull(permissionOf(api, name));
  const teams: string[] = [];
  for (const team of policy.teams) if ((await orNull(isMember(api, team, name))) === true) teams.push(team);
  return { name, teams, permission };
}

/**
 * Returns a person's permission, by `role_name`: `permission` does not know `maintain`.
 * https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
async function permissionOf(api: GitHubApi, username: string): Promise<Permission | null> {
  const { permission, role_name: role } = (await api.request(
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    { username },
  )) as { permission: string; role_name?: string };
  if (permission === 'admin') return 'admin';
  if (permission === 'write') return role === 'maintain' ? 'maintain' : 'write';
  return permission === 'read' ? 'read' : null;
}

/**
 * Reports whether a person is in a team, `org/team`; needs a token that may read the organisation's members.
 * https://docs.github.com/rest/teams/members#get-team-membership-for-a-user
 */
async function isMember(api: GitHubApi, team: string, username: string): Promise<boolean> {
  const [org = '', slug = ''] = team.split('/');
  const { state } = (await api.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
    org,
    team_slug: slug,
    username,
  })) as { state: string };
  return state === 'active';
}

/** Returns null if GitHub does not answer: an unconfirmed permission is not a permission. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isApiError(error)) return null;
    throw error;
  }
}
