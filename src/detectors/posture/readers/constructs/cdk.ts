/** Constructs of the AWS CDK. https://docs.aws.amazon.com/cdk/api/v2/ */

import { addTo } from '../../../../model/groups.ts';
import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { withUniqueScopeIds, type Fact, type Scope } from '../../judge/scene.ts';
import type { CallValue } from '../../languages/code/call.ts';
import { asText } from '../../languages/value.ts';
import { NO_POLICY, type Grant } from '../../orders/grants.ts';
import type { Origin, Stretch } from '../../position.ts';
import { resourceTable, type ResourceTable } from '../../resource-table.ts';
import { corsFacts } from '../cloud/resource.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { grantsOfMethod, grantsOfStatement, principalsOf } from './cdk-grants.ts';
import { openedBy, receiverOf } from './cdk-networks.ts';
import { ConstructProperties, entriesOf, labelOf, plainValue } from './properties.ts';

/** Methods that make something, and the class that this is. */
const METHODS: Readonly<Record<string, string>> = {
  addfunctionurl: 'FunctionUrl',
  addmethod: 'Method',
  addlistener: 'ApplicationListener',
  addcontainer: 'ContainerDefinition',
  addroutes: 'Routes',
};

/** Functions of one language, which are in modules of their own. */
const FUNCTIONS = /^(?:Nodejs|Python|Go|DockerImage)(?=Function$)/;

/** Short names by which programs commonly import a module. */
const SHORT: Readonly<Record<string, string>> = {
  elbv2: 'elasticloadbalancingv2',
  elb: 'elasticloadbalancingv2',
  apigw: 'apigateway',
  agw: 'apigateway',
  apigwv2: 'apigatewayv2',
  ddb: 'dynamodb',
  dynamo: 'dynamodb',
  sm: 'secretsmanager',
  r53: 'route53',
  cf: 'cloudfront',
  asg: 'autoscaling',
  sfn: 'stepfunctions',
  cb: 'codebuild',
  es: 'opensearchservice',
};

/** Returns the service that the word before a class names: `aws_s3`, `awss3` → `s3`. */
function serviceOf(words: readonly string[]): string {
  const name = (words.at(-2) ?? '')
    .replace(/^_|^aws_?/, '')
    .replaceAll('_', '')
    .toLowerCase();
  return SHORT[name] ?? name;
}

/** Returns the class that a call makes; null if it makes none. */
function classOf(call: CallValue): { readonly service: string; readonly name: string } | null {
  const words = call.name.replace(/^new /, '').split('.');
  const last = words.at(-1)!;
  const method = METHODS[last.replaceAll('_', '').toLowerCase()];
  if (method !== undefined) return { service: '', name: method };
  // Java: `Bucket.Builder.create(this, "Data").build()`.
  const built = last === 'build' ? builtBy(call) : null;
  if (built !== null) return built;
  const name = last.replace(/^New(?=[A-Z])/, '').replace(/Props(?:\{\})?$/, '');
  const isScoped = call.args.length >= 2 && labelOf(call) !== '';
  return /^[A-Z]\w+$/.test(name) && isScoped ? { service: serviceOf(words), name } : null;
}

/** Returns the construct that a chain of Java builds: `Bucket.Builder.create(…)…` → `Bucket`. Null for other calls. */
function builtBy(call: CallValue): { readonly service: string; readonly name: string } | null {
  for (let on = call.on; on?.kind === 'call'; on = on.on) {
    const name = /^(?:[\w.]+\.)?(\w+)\.Builder\.create$/.exec(on.name)?.[1];
    if (name !== undefined) return { service: '', name };
  }
  return null;
}

