"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var aspnet_exports={};__export(aspnet_exports,{place:()=>place});module.exports=__toCommonJS(aspnet_exports);var CONNECTION_WORDS=["sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure",String.raw`["'\`](?:http|ws|ftp|ldap|smtp|imap|redis|amqp|mqtt|stomp|grpc|nats)://`+String.raw`(?!localhost|127\.|0\.0|www\.w3\.|json-schema|schemas?\.)`,String.raw`(?:protocol|scheme)["']?[ \t]*(?::|=>|=)[ \t]*["'\`](?:http|ws|ftp|ldap|smtp|redis|amqp|mqtt)["'\`]`];var NOUNS="[Aa]uth|[Ll]og(?:in|ged)|[Ss]igned|[Pp]erm|[Rr]ole|[Aa]dmin|[Ss]taff|[Oo]wner|[Mm]ember|[Uu]ser|[Ss]cope|[Ss]uper|[Tt]oken|[Jj][Ww][Tt]|[Aa]ccess|[Aa]llow|[Rr]equire|[Rr]estrict|[Gg]uard|[Ss]udo|[Oo]tp|[Mm]fa|[Pp]rotect|[Aa]pi_?[Kk]ey|[Ll]imit|[Tt]hrottl|[Ee]nsure|[Mm]ust|[Cc]an_|[Gg]rant|[Ss]ecur|[Dd]eny",GUARD_MARKS=[String.raw`[@\[][\w.]{0,60}(?:${NOUNS})`,String.raw`(?:Required|Perm|Access|Auth|Log|Tests?)\w{0,20}Mixin`],GUARD_NAMES=["abort_(?:if|unless)|->middleware|middlewareGroups|[Aa]uthoriz|[Aa]uthentica",String.raw`\b(?:protect|permit|can|has_?[Ss]copes?|required_?[Ss]copes?|api_?[Kk]ey_?[Rr]equired)\b`,String.raw`\brequire_?[Aa]pi_?[Kk]ey\b`,"(?:[Mm]ust_?[Bb]e|[Vv]alidate|[Cc]heck|[Oo]nly|[Rr]equire|[Ee]nsure|[Vv]erify)_?(?:Admin|admin|Jwt|jwt|Token|token|User|user|Scope|scope)"];function rowsOf({safe,unsafe,only,guesses,sized,frame,values}){let program=frame(values[0]),shared={control:"randomness",inFunction:!0},source=(call,rank,needs)=>({...shared,call,subject:"source",ranks:{"":rank},...needs===void 0?{}:{needs},atMost:"medium",proof:needs===void 0?[program,frame(values[1])]:[frame(values[0],only.safe[1]),frame(values[0],only.unsafe[1])]});return[source(safe,1),source(unsafe,0),...only===void 0?[]:[source(only.safe[0],1,only.safe[1]),source(only.unsafe[0],0,only.unsafe[1])],...guesses===void 0?[]:[{...shared,call:guesses,subject:"source",ranks:{"":0},atMost:"low",proof:[program,frame(values[2])]}],...sized===void 0?[]:[{...shared,call:sized[0],option:sized[1],subject:"bytes",ranks:"more",onlyChanged:!0,atMost:"low",proof:[frame(values[3].replace("{bytes}","32")),frame(values[3].replace("{bytes}","4"))]}]]}var PYTHON_RANDOMNESS=rowsOf({safe:"secrets.{token_bytes,token_hex,token_urlsafe,choice,randbelow,randbits} os.urandom SystemRandom uuid.uuid4 uuid4 token_bytes token_hex token_urlsafe get_random_string get_random_secret_key",unsafe:"random.{random,randint,choice,choices,randrange,getrandbits,sample,uniform,randbytes,shuffle} uuid.uuid1 uuid1",guesses:"hashlib.{md5,sha1} time.time time.time_ns",sized:["secrets.{token_bytes,token_hex,token_urlsafe} os.urandom token_hex token_urlsafe token_bytes",0],frame:value=>`def reset_token(user):
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
DocumentValidator::addRule(new QueryDepth(10));`]),limit("new QueryDepth",0,"depth of a query",["$rule = new QueryDepth(10);","$rule = new QueryDepth(100);"]),limit("new QueryComplexity",0,"cost of a query",["$rule = new QueryComplexity(100);","$rule = new QueryComplexity(10000);"])];var DOTNET_ACCOUNTS=[{call:"Roles= Policy=",option:0,within:"@Authorize",needs:"Authorize",control:"authorization",subject:"role",safe:"*",inFunction:!0,atMost:"medium",proof:[`class A {
    [Authorize(Roles = "Admin")]
    public void B() { }
}
`,`class A {
    [Authorize]
    public void B() { }
}
`]},{call:"UseRateLimiter",control:"rate-limit",safe:"*",proof:["app.UseRateLimiter();","app.UseRouting();"]},{call:"@DisableRateLimiting DisableRateLimiting",control:"rate-limit",subject:"exempt",unsafe:"*",inFunction:!0,proof:['app.MapGet("/a", f);','app.MapGet("/a", f).DisableRateLimiting();']},{call:"Password.RequiredLength= Password.RequiredUniqueChars=",option:0,control:"password-policy",subject:"RequiredLength",ranks:"more",proof:["options.Password.RequiredLength = 12;","options.Password.RequiredLength = 6;"]},...["RequireDigit","RequireNonAlphanumeric","RequireUppercase","RequireLowercase"].map(option=>({call:`Password.${option}=`,option:0,control:"password-policy",subject:option,ranks:{true:1,false:0},default:1,atMost:"medium",proof:[`options.Password.${option} = true;`,`options.Password.${option} = false;`]})),{call:"Lockout.MaxFailedAccessAttempts=",option:0,control:"password-policy",subject:"MaxFailedAccessAttempts",ranks:"less",atMost:"medium",proof:["options.Lockout.MaxFailedAccessAttempts = 5;","options.Lockout.MaxFailedAccessAttempts = 500;"]},{call:"PasswordSignInAsync CheckPasswordSignInAsync",option:"lockoutOnFailure",control:"rate-limit",subject:"lockout",unsafe:"false",safe:"true",default:"unsafe",proof:["m.PasswordSignInAsync(a, b, c, lockoutOnFailure: true);","m.PasswordSignInAsync(a, b, c, lockoutOnFailure: false);"]},{call:"SignIn.RequireConfirmedAccount= SignIn.RequireConfirmedEmail=",option:0,control:"authentication",subject:"RequireConfirmedAccount",ranks:{true:1,false:0},default:0,atMost:"medium",proof:["options.SignIn.RequireConfirmedAccount = true;","options.SignIn.RequireConfirmedAccount = false;"]},{call:"ExpireTimeSpan= IdleTimeout= ValidationInterval= ClockSkew=",option:0,control:"session-lifetime",subject:"ExpireTimeSpan",ranks:"less",atMost:"low",proof:["options.ExpireTimeSpan = TimeSpan.FromMinutes(20);","options.ExpireTimeSpan = TimeSpan.FromDays(365);"]},{call:"@DisableRequestSizeLimit",control:"input-checks",subject:"limit of a body",ranks:{"":0},default:1,inFunction:!0,proof:[`class A {
    [HttpPost]
    public void B() { }
}
`,`class A {
    [DisableRequestSizeLimit]
    public void B() { }
}
`]},{call:"@ValidateInput",option:0,control:"input-checks",subject:"ValidateInput",ranks:{true:1,false:0},default:1,inFunction:!0,proof:[`class A {
    [HttpPost]
    public void B() { }
}
`,`class A {
    [ValidateInput(false)]
    public void B() { }
}
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
`}].map(rowOf(SUBJECT,module2))],GO_RATES=[{call:"rate.NewLimiter",option:0,time:1,line:"l := rate.NewLimiter({n}, 10)"},{call:"httprate.{Limit,LimitByIP,LimitAll,LimitByRealIP,NewRateLimiter}",option:0,per:1,line:"r.Use(httprate.LimitByIP({n}, time.Minute))"},{call:"tollbooth.NewLimiter",option:0,time:1,line:"l := tollbooth.NewLimiter({n}, nil)"},{call:"limiter.Config{}",option:"Max",per:"Expiration",time:60,line:"app.Use(limiter.New(limiter.Config{Max: {n}, Expiration: time.Minute}))"},{call:"limiter.NewRateFromFormatted",option:0,line:'l, _ := limiter.NewRateFromFormatted("{n}-M")'},{call:"limiter.Rate{}",option:"Limit",per:"Period",line:"l := limiter.Rate{Period: time.Minute, Limit: {n}}"},{call:"middleware.NewRateLimiterMemoryStore",option:0,time:1,line:"e.Use(middleware.RateLimiter(middleware.NewRateLimiterMemoryStore({n})))"},{call:"middleware.RateLimiterMemoryStoreConfig{}",option:"Rate",time:1,line:"s := middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{Rate: {n}})"}].map(rowOf(SUBJECT,bare)),controller=line=>`class LoginsController < ApplicationController
  ${line}

  def create
    head :ok
  end
end
`,RUBY_RATES=[...[{call:"rate_limit",option:"to",per:"within",line:"rate_limit to: {n}, within: 3.minutes"}].map(rowOf(SUBJECT,controller)),...[{call:"Rack::Attack.throttle throttle",option:"limit",per:"period",needs:"Rack::Attack",line:'Rack::Attack.throttle("logins", limit: {n}, period: 20) { |req| req.ip }'}].map(rowOf(SUBJECT,bare))],php=line=>`<?php
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
`,JVM_TOKENS=[...["requireIssuer","requireAudience","requireSubject","requireId"].map(call=>({call,control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[java2(`Jwts.parser().verifyWith(key).${call}("a").build().parseSignedClaims(text);`),java2("Jwts.parser().verifyWith(key).build().parseSignedClaims(text);")]})),...["withIssuer","withAudience","withAnyOfAudience","withSubject","withClaimPresence"].map(call=>({call,within:"require",control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[java2(`JWT.require(algorithm).${call}("a").build().verify(text);`),java2("JWT.require(algorithm).build().verify(text);")]})),{call:"clockSkewSeconds setAllowedClockSkewSeconds acceptLeeway acceptExpiresAt",option:0,control:"session-lifetime",subject:"tolerance of clocks",ranks:"less",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[java2("Jwts.parser().clockSkewSeconds(30).build();"),java2("Jwts.parser().clockSkewSeconds(86400).build();")]}],DOTNET_TOKENS=[{call:"new TokenValidationParameters",option:"ClockSkew",control:"session-lifetime",subject:"ClockSkew",ranks:"less",default:-300,ofCall:9,atMost:"low",proof:["var p = new TokenValidationParameters { ClockSkew = TimeSpan.FromMinutes(1) };","var p = new TokenValidationParameters { ClockSkew = TimeSpan.FromDays(1) };"]},{call:"new TokenValidationParameters",option:"ValidAlgorithms",control:"token-algorithms",none:[],onlyChanged:!0,proof:['var p = new TokenValidationParameters { ValidAlgorithms = new[] { "RS256" } };','var p = new TokenValidationParameters { ValidAlgorithms = new[] { "RS256", "HS256" } };']}],php2=line=>`<?php
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
`,RUST_TOKENS=["set_issuer","set_audience","set_required_spec_claims"].map(call=>({call,control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[rust2(`v.${call}(&["a"]);`),rust2("")]}));var rowOf2=roles=>({...roles,control:"allowed-roles",none:[],inFunction:!0,onlyChanged:!0}),pair=(frame,one,two)=>[frame(one),frame(two)],method=mark=>`class A {
    ${mark}
    void a() { b(); }
}
`,JVM_ROLES=[...["@RolesAllowed","@Secured"].map(call=>rowOf2({call,option:"...",proof:pair(method,`${call}({"ADMIN"})`,`${call}({"ADMIN", "ANALYST"})`)})),rowOf2({call:"@PreAuthorize @PostAuthorize",option:0,proof:pair(method,`@PreAuthorize("hasRole('ADMIN')")`,`@PreAuthorize("hasAnyRole('ADMIN', 'ANALYST')")`)}),rowOf2({call:"hasAnyRole hasAnyAuthority hasRole hasAuthority",option:"...",subject:"chain",proof:[method("").replace("b();",'http.authorizeHttpRequests(a -> a.requestMatchers("/r").hasRole("ADMIN"));'),method("").replace("b();",'http.authorizeHttpRequests(a -> a.requestMatchers("/r").hasAnyRole("ADMIN", "OPS"));')]})],action=mark=>`class A {
    ${mark}
    public void B() { }
}
`,DOTNET_ROLES=[rowOf2({call:"Roles=",option:0,within:"@Authorize",needs:"Authorize",proof:pair(action,'[Authorize(Roles = "Admin")]','[Authorize(Roles = "Admin,Clerk")]')}),rowOf2({call:"RequireRole",option:"...",subject:"chain",proof:['services.AddAuthorization(o => o.AddPolicy("a", p => p.RequireRole("Admin")));','services.AddAuthorization(o => o.AddPolicy("a", p => p.RequireRole("Admin", "Clerk")));']})],script=line=>`import { app } from './app.js';
${line}
`,CHECKS="requireRole requireRoles requireAnyRole hasRole hasAnyRole checkRole checkRoles allowRoles allowRole restrictTo authorizeRoles permitRoles roleGuard",JAVASCRIPT_ROLES=[rowOf2({call:"Roles HasRoles AllowedRoles",option:"...",proof:pair(script,`class A {
  @Roles('admin')
  @Get()
  a() {}
}`,`class A {
  @Roles('admin', 'clerk')
  @Get()
  a() {}
}`)}),rowOf2({call:CHECKS,option:"...",proof:pair(script,"app.get('/a', requireRole('admin'), f);","app.get('/a', requireRole('admin', 'clerk'), f);")}),...["allowedRoles","requiredRoles"].map(option=>rowOf2({call:"*",option,proof:pair(script,`use({ ${option}: ['admin'] });`,`use({ ${option}: ['admin', 'clerk'] });`)}))],view2=line=>`${line}
def view(request):
    return answer(request)
`,PYTHON_ROLES=[rowOf2({call:"@{roles_accepted,allowed_roles,require_any_role,role_required,require_roles,any_role_required,has_any_role}",option:"...",proof:pair(view2,'@roles_accepted("admin")','@roles_accepted("admin", "clerk")')}),rowOf2({call:"RoleChecker RolesChecker RequireRole require_role require_roles require_any_role",option:"...",proof:[`allow = RoleChecker(["admin"])
`,`allow = RoleChecker(["admin", "clerk"])
`]})],GO_ROLES=[rowOf2({call:"{Require,require}{Role,Roles,AnyRole} HasRole HasAnyRole AllowRoles",option:"...",proof:['r.Use(RequireRole("admin"))','r.Use(RequireRole("admin", "clerk"))']})];var method2=attribute=>`public class AnswerController : Controller
{
    ${attribute}
    public IActionResult Get() { return Ok(); }
}
`,DOTNET_CALLS=[...DOTNET_RANDOMNESS,...DOTNET_ROLES,...DOTNET_TOKENS,...DOTNET_GRAPHQL,{call:"@AllowAnonymous",control:"authorization",unsafe:"*",inFunction:!0,proof:[method2(""),method2("[AllowAnonymous]")]},{call:"UseAuthorization",control:"authorization",safe:"*",proof:["app.UseAuthorization();","app.UseRouting();"]},{call:"DisableAntiforgery",control:"csrf",unsafe:"*",subject:"chain",inFunction:!0,atMost:"medium",proof:['app.MapPost("/orders", Add);','app.MapPost("/orders", Add).DisableAntiforgery();']},{call:"@IgnoreAntiforgeryToken",control:"csrf",unsafe:"*",inFunction:!0,atMost:"medium",proof:[method2(""),method2("[IgnoreAntiforgeryToken]")]},{call:"@RequireAntiforgeryToken",option:0,control:"csrf",unsafe:"false",inFunction:!0,proof:[method2(""),method2("[RequireAntiforgeryToken(false)]")]},{call:"RequireHttpsMetadata=",option:0,control:"encrypted-connection",unsafe:"false",proof:['options.Authority = "a";',"options.RequireHttpsMetadata = false;"]},...["ValidateIssuer","ValidateAudience","ValidateLifetime","ValidateIssuerSigningKey","RequireSignedTokens","RequireExpirationTime"].flatMap(option=>[{call:"new TokenValidationParameters",option,control:"token-verification",unsafe:"false",proof:[`var p = new TokenValidationParameters { ${option} = true };`,`var p = new TokenValidationParameters { ${option} = false };`]},{call:`TokenValidationParameters.${option}=`,option:0,control:"token-verification",unsafe:"false",proof:[`options.TokenValidationParameters.${option} = true;`,`options.TokenValidationParameters.${option} = false;`]}]),{call:"new TokenValidationParameters",option:"SignatureValidator",control:"token-verification",unsafe:"=>true",proof:["var p = new TokenValidationParameters { };","var p = new TokenValidationParameters { SignatureValidator = (t, v) => true };"]},{call:"ServerCertificateCustomValidationCallback= ServerCertificateValidationCallback= RemoteCertificateValidationCallback=",option:0,control:"tls-verify",unsafe:"=>true dangerousacceptanyservercertificatevalidator",proof:["handler.CheckCertificateRevocationList = true;","handler.ServerCertificateCustomValidationCallback = (a, b, c, d) => true;"]},...["ServerCertificateCustomValidationCallback","RemoteCertificateValidationCallback","ServerCertificateValidationCallback"].map(option=>({call:"new *",option,control:"tls-verify",unsafe:"=>true dangerousacceptanyservercertificatevalidator",proof:["var handler = new HttpClientHandler { };",`var handler = new HttpClientHandler { ${option} = (a, b, c, d) => true };`]})),{call:"new SslStream",option:2,control:"tls-verify",unsafe:"=>true",proof:["var s = new SslStream(inner, false);","var s = new SslStream(inner, false, (a, b, c, d) => true);"]},{call:"CheckCertificateRevocationList=",option:0,control:"tls-verify",unsafe:"false",safe:"true",default:"unsafe",atMost:"low",proof:["handler.CheckCertificateRevocationList = true;","handler.CheckCertificateRevocationList = false;"]},{call:"new *",option:"CheckCertificateRevocationList",control:"tls-verify",subject:"revocation",unsafe:"false",safe:"true",default:"unsafe",atMost:"low",proof:["var handler = new HttpClientHandler { CheckCertificateRevocationList = true };","var handler = new HttpClientHandler { CheckCertificateRevocationList = false };"]},{call:"TrustServerCertificate=",option:0,control:"tls-verify",unsafe:"true",proof:["builder.TrustServerCertificate = false;","builder.TrustServerCertificate = true;"]},{call:"Encrypt= EnableSsl= RequireSsl= UseSsl=",option:0,control:"encrypted-connection",unsafe:"false",safe:"true",default:"unsafe",needs:"SqlConnectionStringBuilder SmtpClient RequireSsl",proof:[`var smtp = new SmtpClient();
        smtp.EnableSsl = true;`,`var smtp = new SmtpClient();
        smtp.EnableSsl = false;`]},{call:"new SmtpClient new FtpWebRequest",option:"EnableSsl",control:"encrypted-connection",unsafe:"false",safe:"true",default:"unsafe",proof:["var smtp = new SmtpClient { EnableSsl = true };","var smtp = new SmtpClient { EnableSsl = false };"]},{call:"ClientCertificateMode=",option:0,control:"client-certificates",words:{requirecertificate:"require",allowcertificate:"optional",delaycertificate:"optional",nocertificate:"none"},proof:["https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;","https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;"]},{call:"AllowedCertificateTypes=",option:0,control:"client-certificates",subject:"kinds of certificates",words:{chained:"require",all:"optional",selfsigned:"optional"},proof:["options.AllowedCertificateTypes = CertificateTypes.Chained;","options.AllowedCertificateTypes = CertificateTypes.All;"]},{call:"UseDeveloperExceptionPage UseDatabaseErrorPage UseMigrationsEndPoint",control:"debug",unsafe:"*",proof:['app.UseExceptionHandler("/error");',"app.UseDeveloperExceptionPage();"]},{call:"EnableSensitiveDataLogging EnableDetailedErrors",control:"debug",unsafe:"*",atMost:"medium",proof:["options.UseSqlServer(text);","options.EnableSensitiveDataLogging();"]},{call:"ShowPII= IncludeErrorDetails= EnableDetailedErrors=",option:0,control:"debug",unsafe:"true",atMost:"medium",proof:["IdentityModelEventSource.ShowPII = false;","IdentityModelEventSource.ShowPII = true;"]},{call:"UseHttpsRedirection AddRedirectToHttps AddRedirectToHttpsPermanent @RequireHttps new RequireHttpsAttribute",control:"https-redirect",safe:"*",proof:["app.UseHttpsRedirection();","app.UseRouting();"]},{call:"UseAntiforgery new AutoValidateAntiforgeryTokenAttribute @AutoValidateAntiforgeryToken",control:"csrf",safe:"*",proof:["app.UseAntiforgery();","app.UseRouting();"]},...DOTNET_ACCOUNTS,...DOTNET_RATES];var place={id:"aspnet",title:"ASP.NET Core: Program.cs, Startup.cs, controllers, and what they call",files:["**/*.cs"],headers:!0,keywords:[...GUARD_MARKS,"SslPolicyErrors","RequireAuthorization",...CONNECTION_WORDS,"UseHsts","UseHttpsRedirection","RequireHttps","Headers","Cookie","AddPolicy","AddDefaultPolicy","UseCors","EnableCors","UseDeveloperExceptionPage","Anti[Ff]orgery","CertificateValidation","CertificateCustomValidation","SslProtocols","ClientCertificateMode|AllowedCertificateTypes|UseCsp","SecurityProtocol"],calls:DOTNET_CALLS,reader:"csharp/index.ts readCSharp",controls:["encrypted-connection","https-redirect","csrf","debug","tls-verify","tls-version"],proof:{path:"src/Answer.cs",text:`public class Answer {
    public void Send(HttpContext context) {
        {line}
    }
}
`},restore:'context.Response.Headers["{name}"] = "{value}";',references:["https://learn.microsoft.com/aspnet/core/security/enforcing-ssl","https://learn.microsoft.com/aspnet/core/security/cors","https://learn.microsoft.com/aspnet/core/security/anti-request-forgery","https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.http.cookieoptions"]};0&&(module.exports={place});
