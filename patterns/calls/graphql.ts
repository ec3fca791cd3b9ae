/** GraphQL servers: who may read the schema, the console, and how deep or costly a query may be. */

import type { CallRow } from '../../src/model/posture/call-row.ts';

type Proof = CallRow['proof'];

/** A rule of validation or an extension that hides the schema, which all servers show by themselves. */
const hiding = (call: string, needs: string, proof: Proof): CallRow => ({
  call,
  control: 'debug',
  subject: 'introspection',
  safe: '*',
  default: 'unsafe',
  needs,
  atMost: 'medium',
  proof,
});

/** A limit, of which less is stronger. */
const limit = (call: string, option: string | number, subject: string, proof: Proof): CallRow => ({
  call,
  option,
  control: 'input-checks',
  subject,
  ranks: 'less',
  atMost: 'medium',
  proof,
});

/**
 * https://strawberry.rocks/docs/extensions, https://docs.graphene-python.org/en/latest/execution/queryvalidation/,
 * https://ariadnegraphql.org/docs/explorers
 */
export const PYTHON_GRAPHQL: readonly CallRow[] = [
  {
    call: 'Schema',
    option: 'extensions',
    control: 'debug',
    subject: 'introspection',
    safe: 'disableintrospection',
    unsafe: '*',
    default: 'unsafe',
    needs: 'strawberry',
    atMost: 'medium',
    proof: [
      'import strawberry\nschema = strawberry.Schema(query=Q, extensions=[DisableIntrospection()])\n',
      'import strawberry\nschema = strawberry.Schema(query=Q, extensions=[])\n',
    ],
  },
  {
    call: 'GraphQLRouter GraphQL GraphQLView as_view AsyncGraphQLView',
    option: 'graphql_ide',
    control: 'debug',
    subject: 'console',
    safe: 'none null false',
    unsafe: '*',
    default: 'unsafe',
    atMost: 'medium',
    proof: ['router = GraphQLRouter(schema, graphql_ide=None)\n', 'router = GraphQLRouter(schema)\n'],
  },
  {
    call: 'GraphQLRouter GraphQL GraphQLView as_view AsyncGraphQLView',
    option: 'graphiql',
    control: 'debug',
    subject: 'console',
    unsafe: 'true',
    atMost: 'medium',
    proof: ['GraphQLView.as_view(schema=s)', 'GraphQLView.as_view(schema=s, graphiql=True)'],
  },
  {
    call: 'GraphQL',
    option: 'introspection',
    control: 'debug',
    subject: 'introspection',
    safe: 'false',
    unsafe: 'true',
    default: 'unsafe',
    needs: 'ariadne',
    atMost: 'medium',
    proof: [
      'from ariadne.asgi import GraphQL\napp = GraphQL(schema, introspection=False)\n',
      'from ariadne.asgi import GraphQL\napp = GraphQL(schema, introspection=True)\n',
    ],
  },
  limit('QueryDepthLimiter', 'max_depth', 'depth of a query', [
    'QueryDepthLimiter(max_depth=7)',
    'QueryDepthLimiter(max_depth=70)',
  ]),
  limit('depth_limit_validator', 'max_depth', 'depth of a query', [
    'depth_limit_validator(max_depth=7)',
    'depth_limit_validator(max_depth=70)',
  ]),
  limit('MaxTokensLimiter', 'max_token_count', 'length of a query', [
    'MaxTokensLimiter(max_token_count=1000)',
    'MaxTokensLimiter(max_token_count=100000)',
  ]),
  limit('MaxAliasesLimiter', 'max_alias_count', 'aliases of a query', [
    'MaxAliasesLimiter(max_alias_count=10)',
    'MaxAliasesLimiter(max_alias_count=1000)',
  ]),
];

/** https://github.com/stems/graphql-depth-limit, https://github.com/slicknode/graphql-query-complexity */
export const JAVASCRIPT_GRAPHQL: readonly CallRow[] = [
  limit('depthLimit graphql-depth-limit', 0, 'depth of a query', [
    'const rule = depthLimit(8);',
    'const rule = depthLimit(80);',
  ]),
  limit('createComplexityLimitRule graphql-validation-complexity', 0, 'cost of a query', [
    'const rule = createComplexityLimitRule(1000);',
    'const rule = createComplexityLimitRule(100000);',
  ]),
  limit('createComplexityRule queryComplexity', 'maximumComplexity', 'cost of a query', [
    'const rule = createComplexityRule({ maximumComplexity: 1000 });',
    'const rule = createComplexityRule({ maximumComplexity: 100000 });',
  ]),
  limit('costAnalysis', 'maximumCost', 'cost of a query', [
    'const rule = costAnalysis({ maximumCost: 1000 });',
    'const rule = costAnalysis({ maximumCost: 100000 });',
  ]),
  {
    ...limit(
      'maxDepthPlugin maxAliasesPlugin maxTokensPlugin maxDirectivesPlugin costLimitPlugin',
      'n',
      'size of a query',
      ['const plugin = maxDepthPlugin({ n: 8 });', 'const plugin = maxDepthPlugin({ n: 80 });'],
    ),
    needs: 'maxDepthPlugin maxAliasesPlugin maxTokensPlugin maxDirectivesPlugin costLimitPlugin',
  },
];

