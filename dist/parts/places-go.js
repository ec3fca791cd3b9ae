"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var go_exports={};__export(go_exports,{GO_SECURE:()=>GO_SECURE,place:()=>place});module.exports=__toCommonJS(go_exports);var CONNECTION_WORDS=["sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure",String.raw`["'\`](?:http|ws|ftp|ldap|smtp|imap|redis|amqp|mqtt|stomp|grpc|nats)://`+String.raw`(?!localhost|127\.|0\.0|www\.w3\.|json-schema|schemas?\.)`,String.raw`(?:protocol|scheme)["']?[ \t]*(?::|=>|=)[ \t]*["'\`](?:http|ws|ftp|ldap|smtp|redis|amqp|mqtt)["'\`]`];function rowsOf({safe,unsafe,only,guesses,sized,frame,values}){let program=frame(values[0]),shared={control:"randomness",inFunction:!0},source=(call,rank,needs)=>({...shared,call,subject:"source",ranks:{"":rank},...needs===void 0?{}:{needs},atMost:"medium",proof:needs===void 0?[program,frame(values[1])]:[frame(values[0],only.safe[1]),frame(values[0],only.unsafe[1])]});return[source(safe,1),source(unsafe,0),...only===void 0?[]:[source(only.safe[0],1,only.safe[1]),source(only.unsafe[0],0,only.unsafe[1])],...guesses===void 0?[]:[{...shared,call:guesses,subject:"source",ranks:{"":0},atMost:"low",proof:[program,frame(values[2])]}],...sized===void 0?[]:[{...shared,call:sized[0],option:sized[1],subject:"bytes",ranks:"more",onlyChanged:!0,atMost:"low",proof:[frame(values[3].replace("{bytes}","32")),frame(values[3].replace("{bytes}","4"))]}]]}var PYTHON_RANDOMNESS=rowsOf({safe:"secrets.{token_bytes,token_hex,token_urlsafe,choice,randbelow,randbits} os.urandom SystemRandom uuid.uuid4 uuid4 token_bytes token_hex token_urlsafe get_random_string get_random_secret_key",unsafe:"random.{random,randint,choice,choices,randrange,getrandbits,sample,uniform,randbytes,shuffle} uuid.uuid1 uuid1",guesses:"hashlib.{md5,sha1} time.time time.time_ns",sized:["secrets.{token_bytes,token_hex,token_urlsafe} os.urandom token_hex token_urlsafe token_bytes",0],frame:value=>`def reset_token(user):
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
DocumentValidator::addRule(new QueryDepth(10));`]),limit("new QueryDepth",0,"depth of a query",["$rule = new QueryDepth(10);","$rule = new QueryDepth(100);"]),limit("new QueryComplexity",0,"cost of a query",["$rule = new QueryComplexity(100);","$rule = new QueryComplexity(10000);"])];var GO_ACCOUNTS=[{call:"bcrypt.GenerateFromPassword",option:1,control:"password-hash",subject:"cost of bcrypt",ranks:"more",proof:["bcrypt.GenerateFromPassword(text, 12)","bcrypt.GenerateFromPassword(text, bcrypt.MinCost)"]},...["WithValidMethods","WithExpirationRequired","WithAudience","WithIssuer"].map(option=>({call:`jwt.${option}`,control:"token-verification",subject:option,safe:"*",inFunction:!0,atMost:"medium",proof:[`jwt.Parse(raw, key, jwt.${option}(a))`,"jwt.Parse(raw, key)"]})),...["ReadHeaderTimeout","ReadTimeout"].map(option=>({call:"http.Server{}",option,control:"rate-limit",subject:option,safe:"*",unsafe:"0",default:"unsafe",atMost:"low",proof:[`_ = &http.Server{Addr: ":80", ${option}: 5 * time.Second}`,'_ = &http.Server{Addr: ":80"}']})),{call:"httprate.{Limit,LimitByIP,LimitAll,LimitByRealIP} middleware.{RateLimiter,RateLimiterWithConfig,Throttle} limiter.New tollbooth.{LimitHandler,LimitFuncHandler} stdlib.NewMiddleware mgin.NewMiddleware",control:"rate-limit",safe:"*",proof:["r.Use(httprate.LimitByIP(100, time.Minute))","r.Use(middleware.Logger)"]},{call:"http.MaxBytesReader http.MaxBytesHandler middleware.BodyLimit middleware.RequestSize",control:"input-checks",subject:"limit of a body",ranks:{"":1},default:0,inFunction:!0,atMost:"medium",proof:["r.Body = http.MaxBytesReader(w, r.Body, 1024)","r.Body = r.Body"]},...[["csrf.Config{}","CookieSecure"],["csrf.Config{}","CookieHTTPOnly"],["middleware.CSRFConfig{}","CookieSecure"],["middleware.CSRFConfig{}","CookieHTTPOnly"]].map(([call,option])=>({call,option,control:"csrf",subject:`${option} of the token`,safe:"true",unsafe:"*",default:"unsafe",ofCall:0,inFunction:!0,atMost:"medium",proof:[`x := ${call.slice(0,-1)}${option}: true}`,`x := ${call.slice(0,-1)}TokenLength: 32}`]})),...[["csrf.Config{}","Next","csrf"],["middleware.CSRFConfig{}","Skipper","csrf"],["limiter.Config{}","Next","rate-limit"],["middleware.RateLimiterConfig{}","Skipper","rate-limit"],["jwtware.Config{}","Filter","authorization"],["keyauth.Config{} basicauth.Config{} jwtware.Config{}","Next","authorization"],["middleware.{JWTConfig{},KeyAuthConfig{},BasicAuthConfig{}}","Skipper","authorization"]].map(([call,option,control])=>({call:call.includes("{}}")?"middleware.JWTConfig{} middleware.KeyAuthConfig{} middleware.BasicAuthConfig{}":call,option,control,subject:"requests that are skipped",unsafe:"=>true",default:"safe",inFunction:!0,proof:[`x := ${call.split(/[ {]/)[0].replace(/\.$/,".JWTConfig")}{TimeFunc: now}`,`x := ${call.split(/[ {]/)[0].replace(/\.$/,".JWTConfig")}{${option}: func(c Context) bool { return true }}`]})),...[["fiber.Config{}","BodyLimit","fiber.New(fiber.Config{BodyLimit: {n}})"],["middleware.BodyLimitConfig{}","Limit",'x := middleware.BodyLimitConfig{Limit: "{n}K"}'],["middleware.BodyLimit",0,'e.Use(middleware.BodyLimit("{n}K"))'],["http.MaxBytesReader",2,"r.Body = http.MaxBytesReader(w, r.Body, {n})"]].map(([call,option,line])=>({call,option,control:"input-checks",subject:"size of a body",ranks:"less",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[line.replace("{n}","1024"),line.replace("{n}","1048576")]}))];var rowOf=(subject,frame)=>rate=>{let{line,...option}=rate;return{...option,control:"request-rate",subject,ranks:"rate",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[frame(line.replace("{n}","5")),frame(line.replace("{n}","500"))]}},bare=line=>line,SUBJECT="limit",express=line=>`import { app } from './app.js';
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
`,JVM_RATES=[{call:"limitForPeriod",option:0,time:1,line:"RateLimiterConfig.custom().limitForPeriod({n}).build();"},{call:"Bandwidth.simple",option:0,per:1,line:"Bandwidth.simple({n}, Duration.ofMinutes(1));"},{call:"{refillGreedy,refillIntervally}",option:0,per:1,line:"b.capacity(10).refillGreedy({n}, Duration.ofMinutes(1));"},{call:"Refill.{greedy,intervally}",option:0,per:1,line:"Refill.intervally({n}, Duration.ofMinutes(1));"},{call:"RateLimiter.create",option:0,time:1,line:"RateLimiter limiter = RateLimiter.create({n});"}].map(rowOf(SUBJECT,java)),DOTNET_RATES=[{call:"PermitLimit= TokensPerPeriod=",option:0,time:1,line:'options.AddFixedWindowLimiter("a", o => { o.PermitLimit = {n}; });'},{call:"new {FixedWindowRateLimiterOptions,SlidingWindowRateLimiterOptions}",option:"PermitLimit",per:"Window",line:"var o = new FixedWindowRateLimiterOptions { PermitLimit = {n}, Window = TimeSpan.FromMinutes(1) };"},{call:"new TokenBucketRateLimiterOptions",option:"TokensPerPeriod",per:"ReplenishmentPeriod",line:"var o = new TokenBucketRateLimiterOptions { TokensPerPeriod = {n}, ReplenishmentPeriod = TimeSpan.FromMinutes(1) };"}].map(rowOf(SUBJECT,bare));var rowOf2=roles=>({...roles,control:"allowed-roles",none:[],inFunction:!0,onlyChanged:!0}),pair=(frame,one,two)=>[frame(one),frame(two)],method=mark=>`class A {
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
`]})],GO_ROLES=[rowOf2({call:"{Require,require}{Role,Roles,AnyRole} HasRole HasAnyRole AllowRoles",option:"...",proof:['r.Use(RequireRole("admin"))','r.Use(RequireRole("admin", "clerk"))']})];var rowOf3=exemptions=>({...exemptions,control:"csrf-exemptions",none:[]}),TRUSTED="sites whose requests are accepted",JVM_EXEMPTIONS=[rowOf3({call:"ignoringRequestMatchers ignoringAntMatchers",option:"...",proof:['http.csrf(c -> c.ignoringRequestMatchers("/hooks/a"));','http.csrf(c -> c.ignoringRequestMatchers("/hooks/a", "/account/**"));']})],php2=line=>`<?php
${line}
`,PHP_EXEMPTIONS=[rowOf3({call:"validateCsrfTokens preventRequestForgery",option:"except",proof:[php2("$middleware->validateCsrfTokens(except: ['stripe/*']);"),php2("$middleware->validateCsrfTokens(except: ['stripe/*', 'profile/*']);")]})],PYTHON_EXEMPTIONS=[rowOf3({call:"CSRF_TRUSTED_ORIGINS=",option:0,subject:TRUSTED,proof:[`CSRF_TRUSTED_ORIGINS = ["https://a.example"]
`,`CSRF_TRUSTED_ORIGINS = ["https://a.example", "https://*.b.example"]
`]}),rowOf3({call:"WTF_CSRF_EXEMPT_LIST=",option:0,proof:[`WTF_CSRF_EXEMPT_LIST = ["a.hook"]
`,`WTF_CSRF_EXEMPT_LIST = ["a.hook", "a.pay"]
`]})],GO_EXEMPTIONS=[rowOf3({call:"csrf.TrustedOrigins",option:0,subject:TRUSTED,proof:['_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example"}))','_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example", "b.example"}))']}),rowOf3({call:"csrf.Config{} middleware.CSRFConfig{}",option:"TrustedOrigins",subject:TRUSTED,proof:['_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example"}})','_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example", "https://*.b.example"}})']})],controller2=line=>`class HooksController < ApplicationController
  ${line}

  def index
    render json: []
  end
end
`,RUBY_EXEMPTIONS=[...[["protect_from_forgery","except","with: :exception, "],["skip_forgery_protection","only",""],["skip_before_action","only",":verify_authenticity_token, "]].map(([call,option,before])=>rowOf3({call,option,...call==="skip_before_action"?{needs:"verify_authenticity_token"}:{},proof:[controller2(`${call} ${before}${option}: %i[hook]`),controller2(`${call} ${before}${option}: %i[hook update]`)]}))],RUBY_CONDITIONS=["if","unless"].map(option=>({call:"protect_from_forgery",option,control:"csrf",subject:`condition (${option})`,unsafe:"*request.* *params* *headers* *format*",default:"safe",ofCall:9,atMost:"medium",proof:[controller2("protect_from_forgery with: :exception"),controller2(`protect_from_forgery with: :exception, ${option}: -> { request.format.json? }`)]})),script2=line=>`import { app } from './app.js';
${line}
`,JAVASCRIPT_EXEMPTIONS=[...["ignoredMethods","ignoreMethods"].map(option=>rowOf3({call:"doubleCsrf csrf csurf csrf-csrf#doubleCsrf csrfSync",option,proof:[script2(`app.use(csurf({ ${option}: ['GET', 'HEAD'] }));`),script2(`app.use(csurf({ ${option}: ['GET', 'HEAD', 'POST'] }));`)]})),rowOf3({call:"lusca.csrf csrf",option:"allowlist",proof:[script2("app.use(lusca.csrf({ allowlist: ['/hook'] }));"),script2("app.use(lusca.csrf({ allowlist: ['/hook', '/account'] }));")]}),rowOf3({call:"betterAuth",option:"trustedOrigins",subject:TRUSTED,proof:[script2("betterAuth({ trustedOrigins: ['https://a.example'] });"),script2("betterAuth({ trustedOrigins: ['https://a.example', 'https://*.b.example'] });")]})];var rowOf4=reach=>({...reach,control:"cors-reach",none:["*"],atMost:"medium",onlyChanged:!0}),script3=line=>`import cors from 'cors';
${line}
`,JAVASCRIPT_CORS_REACH=["methods","allowMethods"].map(option=>rowOf4({call:"cors enableCors hono/cors#cors",option,subject:"methods",proof:[script3(`app.use(cors({ origin: 'https://a.example', ${option}: ['GET'] }));`),script3(`app.use(cors({ origin: 'https://a.example', ${option}: ['GET', 'DELETE'] }));`)]})),PYTHON_CORS_REACH=[rowOf4({call:"add_middleware CORSMiddleware",option:"allow_methods",subject:"methods",proof:['app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_methods=["GET"])','app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_methods=["*"])']}),rowOf4({call:"CORS_ALLOW_METHODS=",option:0,subject:"methods",proof:[`CORS_ALLOW_METHODS = ["GET"]
`,`CORS_ALLOW_METHODS = ["GET", "DELETE"]
`]}),{call:"CORS_URLS_REGEX=",option:0,control:"cors-reach",subject:"paths",none:["*"],atMost:"medium",proof:[`CORS_URLS_REGEX = r"^/api/.*$"
`,`USE_TZ = True
`]}],allow=line=>`use Rack::Cors do
  allow do
    origins "https://a.example"
    ${line}
  end
end
`,RUBY_CORS_REACH=[rowOf4({call:"resource",option:"methods",within:"allow",subject:"methods",proof:[allow('resource "/a/*", methods: :get'),allow('resource "/a/*", methods: :any')]}),rowOf4({call:"resource",option:0,within:"allow",subject:"paths",proof:[allow('resource "/public/*", methods: :get'),allow('resource "*", methods: :get')]})],java2=line=>`class A {
    void a(CorsRegistry registry) {
        ${line}
    }
}
`,JVM_CORS_REACH=[rowOf4({call:"allowedMethods setAllowedMethods",option:"...",subject:"methods",proof:[java2('registry.addMapping("/a/**").allowedOrigins("https://a.example").allowedMethods("GET");'),java2('registry.addMapping("/a/**").allowedOrigins("https://a.example").allowedMethods("*");')]}),rowOf4({call:"addMapping",option:0,subject:"paths",proof:[java2('registry.addMapping("/public/**").allowedOrigins("https://a.example");'),java2('registry.addMapping("/**").allowedOrigins("https://a.example");')]})],GO_CORS_REACH=["AllowedMethods","AllowMethods"].map(option=>rowOf4({call:"cors.Options{} cors.Config{} middleware.CORSConfig{}",option,subject:"methods",proof:[`c := cors.Options{AllowedOrigins: []string{"https://a.example"}, ${option}: []string{"GET"}}`,`c := cors.Options{AllowedOrigins: []string{"https://a.example"}, ${option}: []string{"GET", "DELETE"}}`]}));var GO_CALLS=[...GO_RANDOMNESS,...GO_CORS_REACH,...GO_EXEMPTIONS,...GO_ROLES,...GO_GRAPHQL,...GO_ACCOUNTS,...GO_RATES,{call:"*.Debug=",option:0,needs:"echo.New iris.New",control:"debug",unsafe:"true",proof:[`package a

func New() {
	e := echo.New()
	e.Debug = false
}
`,`package a

func New() {
	e := echo.New()
	e.Debug = true
}
`]},...[["filesystem.Config{} static.Config{} fiber.Static{} middleware.StaticConfig{} StaticConfig{}","Browse"],["gin.Dir",1]].map(([call,option])=>({call,option,control:"exposure",subject:"directory listing",ranks:{true:0,false:1},default:1,atMost:"medium",proof:option===1?['r.StaticFS("/a", gin.Dir("a", false))','r.StaticFS("/a", gin.Dir("a", true))']:["app.Use(filesystem.New(filesystem.Config{}))","app.Use(filesystem.New(filesystem.Config{Browse: true}))"]})),{call:"tls.Config{}",option:"InsecureSkipVerify",control:"tls-verify",unsafe:"true",proof:['_ = &tls.Config{ServerName: "a.example"}',"_ = &tls.Config{InsecureSkipVerify: true}"]},{call:"InsecureSkipVerify=",option:0,control:"tls-verify",unsafe:"true",proof:['config.ServerName = "a.example"',"config.InsecureSkipVerify = true"]},{call:"EnableInsecureSkipVerify",control:"tls-verify",unsafe:"*",proof:["client.SetTimeout(5)","client.EnableInsecureSkipVerify()"]},{call:"tls.Config{}",option:"MinVersion",control:"tls-version",proof:["_ = &tls.Config{MinVersion: tls.VersionTLS12}","_ = &tls.Config{MinVersion: tls.VersionTLS10}"]},{call:"MinVersion=",option:0,control:"tls-version",proof:["config.MinVersion = tls.VersionTLS13","config.MinVersion = tls.VersionTLS11"]},{call:"tls.Config{}",option:"ClientAuth",control:"client-certificates",words:{requireandverifyclientcert:"require",verifyclientcertifgiven:"optional",requireanyclientcert:"require_any",requestclientcert:"request",noclientcert:"off"},proof:["_ = &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}","_ = &tls.Config{ClientAuth: tls.NoClientCert}"]},{call:"ssh.InsecureIgnoreHostKey",control:"host-keys",unsafe:"*",proof:["config.HostKeyCallback = check","config.HostKeyCallback = ssh.InsecureIgnoreHostKey()"]},{call:"grpc.WithInsecure insecure.NewCredentials",control:"encrypted-connection",unsafe:"*",proof:["_, _ = grpc.NewClient(address, grpc.WithTransportCredentials(creds))","_, _ = grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))"]},{call:"ListenAndServeTLS ServeTLS StartTLS ListenTLS RunTLS ListenMutualTLS",control:"encrypted-connection",safe:"*",inFunction:!0,proof:['http.ListenAndServeTLS(":443", cert, key, mux)','http.ListenAndServe(":80", mux)']},{call:"websocket.Upgrader{} Upgrader{}",option:"CheckOrigin",control:"csrf",unsafe:"=>true",proof:["_ = websocket.Upgrader{ReadBufferSize: 1}","_ = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return true }}"]},{call:"CheckOrigin=",option:0,control:"csrf",unsafe:"=>true",proof:["up.ReadBufferSize = 1","up.CheckOrigin = func(r *http.Request) bool { return true }"]},{call:"AcceptOptions{} websocket.AcceptOptions{}",option:"InsecureSkipVerify",control:"csrf",unsafe:"true",proof:["_ = &websocket.AcceptOptions{}","_ = &websocket.AcceptOptions{InsecureSkipVerify: true}"]},{call:"csrf.Protect nosurf.New nosurf.NewPure middleware.{CSRF,CSRFWithConfig} csrf.{New,Middleware,Csrfer,Generate} http.NewCrossOriginProtection",control:"csrf",safe:"*",proof:["_ = csrf.Protect(key)","_ = key"]},{call:"nosurf.{ExemptPath,ExemptGlob,ExemptRegexp,ExemptFunc} ExemptPath ExemptGlob ExemptRegexp csrf.UnsafeSkipCheck AddInsecureBypassPattern",control:"csrf",unsafe:"*",needs:"nosurf gorilla/csrf CrossOriginProtection",atMost:"medium",proof:["protection := http.NewCrossOriginProtection()",`protection := http.NewCrossOriginProtection()
	protection.AddInsecureBypassPattern("/api")`]},{call:"jwt.ParseUnverified ParseUnverified UnsafeClaimsWithoutVerification jwt.ParseInsecure",control:"token-verification",unsafe:"*",proof:["parser.ParseWithClaims(text, claims, key)","parser.ParseUnverified(text, claims)"]},{call:"jwt.WithoutClaimsValidation",control:"token-verification",unsafe:"*",proof:["jwt.NewParser()","jwt.NewParser(jwt.WithoutClaimsValidation())"]},{call:"jwt.WithVerify jwt.WithValidate",option:0,control:"token-verification",unsafe:"false",proof:["jwt.Parse(data)","jwt.Parse(data, jwt.WithVerify(false))"]},{call:"oidc.Config{}",option:"SkipClientIDCheck",control:"token-verification",unsafe:"true",proof:["_ = &oidc.Config{ClientID: id}","_ = &oidc.Config{SkipClientIDCheck: true}"]},{call:"oidc.Config{}",option:"SkipExpiryCheck",control:"token-verification",unsafe:"true",proof:["_ = &oidc.Config{ClientID: id}","_ = &oidc.Config{ClientID: id, SkipExpiryCheck: true}"]},{call:"oidc.Config{}",option:"InsecureSkipSignatureCheck",control:"token-verification",unsafe:"true",proof:["_ = &oidc.Config{ClientID: id}","_ = &oidc.Config{ClientID: id, InsecureSkipSignatureCheck: true}"]},{call:"tls.Config{}",option:"CipherSuites",control:"ciphers",proof:["_ = &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}}","_ = &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}"]},{call:"pprof.Register pprof.RouteRegister",control:"debug",subject:"pprof",unsafe:"*",atMost:"medium",proof:["r := gin.Default()",`r := gin.Default()
	pprof.Register(r)`]},{call:"HandleFunc Handle GET Get Any WrapF WrapH",option:1,control:"debug",subject:"pprof",unsafe:"pprof.index pprof.handler pprof.profile pprof.cmdline pprof.trace expvar.handler",needs:"net/http/pprof expvar",atMost:"medium",proof:[`package a

import "net/http/pprof"

func a(mux *http.ServeMux) {
	mux.HandleFunc("/", home)
}
`,`package a

import "net/http/pprof"

func a(mux *http.ServeMux) {
	mux.HandleFunc("/debug/pprof/", pprof.Index)
}
`]},{call:"gin.SetMode",option:0,control:"debug",unsafe:"debug debugmode",proof:["gin.SetMode(gin.ReleaseMode)","gin.SetMode(gin.DebugMode)"]},{call:"Debug=",option:0,control:"debug",unsafe:"true",needs:"labstack/echo",proof:[`package a

import "github.com/labstack/echo/v4"

func a(e *echo.Echo) {
	e.Debug = false
}
`,`package a

import "github.com/labstack/echo/v4"

func a(e *echo.Echo) {
	e.Debug = true
}
`]},{call:"SetTrustedProxies",option:0,control:"trusted-proxy",unsafe:"0.0.0.0/0 ::/0",safe:"*",default:"unsafe",proof:['r.SetTrustedProxies([]string{"10.0.0.1"})','r.SetTrustedProxies([]string{"0.0.0.0/0"})']}];var GO_SECURE=[{literals:["secure.Options{}","secure.Config{}","secure.DefaultConfig"],rows:[{field:"STSSeconds",header:"Strict-Transport-Security",whole:"315360000"},{field:"CustomFrameOptionsValue",header:"X-Frame-Options"},{field:"FrameDeny",header:"X-Frame-Options",whenTrue:"DENY",whole:"DENY"},{field:"ContentTypeNosniff",header:"X-Content-Type-Options",whenTrue:"nosniff",whole:"nosniff"},{field:"ContentSecurityPolicy",header:"Content-Security-Policy",whole:"default-src 'self'"},{field:"ReferrerPolicy",header:"Referrer-Policy",whole:"strict-origin-when-cross-origin"},{field:"PermissionsPolicy",header:"Permissions-Policy"},{field:"FeaturePolicy",header:"Permissions-Policy"},{field:"CrossOriginOpenerPolicy",header:"Cross-Origin-Opener-Policy"},{field:"CrossOriginEmbedderPolicy",header:"Cross-Origin-Embedder-Policy"},{field:"CrossOriginResourcePolicy",header:"Cross-Origin-Resource-Policy"}],subDomains:{name:"STSIncludeSubdomains"},preload:{name:"STSPreload"}},{literals:["middleware.SecureConfig{}","middleware.Secure"],rows:[{field:"HSTSMaxAge",header:"Strict-Transport-Security"},{field:"XFrameOptions",header:"X-Frame-Options",whole:"SAMEORIGIN"},{field:"ContentTypeNosniff",header:"X-Content-Type-Options",whole:"nosniff"},{field:"ContentSecurityPolicy",header:"Content-Security-Policy"},{field:"ReferrerPolicy",header:"Referrer-Policy"}],subDomains:{name:"HSTSExcludeSubdomains",inverted:!0},preload:{name:"HSTSPreloadEnabled"}},{literals:["helmet.Config{}","helmet.New"],rows:[{field:"HSTSMaxAge",header:"Strict-Transport-Security"},{field:"XFrameOptions",header:"X-Frame-Options",default:"SAMEORIGIN",whole:"SAMEORIGIN"},{field:"ContentTypeNosniff",header:"X-Content-Type-Options",default:"nosniff",whole:"nosniff"},{field:"ContentSecurityPolicy",header:"Content-Security-Policy"},{field:"ReferrerPolicy",header:"Referrer-Policy",default:"no-referrer",whole:"no-referrer"},{field:"PermissionPolicy",header:"Permissions-Policy"}],subDomains:{name:"HSTSExcludeSubdomains",inverted:!0},preload:{name:"HSTSPreloadEnabled"}}],place={id:"go",title:"Go: net/http, gin, echo, rs/cors, unrolled/secure, gorilla/csrf, crypto/tls",files:["**/*.go"],headers:!0,keywords:[...CONNECTION_WORDS,String.raw`http\.Cookie\b`,String.raw`\.(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Handle|HandleFunc|Group|With|Mount)\(\s*"`,String.raw`SetCookie\(`,String.raw`sessions\.Options`,String.raw`tls\.Config`,"InsecureSkipVerify","MinVersion",String.raw`\bcors\.`,"CORS",String.raw`secure\.(?:Options|Config|DefaultConfig)`,"Secure(?:Config)?[({]",String.raw`csrf\.`,String.raw`helmet\.`,String.raw`Cookie\{`,String.raw`Cookie\.(?:Secure|HttpOnly|SameSite)`,String.raw`nosurf\.`,String.raw`\.Redirect\(`],calls:GO_CALLS,reader:"go/index.ts readGo",controls:["encrypted-connection","https-redirect","csrf","tls-verify","tls-version"],proof:{path:"internal/answer.go",text:`package internal

func answer(w http.ResponseWriter, r *http.Request) {
	{line}
}
`},restore:'w.Header().Set("{name}", "{value}")',references:["https://pkg.go.dev/net/http","https://pkg.go.dev/crypto/tls#Config","https://pkg.go.dev/github.com/rs/cors","https://github.com/unrolled/secure","https://pkg.go.dev/github.com/gorilla/csrf"]};0&&(module.exports={GO_SECURE,place});