/** Returns a scope for each construct with settings, and for what calls on them grant or open. */
export async function cdkScopes(
  calls: readonly CallValue[],
  origin: (at: Stretch) => Origin,
): Promise<readonly Scope[]> {
  const made = calls.flatMap((call) => {
    const of = classOf(call);
    return of === null ? [] : [{ call, ...of }];
  });
  const [table, cloudFormation] = await Promise.all([
    resourceTable('cdk', 'cdk:'),
    made.some(({ name }) => /^Cfn[A-Z]/.test(name))
      ? resourceTable('cloudformation', 'AWS::')
      : Promise.resolve<ResourceTable>(new Map()),
  ]);
  const classes = typesByClass(table);
  const scopes = made.flatMap(({ call, service, name }): Scope[] => {
    const types = /^Cfn[A-Z]/.test(name)
      ? [...cloudFormation.keys()].filter((type) => isTypeOf(type, service, name.slice(3)))
      : (classes.get(name.replace(FUNCTIONS, '')) ?? []).filter((type) => {
          if (FUNCTIONS.test(name)) return true;
          const own = /^cdk:(\w+)\./.exec(type)![1]!.replaceAll('_', '').toLowerCase();
          return service === '' || service.includes(own) || own.includes(service);
        });
    const rows = types.flatMap((type) => table.get(type) ?? cloudFormation.get(type) ?? []);
    const resource = new ConstructProperties(name, entriesOf(call), call.at, origin);
    const facts: Fact[] = [
      ...resourceFacts(rows, resource),
      ...corsOfConstruct(resource),
      ...roleFacts(name, resource),
    ];
    const label = labelOf(call) || receiverOf(call);
    return facts.length === 0
      ? []
      : [
          {
            id: `${name} ${label}`,
            origin: resource.opening,
            facts,
            absent: absentByRows(rows, nothingSet),
            atMost: 'high',
            site: label,
          },
        ];
  });
  return withUniqueScopeIds([
    ...scopes,
    ...ruleScopes(calls, origin),
    ...statementScopes(calls, origin),
    ...methodScopes(calls, origin),
  ]);
}

/** Returns for each class the types of its rows. */
function typesByClass(table: ResourceTable): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>();
  for (const type of table.keys()) {
    const name = type.split('.').at(-1)!;
    addTo(classes, name, type);
  }
  return classes;
}

/** Tests if a CloudFormation type is that of a construct: `AWS::S3::Bucket` of `Bucket` in `aws_s3`. */
function isTypeOf(type: string, service: string, name: string): boolean {
  const [, own = '', resource = ''] = type.split('::');
  return resource === name && (service === '' || service.includes(own.toLowerCase()));
}

function corsOfConstruct(resource: ConstructProperties): Fact[] {
  return ['cors.allowedOrigins', 'corsPreflight.allowOrigins', 'defaultCorsPreflightOptions.allowOrigins'].flatMap(
    (key) => corsFacts(resource, key, null),
  );
}

/** Reads the managed policies of a role, and who may assume it. */
function roleFacts(name: string, resource: ConstructProperties): Fact[] {
  if (!/^(?:Role|User|Group)$/.test(name)) return [];
  const managed = resource.find('managedPolicies');
  const trusted = resource.find('assumedBy');
  const policies = managed?.value.kind === 'list' ? managed.value.items : [];
  const names = policies.flatMap((one) => (one.kind === 'call' ? one.args : [])).map((one) => asText(plainValue(one)));
  const facts: Fact[] = [];
  if (managed !== undefined)
    facts.push(
      grantsFact(
        'managed policies',
        names.map((one) => unconditionalGrant(policyArn(one), '*', '')),
        managed.origin,
      ),
    );
  if (trusted !== undefined)
    facts.push(
      grantsFact(
        'assumed by',
        principalsOf(trusted.value).map((one) => unconditionalGrant('sts:AssumeRole', '', one)),
        trusted.origin,
      ),
    );
  return facts;
}

function policyArn(name: string): string {
  return /(?:^|\/)AdministratorAccess$/.test(name) ? '*' : `arn:aws:iam::aws:policy/${name}`;
}