const ruby = (line: string): string => `class ShopSchema < GraphQL::Schema\n  ${line}\nend\n`;

/** https://graphql-ruby.org/queries/complexity_and_depth.html, https://graphql-ruby.org/schema/introspection.html */
export const RUBY_GRAPHQL: readonly CallRow[] = [
  hiding('disable_introspection_entry_points', 'GraphQL', [
    ruby('disable_introspection_entry_points'),
    ruby('query QueryType'),
  ]),
  limit('max_depth', 0, 'depth of a query', [ruby('max_depth 10'), ruby('max_depth 100')]),
  limit('max_complexity', 0, 'cost of a query', [ruby('max_complexity 200'), ruby('max_complexity 20000')]),
];

/** https://www.graphql-java.com/documentation/instrumentation/ */
export const JVM_GRAPHQL: readonly CallRow[] = [
  limit('new MaxQueryDepthInstrumentation', 0, 'depth of a query', [
    'new MaxQueryDepthInstrumentation(10);',
    'new MaxQueryDepthInstrumentation(100);',
  ]),
  limit('new MaxQueryComplexityInstrumentation', 0, 'cost of a query', [
    'new MaxQueryComplexityInstrumentation(200);',
    'new MaxQueryComplexityInstrumentation(20000);',
  ]),
];

/** https://chillicream.com/docs/hotchocolate/v15/security */
export const DOTNET_GRAPHQL: readonly CallRow[] = [
  {
    call: 'AllowIntrospection',
    option: 0,
    control: 'debug',
    subject: 'introspection',
    safe: 'false',
    unsafe: 'true',
    default: 'unsafe',
    atMost: 'medium',
    proof: [
      'builder.Services.AddGraphQLServer().AllowIntrospection(false);',
      'builder.Services.AddGraphQLServer().AllowIntrospection(true);',
    ],
  },
  hiding('DisableIntrospection', 'GraphQL', [
    'builder.Services.AddGraphQLServer().DisableIntrospection();',
    'builder.Services.AddGraphQLServer();',
  ]),
  limit('AddMaxExecutionDepthRule', 0, 'depth of a query', [
    'builder.Services.AddGraphQLServer().AddMaxExecutionDepthRule(10);',
    'builder.Services.AddGraphQLServer().AddMaxExecutionDepthRule(100);',
  ]),
  {
    call: 'IncludeExceptionDetails=',
    option: 0,
    control: 'debug',
    subject: 'exceptions in answers',
    unsafe: 'true',
    proof: ['options.Timeout = time;', 'options.IncludeExceptionDetails = true;'],
  },
];

const rust = (chain: string): string => `fn a() {\n    let schema = Schema::build(Q, M, S)${chain}.finish();\n}\n`;

/** https://async-graphql.github.io/async-graphql/en/depth_and_complexity.html */
export const RUST_GRAPHQL: readonly CallRow[] = [
  hiding('disable_introspection', 'Schema', [rust('.disable_introspection()'), rust('')]),
  limit('limit_depth', 0, 'depth of a query', [rust('.limit_depth(8)'), rust('.limit_depth(80)')]),
  limit('limit_complexity', 0, 'cost of a query', [rust('.limit_complexity(80)'), rust('.limit_complexity(8000)')]),
];

/** https://gqlgen.com/reference/complexity/, https://gqlgen.com/reference/introspection/ */
export const GO_GRAPHQL: readonly CallRow[] = [
  limit('FixedComplexityLimit', 0, 'cost of a query', [
    'srv.Use(extension.FixedComplexityLimit(100))',
    'srv.Use(extension.FixedComplexityLimit(10000))',
  ]),
  {
    call: 'extension.Introspection{}',
    control: 'debug',
    subject: 'introspection',
    unsafe: '*',
    atMost: 'medium',
    proof: ['srv.Use(extension.FixedComplexityLimit(100))', 'srv.Use(extension.Introspection{})'],
  },
  {
    call: 'playground.Handler',
    control: 'debug',
    subject: 'console',
    unsafe: '*',
    needs: 'gqlgen',
    atMost: 'medium',
    proof: [
      'package a\n\nimport "github.com/99designs/gqlgen/graphql/playground"\n\nfunc a() {\n\thttp.Handle("/q", srv)\n}\n',
      'package a\n\nimport "github.com/99designs/gqlgen/graphql/playground"\n\nfunc a() {\n' +
        '\thttp.Handle("/q", playground.Handler("q", "/query"))\n}\n',
    ],
  },
];

/** https://webonyx.github.io/graphql-php/security/ */
export const PHP_GRAPHQL: readonly CallRow[] = [
  hiding('new DisableIntrospection', 'GraphQL', [
    `use GraphQL\\Validator\\DocumentValidator;\nDocumentValidator::addRule(new DisableIntrospection(1));`,
    `use GraphQL\\Validator\\DocumentValidator;\nDocumentValidator::addRule(new QueryDepth(10));`,
  ]),
  limit('new QueryDepth', 0, 'depth of a query', [`$rule = new QueryDepth(10);`, `$rule = new QueryDepth(100);`]),
  limit('new QueryComplexity', 0, 'cost of a query', [
    `$rule = new QueryComplexity(100);`,
    `$rule = new QueryComplexity(10000);`,
  ]),
];
