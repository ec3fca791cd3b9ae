"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var php_exports={};__export(php_exports,{place:()=>place});module.exports=__toCommonJS(php_exports);var CONNECTION_WORDS=["sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure",String.raw`["'\`](?:http|ws|ftp|ldap|smtp|imap|redis|amqp|mqtt|stomp|grpc|nats)://`+String.raw`(?!localhost|127\.|0\.0|www\.w3\.|json-schema|schemas?\.)`,String.raw`(?:protocol|scheme)["']?[ \t]*(?::|=>|=)[ \t]*["'\`](?:http|ws|ftp|ldap|smtp|redis|amqp|mqtt)["'\`]`];var NOUNS="[Aa]uth|[Ll]og(?:in|ged)|[Ss]igned|[Pp]erm|[Rr]ole|[Aa]dmin|[Ss]taff|[Oo]wner|[Mm]ember|[Uu]ser|[Ss]cope|[Ss]uper|[Tt]oken|[Jj][Ww][Tt]|[Aa]ccess|[Aa]llow|[Rr]equire|[Rr]estrict|[Gg]uard|[Ss]udo|[Oo]tp|[Mm]fa|[Pp]rotect|[Aa]pi_?[Kk]ey|[Ll]imit|[Tt]hrottl|[Ee]nsure|[Mm]ust|[Cc]an_|[Gg]rant|[Ss]ecur|[Dd]eny",GUARD_MARKS=[String.raw`[@\[][\w.]{0,60}(?:${NOUNS})`,String.raw`(?:Required|Perm|Access|Auth|Log|Tests?)\w{0,20}Mixin`],GUARD_NAMES=["abort_(?:if|unless)|->middleware|middlewareGroups|[Aa]uthoriz|[Aa]uthentica",String.raw`\b(?:protect|permit|can|has_?[Ss]copes?|required_?[Ss]copes?|api_?[Kk]ey_?[Rr]equired)\b`,String.raw`\brequire_?[Aa]pi_?[Kk]ey\b`,"(?:[Mm]ust_?[Bb]e|[Vv]alidate|[Cc]heck|[Oo]nly|[Rr]equire|[Ee]nsure|[Vv]erify)_?(?:Admin|admin|Jwt|jwt|Token|token|User|user|Scope|scope)"];var answers=({call,traces,options,proof})=>options.map(option=>({call,option,control:"debug",subject:"stack traces",unsafe:traces,atMost:"medium",inFunction:!0,proof:[proof(!1),proof(!0)]})),PYTHON_ERROR_DETAILS=answers({call:"jsonify JSONResponse JsonResponse HTMLResponse PlainTextResponse Response HttpResponse make_response render",traces:"format_exc format_exception format_tb print_exc",options:["...","*","content.*"],proof:trace=>`def failed(error):
    return jsonify(error=${trace?"traceback.format_exc()":'"failed"'}), 500
`}),RUBY_ERROR_DETAILS=answers({call:"render json erb haml",traces:"backtrace full_message",options:["...","*","json.*"],proof:trace=>`class A
  def failed(error)
    render plain: ${trace?"error.full_message":'"failed"'}
  end
end
`}),RUBY_LEFT_OUT=["filter_parameters=","filter_parameters+=","filter_attributes="].map(call=>({call,option:0,control:"exposure",subject:"parameters left out of logs",ranks:"items",atMost:"medium",proof:[`config.${call.replace(/\+?=$/," $&")} [:password, :token]`,`config.${call.replace(/\+?=$/," $&")} [:token]`]})),JAVASCRIPT_LEFT_OUT=["redact","redact.paths"].map(option=>({call:"pino fastify Fastify pino-http pinoHttp createLogger",option,control:"exposure",subject:"fields left out of logs",ranks:"items",atMost:"medium",proof:[option==="redact"?"const log = pino({ redact: ['req.headers.authorization', 'password'] });":"const log = pino({ redact: { paths: ['req.headers.authorization', 'password'] } });",option==="redact"?"const log = pino({ redact: ['password'] });":"const log = pino({ redact: { paths: ['password'] } });"]})),PHP_ERROR_DETAILS=[...answers({call:"json new JsonResponse new Response JsonResponse response render json_encode withJson",traces:"gettraceasstring gettrace",options:["...","*"],proof:trace=>`<?php
function failed($e) { return new JsonResponse(['error' => ${trace?"$e->getTraceAsString()":"'failed'"}]); }
`}),{call:"addErrorMiddleware",option:0,control:"debug",unsafe:"true",proof:["$app->addErrorMiddleware(false, true, true);","$app->addErrorMiddleware(true, true, true);"]},...["displayErrorDetails","displayErrors"].map(option=>({call:"*",option,control:"debug",unsafe:"true",proof:["new App(['settings' => ['a' => 1]]);",`new App(['${option}' => true]);`]})),{call:"new Kernel new AppKernel",option:1,control:"debug",unsafe:"true",proof:["$kernel = new Kernel('prod', false);","$kernel = new Kernel('prod', true);"]},{call:"define",first:"yii_debug ci_debug",option:1,control:"debug",unsafe:"true",proof:["define('YII_DEBUG', false);","define('YII_DEBUG', true);"]},{call:"define",first:"yii_env environment",option:1,control:"debug",subject:"environment",unsafe:"dev development",proof:["define('YII_ENV', 'prod');","define('YII_ENV', 'dev');"]}];function rowsOf({safe,unsafe,only,guesses,sized,frame,values}){let program=frame(values[0]),shared={control:"randomness",inFunction:!0},source=(call,rank,needs)=>({...shared,call,subject:"source",ranks:{"":rank},...needs===void 0?{}:{needs},atMost:"medium",proof:needs===void 0?[program,frame(values[1])]:[frame(values[0],only.safe[1]),frame(values[0],only.unsafe[1])]});return[source(safe,1),source(unsafe,0),...only===void 0?[]:[source(only.safe[0],1,only.safe[1]),source(only.unsafe[0],0,only.unsafe[1])],...guesses===void 0?[]:[{...shared,call:guesses,subject:"source",ranks:{"":0},atMost:"low",proof:[program,frame(values[2])]}],...sized===void 0?[]:[{...shared,call:sized[0],option:sized[1],subject:"bytes",ranks:"more",onlyChanged:!0,atMost:"low",proof:[frame(values[3].replace("{bytes}","32")),frame(values[3].replace("{bytes}","4"))]}]]}var PYTHON_RANDOMNESS=rowsOf({safe:"secrets.{token_bytes,token_hex,token_urlsafe,choice,randbelow,randbits} os.urandom SystemRandom uuid.uuid4 uuid4 token_bytes token_hex token_urlsafe get_random_string get_random_secret_key",unsafe:"random.{random,randint,choice,choices,randrange,getrandbits,sample,uniform,randbytes,shuffle} uuid.uuid1 uuid1",guesses:"hashlib.{md5,sha1} time.time time.time_ns",sized:["secrets.{token_bytes,token_hex,token_urlsafe} os.urandom token_hex token_urlsafe token_bytes",0],frame:value=>`def reset_token(user):
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
`,values:[":crypto.strong_rand_bytes(32)",":rand.uniform(1_000_000)",void 0,":crypto.strong_rand_bytes({bytes})"]});var hiding=(call,needs,proof)=>({call,control:"debug",subject:"introspection",safe:"*",default:"unsafe",needs,atMost:"medium",proof}),limit=(call,option,subject,proof)=>({call,option,control:"input-checks",subject,ranks:"less",atMost:"medium",proof}),PYTHON_GRAPHQL=[{call:"Schema",option:"extensions",control:"debug",subject:"introspection",safe:"disableintrospection",unsafe:"*",default:"unsafe",needs:"strawberry",atMost:"medium",proof:[`import strawberry
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
`,RUBY_GRAPHQL=[hiding("disable_introspection_entry_points","GraphQL",[ruby("disable_introspection_entry_points"),ruby("query QueryType")]),limit("max_depth",0,"depth of a query",[ruby("max_depth 10"),ruby("max_depth 100")]),limit("max_complexity",0,"cost of a query",[ruby("max_complexity 200"),ruby("max_complexity 20000")])],JVM_GRAPHQL=[limit("new MaxQueryDepthInstrumentation",0,"depth of a query",["new MaxQueryDepthInstrumentation(10);","new MaxQueryDepthInstrumentation(100);"]),limit("new MaxQueryComplexityInstrumentation",0,"cost of a query",["new MaxQueryComplexityInstrumentation(200);","new MaxQueryComplexityInstrumentation(20000);"])],DOTNET_GRAPHQL=[{call:"AllowIntrospection",option:0,control:"debug",subject:"introspection",safe:"false",unsafe:"true",default:"unsafe",atMost:"medium",proof:["builder.Services.AddGraphQLServer().AllowIntrospection(false);","builder.Services.AddGraphQLServer().AllowIntrospection(true);"]},hiding("DisableIntrospection","GraphQL",["builder.Services.AddGraphQLServer().DisableIntrospection();","builder.Services.AddGraphQLServer();"]),limit("AddMaxExecutionDepthRule",0,"depth of a query",["builder.Services.AddGraphQLServer().AddMaxExecutionDepthRule(10);","builder.Services.AddGraphQLServer().AddMaxExecutionDepthRule(100);"]),{call:"IncludeExceptionDetails=",option:0,control:"debug",subject:"exceptions in answers",unsafe:"true",proof:["options.Timeout = time;","options.IncludeExceptionDetails = true;"]}],rust=chain=>`fn a() {
    let schema = Schema::build(Q, M, S)${chain}.finish();
}
`,RUST_GRAPHQL=[hiding("disable_introspection","Schema",[rust(".disable_introspection()"),rust("")]),limit("limit_depth",0,"depth of a query",[rust(".limit_depth(8)"),rust(".limit_depth(80)")]),limit("limit_complexity",0,"cost of a query",[rust(".limit_complexity(80)"),rust(".limit_complexity(8000)")])],GO_GRAPHQL=[limit("FixedComplexityLimit",0,"cost of a query",["srv.Use(extension.FixedComplexityLimit(100))","srv.Use(extension.FixedComplexityLimit(10000))"]),{call:"extension.Introspection{}",control:"debug",subject:"introspection",unsafe:"*",atMost:"medium",proof:["srv.Use(extension.FixedComplexityLimit(100))","srv.Use(extension.Introspection{})"]},{call:"playground.Handler",control:"debug",subject:"console",unsafe:"*",needs:"gqlgen",atMost:"medium",proof:[`package a

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
DocumentValidator::addRule(new QueryDepth(10));`]),limit("new QueryDepth",0,"depth of a query",["$rule = new QueryDepth(10);","$rule = new QueryDepth(100);"]),limit("new QueryComplexity",0,"cost of a query",["$rule = new QueryComplexity(100);","$rule = new QueryComplexity(10000);"])];var unverified=(proof,unsafe,names)=>names.split(" ").map(name=>({name,unsafe,proof,control:"tls-verify"})),OPTIONS=[...unverified("false","false 0 verify_none none no","verify_ssl ssl_verify ssl_verify_peer ssl_verifypeer verify_certs verify_cert verify_tls tls_verify verify_peer verify_peer_name verify_host verify_hostname validate_certs validate_cert check_hostname ssl_check_hostname assert_hostname reject_unauthorized strict_ssl ssl_validate validate_certificate verify_certificate verify_certificates sslverify tls_verify_hostname"),...unverified("true","true 1","tls_insecure tls_allow_invalid_certificates tls_allow_invalid_hostnames allow_self_signed trust_all insecure_skip_verify skip_ssl_verify accept_invalid_certs disable_ssl_certificate_validation trust_server_certificate ignore_ssl_errors ignore_certificate_errors ignore_https_errors skip_tls_verify"),...unverified("none","verify_none cert_none none null ssl_verify_none","verify_mode cert_reqs ssl_cert_reqs ssl_verify_mode openssl_verify_mode tls_verify_mode")],ENCRYPTED=["ssl","tls","use_ssl","use_tls","enable_tls","enable_ssl","require_tls"].map(name=>({name,unsafe:"false none nil null never if_available optional allow prefer disable",proof:"false",control:"encrypted-connection"}));function clientCalls({call,values,on}){let rows=OPTIONS.map(({name,unsafe,proof,control})=>({call:"*",option:`**.${name}`,control,unsafe,proof:[call("timeout","5"),call(name,values[proof])]})),encrypted=ENCRYPTED.map(({name,unsafe,proof,control})=>({call:"*",option:`**.${name}`,control,subject:"client",unsafe,safe:"*",onlyChanged:!0,atMost:"medium",proof:[call(name,on),call(name,values[proof])]}));return[...rows,...encrypted]}var controller=mark=>`<?php
class A {
    ${mark}
    public function save() { return 1; }
}
`,PHP_ACCOUNTS=[{call:"session_regenerate_id migrate",control:"session-lifetime",subject:"session id renewed at login",ranks:{"":1},default:0,needs:"session_regenerate_id",atMost:"medium",proof:[`<?php
session_start();
session_regenerate_id(true);
`,`<?php
session_start();
`]},{call:"@IsCsrfTokenValid",control:"csrf",safe:"*",inFunction:!0,proof:[controller("#[IsCsrfTokenValid('refund')]"),controller("#[Route('/a')]")]},{call:"throttleApi",control:"rate-limit",safe:"*",proof:[`<?php
$middleware->throttleApi('60,1');
`,`<?php
$middleware->alias([]);
`]},{call:"password_hash",option:"cost",control:"password-hash",subject:"cost of bcrypt",ranks:"more",proof:[`<?php
password_hash($x, PASSWORD_BCRYPT, ['cost' => 12]);
`,`<?php
password_hash($x, PASSWORD_BCRYPT, ['cost' => 4]);
`]},...[["password_hash",3],["md5",0],["sha1",0],["crypt",1]].map(([call,rank])=>({call:String(call),control:"password-hash",subject:"hash of passwords",ranks:{"":Number(rank)},needs:"password_hash",proof:rank===3?[`<?php
$a = password_hash($p, PASSWORD_DEFAULT);
`,`<?php
// password_hash()
$a = md5($p);
`]:[`<?php
$a = password_hash($p, PASSWORD_DEFAULT);
`,`<?php
// password_hash()
$a = ${String(call)}($p);
`]})),{call:"Request.setTrustedHosts",option:0,control:"allowed-hosts",none:["*"],proof:[`<?php
Request::setTrustedHosts(['^a$']);
`,`<?php
Request::setTrustedHosts([]);
`]}];var rowOf=(subject,frame)=>rate=>{let{line,...option}=rate;return{...option,control:"request-rate",subject,ranks:"rate",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[frame(line.replace("{n}","5")),frame(line.replace("{n}","500"))]}},bare=line=>line,SUBJECT="limit",express=line=>`import { app } from './app.js';
${line}
`,WINDOWS="rateLimit slowDown rateLimiter limiter new RateLimit express-rate-limit express-slow-down",JAVASCRIPT_RATES=[...["limit","max","delayAfter"].map(option=>({call:WINDOWS,option,per:"windowMs",unit:.001,time:60,line:`app.use(rateLimit({ windowMs: 60 * 1000, ${option}: {n} }));`})),{call:"register",option:"max",per:"timeWindow",unit:.001,time:60,needs:"rate-limit",line:`import limit from '@fastify/rate-limit';
app.register(limit, { max: {n}, timeWindow: '1 minute' });`},{call:"ThrottlerModule.{forRoot,forRootAsync}",option:"limit",per:"ttl",unit:.001,line:"load(ThrottlerModule.forRoot([{ ttl: 60000, limit: {n} }]));"},{call:"Throttle",option:"*.limit",per:"*.ttl",unit:.001,line:`class A {
  @Throttle({ default: { limit: {n}, ttl: 60000 } })
  @Post()
  a() {}
}`},{call:"ratelimit koa-ratelimit",option:"max",per:"duration",unit:.001,line:"app.use(ratelimit({ driver: 'memory', duration: 60000, max: {n} }));"},{call:"new {RateLimiterMemory,RateLimiterRedis,RateLimiterMongo,RateLimiterPostgres,RateLimiterCluster}",option:"points",per:"duration",line:"const limiter = new RateLimiterMemory({ points: {n}, duration: 60 });"},{call:"Ratelimit.{slidingWindow,fixedWindow}",option:0,per:1,line:"const limit = new Ratelimit({ limiter: Ratelimit.slidingWindow({n}, '10 s') });"},{call:"betterAuth",option:"rateLimit.max",per:"rateLimit.window",time:10,line:"betterAuth({ rateLimit: { window: 10, max: {n} } });"}].map(rowOf(SUBJECT,express)),view=line=>`${line}
def login(request):
    return answer(request)
`,module2=line=>`${line}
`,PYTHON_RATES=[...[{call:"@limiter.{limit,shared_limit} limiter.{limit,shared_limit}",option:0,line:'@limiter.limit("{n}/minute")'}].map(rowOf(SUBJECT,view)),...[{call:"@ratelimit",option:"rate",line:'@ratelimit(key="ip", rate="{n}/m")'}].map(rowOf(SUBJECT,view)),...[{call:"@rate_limit",option:0,per:1,line:"@rate_limit({n}, timedelta(minutes=1))"}].map(rowOf(SUBJECT,view)),...[{call:"Limiter",option:"default_limits",line:'limiter = Limiter(get_remote_address, default_limits=["{n}/minute"])'},{call:"Limiter",option:"application_limits",line:'limiter = Limiter(key, application_limits=["{n}/minute"])'},{call:"RateLimiter",option:"times",per:"seconds",line:"limit = RateLimiter(times={n}, seconds=60)"},{call:"RateLimiter",option:"times",per:"minutes",unit:60,line:"limit = RateLimiter(times={n}, minutes=1)"},{call:"RATELIMIT_DEFAULT=",option:0,line:'RATELIMIT_DEFAULT = "{n}/minute"'}].map(rowOf(SUBJECT,module2)),...["anon","user","login","burst","sustained"].flatMap(name=>[{call:"REST_FRAMEWORK=",option:`DEFAULT_THROTTLE_RATES.${name}`,line:`REST_FRAMEWORK = {"DEFAULT_THROTTLE_RATES": {"${name}": "{n}/min"}}`}].map(rowOf(`rate of ${name}`,module2))),...[{call:"rate=",option:0,needs:"Throttle",line:`class Login(AnonRateThrottle):
    rate = "{n}/min"
`}].map(rowOf(SUBJECT,module2))],GO_RATES=[{call:"rate.NewLimiter",option:0,time:1,line:"l := rate.NewLimiter({n}, 10)"},{call:"httprate.{Limit,LimitByIP,LimitAll,LimitByRealIP,NewRateLimiter}",option:0,per:1,line:"r.Use(httprate.LimitByIP({n}, time.Minute))"},{call:"tollbooth.NewLimiter",option:0,time:1,line:"l := tollbooth.NewLimiter({n}, nil)"},{call:"limiter.Config{}",option:"Max",per:"Expiration",time:60,line:"app.Use(limiter.New(limiter.Config{Max: {n}, Expiration: time.Minute}))"},{call:"limiter.NewRateFromFormatted",option:0,line:'l, _ := limiter.NewRateFromFormatted("{n}-M")'},{call:"limiter.Rate{}",option:"Limit",per:"Period",line:"l := limiter.Rate{Period: time.Minute, Limit: {n}}"},{call:"middleware.NewRateLimiterMemoryStore",option:0,time:1,line:"e.Use(middleware.RateLimiter(middleware.NewRateLimiterMemoryStore({n})))"},{call:"middleware.RateLimiterMemoryStoreConfig{}",option:"Rate",time:1,line:"s := middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{Rate: {n}})"}].map(rowOf(SUBJECT,bare)),controller2=line=>`class LoginsController < ApplicationController
  ${line}

  def create
    head :ok
  end
end
`,RUBY_RATES=[...[{call:"rate_limit",option:"to",per:"within",line:"rate_limit to: {n}, within: 3.minutes"}].map(rowOf(SUBJECT,controller2)),...[{call:"Rack::Attack.throttle throttle",option:"limit",per:"period",needs:"Rack::Attack",line:'Rack::Attack.throttle("logins", limit: {n}, period: 20) { |req| req.ip }'}].map(rowOf(SUBJECT,bare))],php=line=>`<?php
${line}
`,PHP_RATES=[...[["perSecond",1],["perMinute",60],["perHour",3600],["perDay",86400]].map(([call,time])=>({call:`Limit.${call}`,option:0,time,line:`return Limit::${call}({n})->by($request->ip());`})),{call:"Limit.perMinutes",option:1,per:0,unit:60,line:"return Limit::perMinutes(10, {n});"}].map(rowOf(SUBJECT,php)).concat([{call:"middleware throttleApi",option:"...",line:"$route->middleware('throttle:{n},1');"}].map(rowOf("chain",php))),java=line=>`class A {
    void a() {
        ${line}
    }
}
`,JVM_RATES=[{call:"limitForPeriod",option:0,time:1,line:"RateLimiterConfig.custom().limitForPeriod({n}).build();"},{call:"Bandwidth.simple",option:0,per:1,line:"Bandwidth.simple({n}, Duration.ofMinutes(1));"},{call:"{refillGreedy,refillIntervally}",option:0,per:1,line:"b.capacity(10).refillGreedy({n}, Duration.ofMinutes(1));"},{call:"Refill.{greedy,intervally}",option:0,per:1,line:"Refill.intervally({n}, Duration.ofMinutes(1));"},{call:"RateLimiter.create",option:0,time:1,line:"RateLimiter limiter = RateLimiter.create({n});"}].map(rowOf(SUBJECT,java)),DOTNET_RATES=[{call:"PermitLimit= TokensPerPeriod=",option:0,time:1,line:'options.AddFixedWindowLimiter("a", o => { o.PermitLimit = {n}; });'},{call:"new {FixedWindowRateLimiterOptions,SlidingWindowRateLimiterOptions}",option:"PermitLimit",per:"Window",line:"var o = new FixedWindowRateLimiterOptions { PermitLimit = {n}, Window = TimeSpan.FromMinutes(1) };"},{call:"new TokenBucketRateLimiterOptions",option:"TokensPerPeriod",per:"ReplenishmentPeriod",line:"var o = new TokenBucketRateLimiterOptions { TokensPerPeriod = {n}, ReplenishmentPeriod = TimeSpan.FromMinutes(1) };"}].map(rowOf(SUBJECT,bare));var java2=line=>`class A {
    void a() {
        ${line}
    }
}
`,JVM_TOKENS=[...["requireIssuer","requireAudience","requireSubject","requireId"].map(call=>({call,control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[java2(`Jwts.parser().verifyWith(key).${call}("a").build().parseSignedClaims(text);`),java2("Jwts.parser().verifyWith(key).build().parseSignedClaims(text);")]})),...["withIssuer","withAudience","withAnyOfAudience","withSubject","withClaimPresence"].map(call=>({call,within:"require",control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[java2(`JWT.require(algorithm).${call}("a").build().verify(text);`),java2("JWT.require(algorithm).build().verify(text);")]})),{call:"clockSkewSeconds setAllowedClockSkewSeconds acceptLeeway acceptExpiresAt",option:0,control:"session-lifetime",subject:"tolerance of clocks",ranks:"less",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[java2("Jwts.parser().clockSkewSeconds(30).build();"),java2("Jwts.parser().clockSkewSeconds(86400).build();")]}];var php2=line=>`<?php
function read($token) {
    ${line}
}
`,PHP_TOKENS=["IssuedBy","PermittedFor","SignedWith","StrictValidAt","LooseValidAt","IdentifiedBy","RelatedTo"].map(name=>({call:`new ${name}`,needs:"Lcobucci",control:"token-verification",subject:name,safe:"*",inFunction:!0,atMost:"medium",proof:[`<?php
use Lcobucci\\JWT\\Validation;
${php2(`$v->assert($token, new ${name}('a'), $b);`).slice(6)}`,`<?php
use Lcobucci\\JWT\\Validation;
${php2("$v->assert($token, $b);").slice(6)}`]})),rust2=line=>`fn a() {
    let mut v = Validation::new(Algorithm::RS256);
    ${line}
}
`,RUST_TOKENS=["set_issuer","set_audience","set_required_spec_claims"].map(call=>({call,control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[rust2(`v.${call}(&["a"]);`),rust2("")]}));var rowOf2=exemptions=>({...exemptions,control:"csrf-exemptions",none:[]}),TRUSTED="sites whose requests are accepted",JVM_EXEMPTIONS=[rowOf2({call:"ignoringRequestMatchers ignoringAntMatchers",option:"...",proof:['http.csrf(c -> c.ignoringRequestMatchers("/hooks/a"));','http.csrf(c -> c.ignoringRequestMatchers("/hooks/a", "/account/**"));']})],php3=line=>`<?php
${line}
`,PHP_EXEMPTIONS=[rowOf2({call:"validateCsrfTokens preventRequestForgery",option:"except",proof:[php3("$middleware->validateCsrfTokens(except: ['stripe/*']);"),php3("$middleware->validateCsrfTokens(except: ['stripe/*', 'profile/*']);")]})],PYTHON_EXEMPTIONS=[rowOf2({call:"CSRF_TRUSTED_ORIGINS=",option:0,subject:TRUSTED,proof:[`CSRF_TRUSTED_ORIGINS = ["https://a.example"]
`,`CSRF_TRUSTED_ORIGINS = ["https://a.example", "https://*.b.example"]
`]}),rowOf2({call:"WTF_CSRF_EXEMPT_LIST=",option:0,proof:[`WTF_CSRF_EXEMPT_LIST = ["a.hook"]
`,`WTF_CSRF_EXEMPT_LIST = ["a.hook", "a.pay"]
`]})],GO_EXEMPTIONS=[rowOf2({call:"csrf.TrustedOrigins",option:0,subject:TRUSTED,proof:['_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example"}))','_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example", "b.example"}))']}),rowOf2({call:"csrf.Config{} middleware.CSRFConfig{}",option:"TrustedOrigins",subject:TRUSTED,proof:['_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example"}})','_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example", "https://*.b.example"}})']})],controller3=line=>`class HooksController < ApplicationController
  ${line}

  def index
    render json: []
  end
end
`,RUBY_EXEMPTIONS=[...[["protect_from_forgery","except","with: :exception, "],["skip_forgery_protection","only",""],["skip_before_action","only",":verify_authenticity_token, "]].map(([call,option,before])=>rowOf2({call,option,...call==="skip_before_action"?{needs:"verify_authenticity_token"}:{},proof:[controller3(`${call} ${before}${option}: %i[hook]`),controller3(`${call} ${before}${option}: %i[hook update]`)]}))],RUBY_CONDITIONS=["if","unless"].map(option=>({call:"protect_from_forgery",option,control:"csrf",subject:`condition (${option})`,unsafe:"*request.* *params* *headers* *format*",default:"safe",ofCall:9,atMost:"medium",proof:[controller3("protect_from_forgery with: :exception"),controller3(`protect_from_forgery with: :exception, ${option}: -> { request.format.json? }`)]})),script=line=>`import { app } from './app.js';
${line}
`,JAVASCRIPT_EXEMPTIONS=[...["ignoredMethods","ignoreMethods"].map(option=>rowOf2({call:"doubleCsrf csrf csurf csrf-csrf#doubleCsrf csrfSync",option,proof:[script(`app.use(csurf({ ${option}: ['GET', 'HEAD'] }));`),script(`app.use(csurf({ ${option}: ['GET', 'HEAD', 'POST'] }));`)]})),rowOf2({call:"lusca.csrf csrf",option:"allowlist",proof:[script("app.use(lusca.csrf({ allowlist: ['/hook'] }));"),script("app.use(lusca.csrf({ allowlist: ['/hook', '/account'] }));")]}),rowOf2({call:"betterAuth",option:"trustedOrigins",subject:TRUSTED,proof:[script("betterAuth({ trustedOrigins: ['https://a.example'] });"),script("betterAuth({ trustedOrigins: ['https://a.example', 'https://*.b.example'] });")]})];var PHP_CALLS=[...PHP_ERROR_DETAILS,...PHP_RANDOMNESS,...PHP_EXEMPTIONS,...PHP_TOKENS,...PHP_GRAPHQL,...PHP_ACCOUNTS,...PHP_RATES,{call:"withoutVerifying",control:"tls-verify",unsafe:"*",proof:["Http::timeout(5)->get($url);","Http::withoutVerifying()->get($url);"]},...["CURLOPT_SSL_VERIFYPEER","CURLOPT_SSL_VERIFYHOST"].map(option=>({call:"*",option,control:"tls-verify",unsafe:"false 0",proof:["connect($url, ['timeout' => 5]);",`connect($url, ['${option}' => false]);`]})),...clientCalls({call:(option,value)=>`connect($url, ['${option}' => ${value}]);`,values:{false:"false",true:"true",none:"Client::VERIFY_NONE"},on:"true"}),{call:"new Client {request,get,post,put,patch,delete,head,send,withOptions,create,retry,options} *.request new GuzzleClient",option:"verify",control:"tls-verify",unsafe:"false",proof:["new Client(['timeout' => 5]);","new Client(['verify' => false]);"]},{call:"check_ajax_referer",option:2,control:"csrf",unsafe:"false",inFunction:!0,proof:["check_ajax_referer('save', 'nonce');","check_ajax_referer('save', 'nonce', false);"]},{call:"check_ajax_referer check_admin_referer wp_verify_nonce",control:"csrf",safe:"*",inFunction:!0,atMost:"medium",proof:[`<?php
function save() { check_admin_referer('save'); update_option('a', 'b'); }
`,`<?php
function save() { update_option('a', 'b'); }
`]},{call:"*",option:"csrf_protection",control:"csrf",unsafe:"false",proof:["$resolver->setDefaults(['data_class' => A::class]);","$resolver->setDefaults(['csrf_protection' => false]);"]},{call:"isCsrfTokenValid",control:"csrf",safe:"*",inFunction:!0,atMost:"medium",proof:[`<?php
function save($x) { if (!$this->isCsrfTokenValid('a', $t)) { throw $x; } store(); }
`,`<?php
function save($x) { store(); }
`]},{call:"withoutMiddleware",option:0,control:"csrf",unsafe:"class verifycsrftoken validatecsrftoken preventrequestforgery csrf",needs:"Csrf RequestForgery",proof:["Route::post('/a', 'b');","Route::post('/a', 'b')->withoutMiddleware([VerifyCsrfToken::class]);"]},{call:"register_rest_route",option:"permission_callback",control:"authorization",unsafe:"__return_true",safe:"*",default:"unsafe",proof:["register_rest_route('a/v1', '/b', ['permission_callback' => 'may_edit']);","register_rest_route('a/v1', '/b', ['permission_callback' => '__return_true']);"]},{call:"encryptCookies",option:"except",control:"cookie-encryption",unsafe:"*",safe:"[]",default:"safe",proof:["$middleware->encryptCookies(except: []);","$middleware->encryptCookies(except: ['session']);"]},{call:"*",option:"MYSQL_ATTR_SSL_VERIFY_SERVER_CERT",control:"tls-verify",unsafe:"false",proof:["new PDO($d, $u, $p, []);","new PDO($d, $u, $p, [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);"]},{call:"Debug.enable",control:"debug",unsafe:"*",proof:["ErrorHandler::register();","Debug::enable();"]},{call:"putenv",option:0,control:"debug",unsafe:"app_debug=true app_debug=1",proof:["putenv('APP_DEBUG=false');","putenv('APP_DEBUG=true');"]},{call:"config.set Config.set",first:"app.debug",option:1,control:"debug",unsafe:"true",proof:["Config::set('app.debug', false);","Config::set('app.debug', true);"]},{call:"config config.*",option:"app.debug",control:"debug",unsafe:"true",proof:["config(['app.debug' => false]);","config(['app.debug' => true]);"]},{call:"ftp_connect",control:"encrypted-connection",unsafe:"*",proof:["$c = ftp_ssl_connect($host);","$c = ftp_connect($host);"]},{call:"forTarget new PlainText Configuration.forUnsecuredSigner",control:"token-verification",unsafe:"*",needs:"forUnsecuredSigner",proof:["Configuration::forSymmetricSigner($a, $b);","Configuration::forUnsecuredSigner();"]}];var place={id:"php",title:"PHP: header(), cookies, sessions, curl, Symfony responses, WordPress constants",files:["**/*.php"],headers:!0,keywords:[...GUARD_MARKS,...GUARD_NAMES,String.raw`\bcookie\(`,...CONNECTION_WORDS,"header","setcookie","setrawcookie","Cookie","session_","ini_set","SSL_VERIFY","verify_peer",String.raw`['"]verify['"]`,"withoutVerifying","WP_DEBUG","Directive::|Keyword::","addErrorMiddleware|displayError|YII_(?:DEBUG|ENV)|new Kernel|getTrace|sslverify|permission_callback","DISALLOW_|ALLOW_UNFILTERED|AUTOMATIC_UPDATER|WP_AUTO_UPDATE|WP_HTTP_BLOCK","FORCE_SSL","forceScheme","forceHttps","same_site","allowed_origins","APP_DEBUG","[Cc]srf","trustProxies","(?:wp_ajax|admin_post)_","trustHosts",String.raw`['"](?:secure|http_only|encrypt)['"]`,String.raw`Route::`,String.raw`\$proxies`],calls:PHP_CALLS,reader:"php/index.ts readPhp",controls:["https-redirect","tls-verify","debug","csrf","trusted-proxy"],proof:{path:"src/answer.php",text:`<?php
{line}
`},restore:"header('{name}: {value}');",references:["https://www.php.net/manual/en/function.header.php","https://www.php.net/manual/en/function.setcookie.php","https://www.php.net/manual/en/session.configuration.php","https://developer.wordpress.org/advanced-administration/wordpress/wp-config/"]};0&&(module.exports={place});