function unconditionalGrant(action: string, resource: string, principal: string): Grant {
  return { action, resource, principal, condition: [] };
}

function grantsFact(subject: string, allows: readonly Grant[], origin: Origin): Fact {
  return makeFact(controls.iam, { kind: 'grants', allows, denies: [] }, { subject, certainty: 'literal', origin });
}

/** Returns the rules that calls add to a security group: together they are what it lets in. */
function ruleScopes(calls: readonly CallValue[], origin: (at: Stretch) => Origin): Scope[] {
  const groups = new Map<string, { readonly allows: ReturnType<typeof openedBy>[]; readonly at: Stretch }>();
  for (const call of calls) {
    const opened = openedBy(call);
    if (opened === null) continue;
    const receiver = receiverOf(call);
    const known = groups.get(receiver);
    if (known === undefined) groups.set(receiver, { allows: [opened], at: call.at });
    else known.allows.push(opened);
  }
  return [...groups].map(([receiver, { allows, at }]) => {
    const rules = allows.flatMap((one) => one ?? []);
    const fact = makeFact(
      controls.networkAccess,
      { kind: 'networks', allows: rules },
      { subject: '', certainty: 'literal' as const, origin: origin(at) },
    );
    return scopeOf(`rules of ${receiver}`, fact, origin(at));
  });
}

/** Returns the statements by what they are given to: `fn.addToRolePolicy(new iam.PolicyStatement({ … }))`. */
function statementScopes(calls: readonly CallValue[], origin: (at: Stretch) => Origin): Scope[] {
  const statements = calls.filter(({ name }) => /(?:^|[ .])(?:New)?PolicyStatement$/.test(name));
  const groups = new Map<string, { readonly grants: { allows: Grant[]; denies: Grant[] }; readonly at: Stretch }>();
  for (const statement of statements) {
    const around = calls
      .filter(({ at }) => at.from < statement.at.from && statement.at.to <= at.to)
      .sort((one, other) => one.at.to - one.at.from - (other.at.to - other.at.from))[0];
    const receiver = around === undefined ? '' : labelOf(around) || receiverOf(around);
    const grants = groups.get(receiver)?.grants ?? { allows: [], denies: [] };
    const read = grantsOfStatement(statement);
    grants.allows.push(...read.allows);
    grants.denies.push(...read.denies);
    groups.set(receiver, { grants, at: groups.get(receiver)?.at ?? statement.at });
  }
  return [...groups].map(([receiver, { grants, at }]) => {
    const value = { kind: 'grants' as const, ...grants };
    const fact = makeFact(controls.iam, value, { subject: '', certainty: 'literal' as const, origin: origin(at) });
    const scope = scopeOf(`statements of ${receiver}`, fact, origin(at));
    return { ...scope, joins: [{ parent: '', facts: [{ ...fact, value: NO_POLICY } as Fact], judged: 'added' }] };
  });
}

/** Rights that methods of one resource give. */
function methodScopes(calls: readonly CallValue[], origin: (at: Stretch) => Origin): Scope[] {
  const groups = new Map<string, { readonly allows: Grant[]; readonly at: Stretch }>();
  for (const call of calls) {
    const grants = grantsOfMethod(call);
    if (grants === null) continue;
    const receiver = receiverOf(call);
    const known = groups.get(receiver);
    if (known === undefined) groups.set(receiver, { allows: [...grants], at: call.at });
    else known.allows.push(...grants);
  }
  return [...groups].map(([receiver, { allows, at }]) => {
    const fact: Fact = { ...grantsFact('', allows, origin(at)), atMost: 'medium' };
    return scopeOf(`grants of ${receiver}`, fact, origin(at));
  });
}

/** Makes a scope of one fact. */
function scopeOf(id: string, fact: Fact, origin: Origin): Scope {
  return {
    id,
    origin: { ...origin, endLine: origin.line },
    facts: [fact],
    absent: nothingSet,
    atMost: 'high',
    site: id,
  };
}
