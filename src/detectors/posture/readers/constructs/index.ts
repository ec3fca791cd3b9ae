/** Infrastructure as program code: the AWS CDK and Pulumi. */

import { expression } from '../../../../model/expressions/expression.ts';
import { plainScene, type ReadScene } from '../../judge/scene.ts';
import { Lines, textOf, type Stretch } from '../../position.ts';
import { callsIn } from './calls.ts';

const CDK = expression('')`
  aws-cdk|awscdk|aws_cdk|Amazon\.CDK|\b(?:this|self|scope|stack)\s*,\s*(?:jsii\.String\()?["'\`]
  |PolicyStatement|\.add(?:I|_i)ngress|\.(?:allowFrom|allow_from)|\.add(?:Method|_method|Function
  |_function|Listener|_listener)|\.grant_?(?:[Rr]ead|[Ww]rite|[Ff]ull|[Pp]ut|[Pp]ublic)
`;

/** Returns the scopes of Pulumi resources and CDK constructs in a program. Null if it cannot be parsed. */
export const readConstructs: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const calls = await callsIn(path, source);
  if (calls === null) return null;
  const lines = new Lines(source);
  const origin = (at: Stretch) => lines.origin(path, at.from, at.to);
  const { madeBy, providersIn, pulumiScopes } = await import('./pulumi.ts');
  const providers = providersIn(source);
  const made = calls.flatMap((call) => madeBy(call, providers) ?? []);
  const scopes = made.length === 0 ? [] : await pulumiScopes(made, lines, path);
  const { configScopes } = await import('./pulumi-secrets.ts');
  const config = /pulumi/i.test(source) ? configScopes(calls, origin) : [];
  const constructs = CDK.test(source) ? await (await import('./cdk.ts')).cdkScopes(calls, origin) : [];
  return plainScene([...scopes, ...config, ...constructs], () => null);
};
