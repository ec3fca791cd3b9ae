"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var rust_exports={};__export(rust_exports,{place:()=>place});module.exports=__toCommonJS(rust_exports);var CONNECTION_WORDS=["sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure",String.raw`["'\`](?:http|ws|ftp|ldap|smtp|imap|redis|amqp|mqtt|stomp|grpc|nats)://`+String.raw`(?!localhost|127\.|0\.0|www\.w3\.|json-schema|schemas?\.)`,String.raw`(?:protocol|scheme)["']?[ \t]*(?::|=>|=)[ \t]*["'\`](?:http|ws|ftp|ldap|smtp|redis|amqp|mqtt)["'\`]`];function rowsOf({safe,unsafe,only,guesses,sized,frame,values}){let program=frame(values[0]),shared={control:"randomness",inFunction:!0},source=(call,rank,needs)=>({...shared,call,subject:"source",ranks:{"":rank},...needs===void 0?{}:{needs},atMost:"medium",proof:needs===void 0?[program,frame(values[1])]:[frame(values[0],only.safe[1]),frame(values[0],only.unsafe[1])]});return[source(safe,1),source(unsafe,0),...only===void 0?[]:[source(only.safe[0],1,only.safe[1]),source(only.unsafe[0],0,only.unsafe[1])],...guesses===void 0?[]:[{...shared,call:guesses,subject:"source",ranks:{"":0},atMost:"low",proof:[program,frame(values[2])]}],...sized===void 0?[]:[{...shared,call:sized[0],option:sized[1],subject:"bytes",ranks:"more",onlyChanged:!0,atMost:"low",proof:[frame(values[3].replace("{bytes}","32")),frame(values[3].replace("{bytes}","4"))]}]]}var PYTHON_RANDOMNESS=rowsOf({safe:"secrets.{token_bytes,token_hex,token_urlsafe,choice,randbelow,randbits} os.urandom SystemRandom uuid.uuid4 uuid4 token_bytes token_hex token_urlsafe get_random_string get_random_secret_key",unsafe:"random.{random,randint,choice,choices,randrange,getrandbits,sample,uniform,randbytes,shuffle} uuid.uuid1 uuid1",guesses:"hashlib.{md5,sha1} time.time time.time_ns",sized:["secrets.{token_bytes,token_hex,token_urlsafe} os.urandom token_hex token_urlsafe token_bytes",0],frame:value=>`def reset_token(user):
    return ${value}
`,values:["secrets.token_urlsafe(32)","str(random.random())","hashlib.md5(str(time.time()).encode()).hexdigest()","secrets.token_urlsafe({bytes})"]}),JAVASCRIPT_RANDOMNESS=rowsOf({safe:"crypto.{randomBytes,randomUUID,randomInt,getRandomValues,randomFillSync} webcrypto.{getRandomValues,randomUUID} randomBytes randomUUID randomInt getRandomValues nanoid uuidv4 uuid#v4",unsafe:"Math.random uuidv1 uuid#v1 nanoid/non-secure#nanoid",sized:["crypto.randomBytes randomBytes nanoid",0],frame:value=>`import crypto from 'node:crypto';
export function resetToken() {
  return ${value};
}
`,values:["crypto.randomBytes(32).toString('hex')","Math.random().toString(36).slice(2)",void 0,"crypto.randomBytes({bytes})"]}),JVM_RANDOMNESS=rowsOf({safe:"new SecureRandom SecureRandom SecureRandom.{getInstanceStrong,getInstance} UUID.randomUUID RandomStringUtils.secure",unsafe:"new Random Math.random ThreadLocalRandom.current new SplittableRandom RandomStringUtils.{random,randomAlphanumeric,randomAlphabetic,randomNumeric,insecure} Random.next{Int,Long,Bytes}",frame:value=>`class Tokens {
    String reset() {
        return String.valueOf(${value});
    }
}
`,values:["new SecureRandom().nextLong()","new Random().nextLong()"]}),GO_RANDOMNESS=rowsOf({safe:"rand.Text uuid.{New,NewString,NewRandom}",unsafe:"rand.{Intn,Int31,Int31n,Int63,Int63n,Uint32,Uint64,Float64,Perm,IntN,Int64N,N} uuid.NewUUID",only:{safe:["rand.{Read,Int}",'"crypto/rand"'],unsafe:["rand.{Read,Int}",'"math/rand']},frame:(value,source='"crypto/rand"')=>`package a

import ${source.endsWith('"')?source:`${source}"`}

func ResetToken() string {
	b := make([]byte, 32)
	${value}
	return hex.EncodeToString(b)
}
`,values:["rand.Read(b)","fill(b, rand.Int63())"]}),PHP_RANDOMNESS=rowsOf({safe:"random_bytes random_int openssl_random_pseudo_bytes Str.random Uuid.{uuid4,v4} wp_generate_password",unsafe:"rand mt_rand lcg_value uniqid str_shuffle array_rand Uuid.{uuid1,v1}",guesses:"microtime",sized:["random_bytes openssl_random_pseudo_bytes Str.random",0],frame:value=>`<?php
function reset_token() {
    return ${value};
}
`,values:["bin2hex(random_bytes(32))","md5(mt_rand())","md5(microtime())","bin2hex(random_bytes({bytes}))"]}),RUBY_RANDOMNESS=rowsOf({safe:"SecureRandom.{hex,uuid,urlsafe_base64,base64,alphanumeric,random_bytes,random_number,bytes,base58}",unsafe:"rand Random.{rand,new,bytes} Kernel.rand",sized:["SecureRandom.{hex,urlsafe_base64,base64,alphanumeric,random_bytes,base58}",0],frame:value=>`class Token
  def reset
    ${value}
  end
end
`,values:["SecureRandom.hex(32)","rand(10**20).to_s",void 0,"SecureRandom.hex({bytes})"]}),DOTNET_RANDOMNESS=rowsOf({safe:"RandomNumberGenerator.{GetBytes,GetInt32,Fill,Create,GetHexString,GetString,GetItems} Guid.NewGuid",unsafe:"new Random Random.Shared.{Next,NextInt64,NextBytes,NextDouble,GetItems}",sized:["RandomNumberGenerator.{GetBytes,GetHexString}",0],frame:value=>`public class Tokens
{
    public object Reset()
    {
        return ${value};
    }
}
`,values:["RandomNumberGenerator.GetBytes(32)","new Random().Next()",void 0,"RandomNumberGenerator.GetBytes({bytes})"]}),RUST_RANDOMNESS=rowsOf({safe:"OsRng.{fill_bytes,try_fill_bytes,next_u64,next_u32,gen} getrandom.{getrandom,fill} rand.{thread_rng,rng} Uuid.new_v4",unsafe:"fastrand.{u64,u32,u128,alphanumeric,fill,usize} SmallRng.{from_entropy,seed_from_u64,from_os_rng} StdRng.seed_from_u64 ChaCha20Rng.seed_from_u64",frame:value=>`fn reset_token(key: &mut [u8]) -> u64 {
    ${value}
}
`,values:["OsRng.next_u64()","fastrand::u64(..)"]}),ELIXIR_RANDOMNESS=rowsOf({safe:"crypto.strong_rand_bytes strong_rand_bytes UUID.generate UUID.uuid4",unsafe:"rand.{uniform,bytes,uniform_real} Enum.{random,take_random,shuffle}",sized:["crypto.strong_rand_bytes strong_rand_bytes",0],frame:value=>`defmodule Shop.Tokens do
  def reset do
    ${value}
  end
end
`,values:[":crypto.strong_rand_bytes(32)",":rand.uniform(1_000_000)",void 0,":crypto.strong_rand_bytes({bytes})"]});var java=line=>`class A {
    void a() {
        ${line}
    }
}
`,JVM_TOKENS=[...["requireIssuer","requireAudience","requireSubject","requireId"].map(call=>({call,control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[java(`Jwts.parser().verifyWith(key).${call}("a").build().parseSignedClaims(text);`),java("Jwts.parser().verifyWith(key).build().parseSignedClaims(text);")]})),...["withIssuer","withAudience","withAnyOfAudience","withSubject","withClaimPresence"].map(call=>({call,within:"require",control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[java(`JWT.require(algorithm).${call}("a").build().verify(text);`),java("JWT.require(algorithm).build().verify(text);")]})),{call:"clockSkewSeconds setAllowedClockSkewSeconds acceptLeeway acceptExpiresAt",option:0,control:"session-lifetime",subject:"tolerance of clocks",ranks:"less",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[java("Jwts.parser().clockSkewSeconds(30).build();"),java("Jwts.parser().clockSkewSeconds(86400).build();")]}];var php=line=>`<?php
function read($token) {
    ${line}
}
`,PHP_TOKENS=["IssuedBy","PermittedFor","SignedWith","StrictValidAt","LooseValidAt","IdentifiedBy","RelatedTo"].map(name=>({call:`new ${name}`,needs:"Lcobucci",control:"token-verification",subject:name,safe:"*",inFunction:!0,atMost:"medium",proof:[`<?php
use Lcobucci\\JWT\\Validation;
${php(`$v->assert($token, new ${name}('a'), $b);`).slice(6)}`,`<?php
use Lcobucci\\JWT\\Validation;
${php("$v->assert($token, $b);").slice(6)}`]})),rust=line=>`fn a() {
    let mut v = Validation::new(Algorithm::RS256);
    ${line}
}
`,RUST_TOKENS=["set_issuer","set_audience","set_required_spec_claims"].map(call=>({call,control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[rust(`v.${call}(&["a"]);`),rust("")]}));var hiding=(call,needs,proof)=>({call,control:"debug",subject:"introspection",safe:"*",default:"unsafe",needs,atMost:"medium",proof}),limit=(call,option,subject,proof)=>({call,option,control:"input-checks",subject,ranks:"less",atMost:"medium",proof}),PYTHON_GRAPHQL=[{call:"Schema",option:"extensions",control:"debug",subject:"introspection",safe:"disableintrospection",unsafe:"*",default:"unsafe",needs:"strawberry",atMost:"medium",proof:[`import strawberry
schema = strawberry.Schema(query=Q, extensions=[DisableIntrospection()])
`,`import strawberry
schema = strawberry.Schema(query=Q, extensions=[])
`]},{call:"GraphQLRouter GraphQL GraphQLView as_view AsyncGraphQLView",option:"graphql_ide",control:"debug",subject:"console",safe:"none null false",unsafe:"*",default:"unsafe",atMost:"medium",proof:[`router = GraphQLRouter(schema, graphql_ide=None)
`,`router = GraphQLRouter(schema)
`]},{call:"GraphQLRouter GraphQL GraphQLView as_view AsyncGraphQLView",option:"graphiql",control:"debug",subject:"console",unsafe:"true",atMost:"medium",proof:["GraphQLView.as_view(schema=s)","GraphQLView.as_view(schema=s, graphiql=True)"]},{call:"GraphQL",option:"introspection",control:"debug",subject:"introspection",safe:"false",unsafe:"true",default:"unsafe",needs:"ariadne",atMost:"medium",proof:[`from ariadne.asgi import GraphQL
app = GraphQL(schema, introspection=False)
`,`from ariadne.asgi import GraphQL
app = GraphQL(schema, introspection=True)
`]},limit("QueryDepthLimiter","max_depth","depth of a query",["QueryDepthLimiter(max_depth=7)","QueryDepthLimiter(max_depth=70)"]),limit("depth_limit_validator","max_depth","depth of a query",["depth_limit_validator(max_depth=7)","depth_limit_validator(max_depth=70)"]),limit("MaxTokensLimiter","max_token_count","length of a query",["MaxTokensLimiter(max_token_count=1000)","MaxTokensLimiter(max_token_count=100000)"]),limit("MaxAliasesLimiter","max_alias_count","aliases of a query",["MaxAliasesLimiter(max_alias_count=10)","MaxAliasesLimiter(max_alias_count=1000)"])],JAVASCRIPT_GRAPHQL=[limit("depthLimit graphql-depth-limit",0,"depth of a query",["const rule = depthLimit(8);","const rule = depthLimit(80);"]),limit("createComplexityLimitRule graphql-validation-complexity",0,"cost of a query",["const rule = createComplexityLimitRule(1000);","const rule = createComplexityLimitRule(100000);"]),limit("createComplexityRule queryComplexity","maximumComplexity","cost of a query",["const rule = createComplexityRule({ maximumComplexity: 1000 });","const rule = createComplexityRule({ maximumComplexity: 100000 });"]),limit("costAnalysis","maximumCost","cost of a query",["const rule = costAnalysis({ maximumCost: 1000 });","const rule = costAnalysis({ maximumCost: 100000 });"]),{...limit("maxDepthPlugin maxAliasesPlugin maxTokensPlugin maxDirectivesPlugin costLimitPlugin","n","size of a query",["const plugin = maxDepthPlugin({ n: 8 });","const plugin = maxDepthPlugin({ n: 80 });"]),needs:"maxDepthPlugin maxAliasesPlugin maxTokensPlugin maxDirectivesPlugin costLimitPlugin"}],ruby=line=>`class ShopSchema < GraphQL::Schema
  ${line}
end
`,RUBY_GRAPHQL=[hiding("disable_introspection_entry_points","GraphQL",[ruby("disable_introspection_entry_points"),ruby("query QueryType")]),limit("max_depth",0,"depth of a query",[ruby("max_depth 10"),ruby("max_depth 100")]),limit("max_complexity",0,"cost of a query",[ruby("max_complexity 200"),ruby("max_complexity 20000")])],JVM_GRAPHQL=[limit("new MaxQueryDepthInstrumentation",0,"depth of a query",["new MaxQueryDepthInstrumentation(10);","new MaxQueryDepthInstrumentation(100);"]),limit("new MaxQueryComplexityInstrumentation",0,"cost of a query",["new MaxQueryComplexityInstrumentation(200);","new MaxQueryComplexityInstrumentation(20000);"])],DOTNET_GRAPHQL=[{call:"AllowIntrospection",option:0,control:"debug",subject:"introspection",safe:"false",unsafe:"true",default:"unsafe",atMost:"medium",proof:["builder.Services.AddGraphQLServer().AllowIntrospection(false);","builder.Services.AddGraphQLServer().AllowIntrospection(true);"]},hiding("DisableIntrospection","GraphQL",["builder.Services.AddGraphQLServer().DisableIntrospection();","builder.Services.AddGraphQLServer();"]),limit("AddMaxExecutionDepthRule",0,"depth of a query",["builder.Services.AddGraphQLServer().AddMaxExecutionDepthRule(10);","builder.Services.AddGraphQLServer().AddMaxExecutionDepthRule(100);"]),{call:"IncludeExceptionDetails=",option:0,control:"debug",subject:"exceptions in answers",unsafe:"true",proof:["options.Timeout = time;","options.IncludeExceptionDetails = true;"]}],rust2=chain=>`fn a() {
    let schema = Schema::build(Q, M, S)${chain}.finish();
}
`,RUST_GRAPHQL=[hiding("disable_introspection","Schema",[rust2(".disable_introspection()"),rust2("")]),limit("limit_depth",0,"depth of a query",[rust2(".limit_depth(8)"),rust2(".limit_depth(80)")]),limit("limit_complexity",0,"cost of a query",[rust2(".limit_complexity(80)"),rust2(".limit_complexity(8000)")])],GO_GRAPHQL=[limit("FixedComplexityLimit",0,"cost of a query",["srv.Use(extension.FixedComplexityLimit(100))","srv.Use(extension.FixedComplexityLimit(10000))"]),{call:"extension.Introspection{}",control:"debug",subject:"introspection",unsafe:"*",atMost:"medium",proof:["srv.Use(extension.FixedComplexityLimit(100))","srv.Use(extension.Introspection{})"]},{call:"playground.Handler",control:"debug",subject:"console",unsafe:"*",needs:"gqlgen",atMost:"medium",proof:[`package a

import "github.com/99designs/gqlgen/graphql/playground"

func a() {
	http.Handle("/q", srv)
}
`,`package a

import "github.com/99designs/gqlgen/graphql/playground"

func a() {
	http.Handle("/q", playground.Handler("q", "/query"))
}
`]}],PHP_GRAPHQL=[hiding("new DisableIntrospection","GraphQL",[`use GraphQL\\Validator\\DocumentValidator;
DocumentValidator::addRule(new DisableIntrospection(1));`,`use GraphQL\\Validator\\DocumentValidator;
DocumentValidator::addRule(new QueryDepth(10));`]),limit("new QueryDepth",0,"depth of a query",["$rule = new QueryDepth(10);","$rule = new QueryDepth(100);"]),limit("new QueryComplexity",0,"cost of a query",["$rule = new QueryComplexity(100);","$rule = new QueryComplexity(10000);"])];var RUST_CALLS=[...RUST_RANDOMNESS,...RUST_TOKENS,...RUST_GRAPHQL,{call:"add_private private_mut CookieSession.private PrivateCookieJar.from_headers PrivateCookieJar.new",control:"cookie-encryption",safe:"*",default:"unsafe",inFunction:!0,proof:[`fn login(jar: &CookieJar) {
    jar.add_private(Cookie::new("uid", id));
}
`,`fn login(jar: &CookieJar) {
    jar.add(Cookie::new("uid", id));
}
`]},{call:"get_private",control:"cookie-encryption",subject:"reading",safe:"*",default:"unsafe",inFunction:!0,proof:[`fn who(jar: &CookieJar) {
    jar.get_private("uid");
}
`,`fn who(jar: &CookieJar) {
    jar.get("uid");
}
`]},{call:"{danger_accept_invalid_certs,danger_accept_invalid_hostnames,tls_danger_accept_invalid_certs,danger_accept_invalid_certs_and_hostnames,dangerous_accept_invalid_certs}",option:0,control:"tls-verify",unsafe:"true",proof:[`fn a() {
    let c = Client::builder().build();
}
`,`fn a() {
    let c = Client::builder().danger_accept_invalid_certs(true).build();
}
`]},{call:"set_verify set_verify_callback",option:0,control:"tls-verify",unsafe:"none",needs:"SslVerifyMode",proof:[`fn a() {
    b.set_verify(SslVerifyMode::PEER);
}
`,`fn a() {
    b.set_verify(SslVerifyMode::NONE);
}
`]},{call:"set_verify_hostname use_sni verify_hostname",option:0,control:"tls-verify",unsafe:"false",needs:"verify_hostname",proof:[`fn a() {
    c.set_verify_hostname(true);
}
`,`fn a() {
    c.set_verify_hostname(false);
}
`]},{call:"set_certificate_verifier with_custom_certificate_verifier",control:"tls-verify",unsafe:"*",within:"dangerous",atMost:"medium",proof:[`fn a() {
    let c = ClientConfig::builder().with_root_certificates(r);
}
`,`fn a() {
    let c = ClientConfig::builder().dangerous().with_custom_certificate_verifier(v);
}
`]},{call:"ssl_mode",option:0,control:"sslmode",words:{disable:"disable",disabled:"disable",allow:"allow",prefer:"prefer",preferred:"prefer",require:"require",required:"require",verifyca:"verify-ca",verifyfull:"verify-full",verifyidentity:"verify-full"},proof:[`fn a() {
    let o = PgConnectOptions::new().ssl_mode(PgSslMode::VerifyFull);
}
`,`fn a() {
    let o = PgConnectOptions::new().ssl_mode(PgSslMode::Prefer);
}
`]},{call:"min_tls_version set_min_proto_version min_protocol_version",option:0,control:"tls-version",proof:[`fn a() {
    let c = Client::builder().min_tls_version(Version::TLS_1_2).build();
}
`,`fn a() {
    let c = Client::builder().min_tls_version(Version::TLS_1_0).build();
}
`]},{call:"insecure_disable_signature_validation",control:"token-verification",unsafe:"*",proof:[`fn a() {
    let mut v = Validation::new(alg);
    v.leeway = 5;
}
`,`fn a() {
    let mut v = Validation::new(alg);
    v.insecure_disable_signature_validation();
}
`]},{call:"validate_exp= validate_aud=",option:0,control:"token-verification",unsafe:"false",atMost:"medium",proof:[`fn a() {
    v.validate_exp = true;
}
`,`fn a() {
    v.validate_exp = false;
}
`]},{call:"RedirectSchemeBuilder.new RedirectHttps.default RedirectHttps.new",control:"https-redirect",safe:"*",proof:[`fn a() {
    app.wrap(RedirectHttps::default());
}
`,`fn a() {
    app.wrap(Logger::default());
}
`]},{call:"https_only",option:0,control:"encrypted-connection",subject:"https_only",safe:"true",unsafe:"false",default:"unsafe",inFunction:!0,atMost:"medium",proof:[`fn a() {
    let c = Client::builder().https_only(true).build();
}
`,`fn a() {
    let c = Client::builder().build();
}
`]},{call:"bcrypt.hash bcrypt.hash_with_salt",option:1,control:"password-hash",subject:"cost of bcrypt",ranks:"more",proof:[`fn a() {
    bcrypt::hash(p, 12);
}
`,`fn a() {
    bcrypt::hash(p, 4);
}
`]},{call:"allow_unauthenticated AllowAnyAnonymousOrAuthenticatedClient.new",control:"authentication",subject:"clients without a certificate",ranks:{"":0},default:1,inFunction:!0,proof:[`fn a(roots: R) {
    let v = WebPkiClientVerifier::builder(roots).build();
}
`,`fn a(roots: R) {
    let v = WebPkiClientVerifier::builder(roots).allow_unauthenticated().build();
}
`]},{call:"with_client_cert_verifier",control:"authentication",subject:"certificates of clients",ranks:{"":1},default:0,inFunction:!0,proof:[`fn a() {
    let c = ServerConfig::builder().with_client_cert_verifier(v).with_single_cert(a, b);
}
`,`fn a() {
    let c = ServerConfig::builder().with_no_client_auth().with_single_cert(a, b);
}
`]},...[["from_fn",0],["from_fn_with_state",1],["wrap",0],["guard",0]].map(([call,option])=>({call,option,control:"authorization",safe:"*auth* *require* *admin* *guard* *permission* *login* *jwt* *bearer* *session_required*",default:"unsafe",inFunction:!0,atMost:"medium",proof:[`fn a() {
    let r = Router::new().layer(${call}(${option===1?"s, ":""}auth::require));
}
`,`fn a() {
    let r = Router::new().layer(Trace::new());
}
`]})),{call:"ValidateRequestHeaderLayer.{bearer,basic} RequireAuthorizationLayer.{bearer,basic} HttpAuthentication.{bearer,basic} AsyncRequireAuthorizationLayer.new",control:"authorization",safe:"*",inFunction:!0,atMost:"medium",proof:[`fn a() {
    let r = Router::new().layer(ValidateRequestHeaderLayer::bearer("a"));
}
`,`fn a() {
    let r = Router::new().layer(Trace::new());
}
`]},{call:"GovernorLayer{} GovernorLayer.new RateLimitLayer.new Governor.new ConcurrencyLimitLayer.new RateLimiter.builder",control:"rate-limit",safe:"*",proof:[`fn a() {
    let r = Router::new().layer(GovernorLayer::new(c));
}
`,`fn a() {
    let r = Router::new().layer(Trace::new());
}
`]},{call:"RequestBodyLimitLayer.new DefaultBodyLimit.max",control:"input-checks",subject:"limit of a body",ranks:{"":1},default:0,inFunction:!0,atMost:"medium",proof:[`fn a() {
    let r = Router::new().layer(RequestBodyLimitLayer::new(1024));
}
`,`fn a() {
    let r = Router::new().layer(Trace::new());
}
`]},{call:"DefaultBodyLimit.disable",control:"input-checks",subject:"limit of a body",ranks:{"":0},default:1,inFunction:!0,proof:[`fn a() {
    let r = Router::new();
}
`,`fn a() {
    let r = Router::new().layer(DefaultBodyLimit::disable());
}
`]},{call:"session_ttl state_ttl visit_deadline login_deadline with_expiry",option:0,control:"session-lifetime",subject:"life of a session",ranks:"less",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[`fn a() {
    let s = PersistentSession::default().session_ttl(Duration::hours(2));
}
`,`fn a() {
    let s = PersistentSession::default().session_ttl(Duration::days(365));
}
`]}];var place={id:"rust",title:"Rust: tower-http, axum, actix-web, rocket, cookie, reqwest, rustls",files:["**/*.rs"],headers:!0,anyCase:!0,keywords:["verify_server_cert",...CONNECTION_WORDS,"CorsLayer","Cors::|cors(?:::cors)?\\(\\)","Cookie","Session(?:Middleware|ManagerLayer)","danger_accept_invalid","set_verify","ssl_mode","min_tls_version","min_proto_version","RedirectScheme"],calls:RUST_CALLS,reader:"rust/index.ts readRust",controls:["encrypted-connection","https-redirect","tls-verify","tls-version"],proof:{path:"src/answer.rs",text:`fn answer() -> HttpResponse {
    HttpResponse::Ok(){line}.finish()
}
`},restore:'.insert_header(("{name}", "{value}"))',references:["https://docs.rs/tower-http/latest/tower_http/set_header/","https://docs.rs/tower-http/latest/tower_http/cors/","https://docs.rs/actix-web/latest/actix_web/middleware/struct.DefaultHeaders.html","https://docs.rs/actix-cors/","https://docs.rs/cookie/","https://docs.rs/reqwest/latest/reqwest/struct.ClientBuilder.html"]};0&&(module.exports={place});
