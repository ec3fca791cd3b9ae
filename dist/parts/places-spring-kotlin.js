"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var spring_kotlin_exports={};__export(spring_kotlin_exports,{place:()=>place});module.exports=__toCommonJS(spring_kotlin_exports);var CONNECTION_WORDS=["sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure",String.raw`["'\`](?:http|ws|ftp|ldap|smtp|imap|redis|amqp|mqtt|stomp|grpc|nats)://`+String.raw`(?!localhost|127\.|0\.0|www\.w3\.|json-schema|schemas?\.)`,String.raw`(?:protocol|scheme)["']?[ \t]*(?::|=>|=)[ \t]*["'\`](?:http|ws|ftp|ldap|smtp|redis|amqp|mqtt)["'\`]`];var NOUNS="[Aa]uth|[Ll]og(?:in|ged)|[Ss]igned|[Pp]erm|[Rr]ole|[Aa]dmin|[Ss]taff|[Oo]wner|[Mm]ember|[Uu]ser|[Ss]cope|[Ss]uper|[Tt]oken|[Jj][Ww][Tt]|[Aa]ccess|[Aa]llow|[Rr]equire|[Rr]estrict|[Gg]uard|[Ss]udo|[Oo]tp|[Mm]fa|[Pp]rotect|[Aa]pi_?[Kk]ey|[Ll]imit|[Tt]hrottl|[Ee]nsure|[Mm]ust|[Cc]an_|[Gg]rant|[Ss]ecur|[Dd]eny",GUARD_MARKS=[String.raw`[@\[][\w.]{0,60}(?:${NOUNS})`,String.raw`(?:Required|Perm|Access|Auth|Log|Tests?)\w{0,20}Mixin`],GUARD_NAMES=["abort_(?:if|unless)|->middleware|middlewareGroups|[Aa]uthoriz|[Aa]uthentica",String.raw`\b(?:protect|permit|can|has_?[Ss]copes?|required_?[Ss]copes?|api_?[Kk]ey_?[Rr]equired)\b`,String.raw`\brequire_?[Aa]pi_?[Kk]ey\b`,"(?:[Mm]ust_?[Bb]e|[Vv]alidate|[Cc]heck|[Oo]nly|[Rr]equire|[Ee]nsure|[Vv]erify)_?(?:Admin|admin|Jwt|jwt|Token|token|User|user|Scope|scope)"];var activity=line=>`class WebActivity extends Activity {
    void onCreate(Bundle b) {
        ${line}
    }
}
`,capital=name=>name[0].toUpperCase()+name.slice(1),OF_SETTINGS=[["allowFileAccessFromFileURLs","high"],["allowUniversalAccessFromFileURLs","high"],["allowFileAccess","medium"],["allowContentAccess","low"],["javaScriptEnabled","low"]],ANDROID_CALLS=[{call:"mixedContentMode= setMixedContentMode",option:0,control:"encrypted-connection",subject:"mixed content",unsafe:"mixed_content_always_allow 0",safe:"mixed_content_never_allow mixed_content_compatibility_mode 1 2",default:"safe",proof:[activity("web.getSettings().setMixedContentMode(WebSettings.MIXED_CONTENT_NEVER_ALLOW);"),activity("web.getSettings().setMixedContentMode(WebSettings.MIXED_CONTENT_ALWAYS_ALLOW);")]},...OF_SETTINGS.map(([name,atMost])=>({call:`${name}= set${capital(name)}`,option:0,needs:"WebView WebSettings",control:"exposure",subject:name,ranks:{true:0,false:1},atMost,proof:[activity(`((WebView) v).getSettings().set${capital(name)}(false);`),activity(`((WebView) v).getSettings().set${capital(name)}(true);`)]})),{call:"setFlags addFlags",option:0,control:"exposure",subject:"FLAG_SECURE",ranks:{flag_secure:1},default:0,inFunction:!0,atMost:"medium",proof:[activity("getWindow().addFlags(WindowManager.LayoutParams.FLAG_SECURE);"),activity('getWindow().setTitle("a");')]},{call:"clearFlags",option:0,control:"exposure",subject:"FLAG_SECURE",ranks:{flag_secure:0},default:1,inFunction:!0,atMost:"medium",proof:[activity('getWindow().setTitle("a");'),activity("getWindow().clearFlags(WindowManager.LayoutParams.FLAG_SECURE);")]},{call:"proceed",needs:"onReceivedSslError",control:"tls-verify",unsafe:"*",proof:[`class C extends WebViewClient {
  void onReceivedSslError(WebView v, SslErrorHandler h, SslError e) {
    h.cancel();
  }
}
`,`class C extends WebViewClient {
  void onReceivedSslError(WebView v, SslErrorHandler h, SslError e) {
    h.proceed();
  }
}
`]},{call:"setUserAuthenticationRequired",option:0,control:"authorization",subject:"use of a key",unsafe:"false",safe:"true",default:"unsafe",inFunction:!0,atMost:"medium",proof:[activity("spec.setUserAuthenticationRequired(true);"),activity("spec.setUserAuthenticationRequired(false);")]},...[["registerReceiver",2,"registerReceiver(r, f"],["ContextCompat.registerReceiver",3,"ContextCompat.registerReceiver(this, r, f"]].map(([call,option,start])=>({call,option,control:"exposure",subject:"receiver",ranks:{receiver_exported:0,receiver_not_exported:1},atMost:"medium",proof:[activity(`${start}, Context.RECEIVER_NOT_EXPORTED);`),activity(`${start}, Context.RECEIVER_EXPORTED);`)]})),{call:"getSharedPreferences openFileOutput",option:1,control:"exposure",subject:"mode of a file",ranks:{mode_world_readable:0,mode_world_writeable:0,mode_private:1,0:1},proof:[activity('getSharedPreferences("a", Context.MODE_PRIVATE);'),activity('getSharedPreferences("a", Context.MODE_WORLD_READABLE);')]}];var rowOf=row=>({...row,control:"authorization",subject:"own rows",default:"unsafe",inFunction:!0,atMost:"medium"}),view=line=>`class Refunds(ModelViewSet):
    def get_queryset(self):
        return ${line}
`,PYTHON_OWNERSHIP=[rowOf({call:"{filter,get,aget,get_object_or_404,get_list_or_404,filter_by,get_or_create,first_or_404,find,find_one,get_or_404}",option:"*",safe:"*request.user* *current_user* *g.user* *user.id*",proof:[view("Refund.objects.filter(account=self.request.user.account)"),view("Refund.objects.all()")]}),rowOf({call:"user.*.{all,filter,get,order_by,exclude,select_related,prefetch_related,first,count}",safe:"*",proof:[view("self.request.user.refunds.all()"),view("Refund.objects.all()")]})],action=line=>`class OrdersController < ApplicationController
  def show
    @order = ${line}
  end
end
`,RUBY_OWNERSHIP=[rowOf({call:"{current_user,current_account,current_tenant,current_organization,user}.*.{find,find_by,where,all,find_each,includes,order,page,limit,first,friendly}",safe:"*",proof:[action("current_user.orders.find(params[:id])"),action("Order.find(params[:id])")]})],handler=line=>`import { db } from './db.js';
export async function order(req) {
  const session = await getSession(req);
  return ${line};
}
`,JAVASCRIPT_OWNERSHIP=[rowOf({call:"{findUnique,findFirst,findMany,findUniqueOrThrow,findFirstOrThrow,update,updateMany,delete,deleteMany,findOne,findOneBy,findBy,findAll,find}",option:"where.*",safe:"*user.id *session.user* *userid *user.sub *currentuser* *auth.uid *user.tenantid *user.orgid",proof:[handler("db.order.findFirst({ where: { id: req.id, userId: session.user.id } })"),handler("db.order.findFirst({ where: { id: req.id } })")]})],OWNERS="Owner OwnerId User UserId UserName Username Account AccountId Tenant TenantId Customer CustomerId CreatedBy",method=line=>`class Orders {
    Order get(Long id, Principal p) {
        return ${line};
    }
}
`,JVM_OWNERSHIP=[rowOf({call:OWNERS.split(" ").flatMap(owner=>[`findByIdAnd${owner}`,`existsByIdAnd${owner}`,`deleteByIdAnd${owner}`,`findAllBy${owner}`]).join(" "),safe:"*",proof:[method("orders.findByIdAndOwner(id, p.getName())"),method("orders.findById(id)")]})];function rowsOf({safe,unsafe,only,guesses,sized,frame,values}){let program=frame(values[0]),shared={control:"randomness",inFunction:!0},source=(call,rank,needs)=>({...shared,call,subject:"source",ranks:{"":rank},...needs===void 0?{}:{needs},atMost:"medium",proof:needs===void 0?[program,frame(values[1])]:[frame(values[0],only.safe[1]),frame(values[0],only.unsafe[1])]});return[source(safe,1),source(unsafe,0),...only===void 0?[]:[source(only.safe[0],1,only.safe[1]),source(only.unsafe[0],0,only.unsafe[1])],...guesses===void 0?[]:[{...shared,call:guesses,subject:"source",ranks:{"":0},atMost:"low",proof:[program,frame(values[2])]}],...sized===void 0?[]:[{...shared,call:sized[0],option:sized[1],subject:"bytes",ranks:"more",onlyChanged:!0,atMost:"low",proof:[frame(values[3].replace("{bytes}","32")),frame(values[3].replace("{bytes}","4"))]}]]}var PYTHON_RANDOMNESS=rowsOf({safe:"secrets.{token_bytes,token_hex,token_urlsafe,choice,randbelow,randbits} os.urandom SystemRandom uuid.uuid4 uuid4 token_bytes token_hex token_urlsafe get_random_string get_random_secret_key",unsafe:"random.{random,randint,choice,choices,randrange,getrandbits,sample,uniform,randbytes,shuffle} uuid.uuid1 uuid1",guesses:"hashlib.{md5,sha1} time.time time.time_ns",sized:["secrets.{token_bytes,token_hex,token_urlsafe} os.urandom token_hex token_urlsafe token_bytes",0],frame:value=>`def reset_token(user):
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
DocumentValidator::addRule(new QueryDepth(10));`]),limit("new QueryDepth",0,"depth of a query",["$rule = new QueryDepth(10);","$rule = new QueryDepth(100);"]),limit("new QueryComplexity",0,"cost of a query",["$rule = new QueryComplexity(100);","$rule = new QueryComplexity(10000);"])];var bean=line=>`class A { PasswordEncoder encoder() {
        ${line}
    } }
`,klass=mark=>`${mark}
class A { void a() { b(); } }
`,method2=mark=>`class A {
    ${mark}
    void a() { b(); }
}
`,JVM_ACCOUNTS=[{call:"new BCryptPasswordEncoder BCrypt.gensalt",option:0,control:"password-hash",subject:"strength of bcrypt",ranks:"more",proof:[bean("return new BCryptPasswordEncoder(12);"),bean("return new BCryptPasswordEncoder(4);")]},...[["new BCryptPasswordEncoder",3],["new Argon2PasswordEncoder",3],["new SCryptPasswordEncoder",3],["new Pbkdf2PasswordEncoder",3],["PasswordEncoderFactories.createDelegatingPasswordEncoder",3],["new StandardPasswordEncoder",1],["new MessageDigestPasswordEncoder",0],["new Md4PasswordEncoder",0],["new LdapShaPasswordEncoder",0],["NoOpPasswordEncoder.getInstance",0]].map(([call,rank])=>({call:String(call),control:"password-hash",subject:"encoder of passwords",ranks:{"":Number(rank)},proof:[bean(Number(rank)===3?`return ${String(call)}();`:"return new BCryptPasswordEncoder();"),bean(Number(rank)===3?"return NoOpPasswordEncoder.getInstance();":`return ${String(call)}();`)]})),{call:"@EnableMethodSecurity @EnableGlobalMethodSecurity @EnableReactiveMethodSecurity",control:"authorization",subject:"of methods",safe:"*",proof:[klass("@EnableMethodSecurity"),klass("@Configuration")]},{call:"@PreAuthorize",option:0,control:"authorization",subject:"role",safe:"hasrole* hasanyrole* hasauthority* hasanyauthority* haspermission* @*",unsafe:"*",onlyChanged:!0,inFunction:!0,atMost:"medium",proof:[method2(`@PreAuthorize("hasRole('ADMIN')")`),method2('@PreAuthorize("isAuthenticated()")')]},{call:"@Valid @Validated",control:"input-checks",subject:"validation of a body",ranks:{"":1},default:0,inFunction:!0,atMost:"low",proof:[method2("@Validated"),method2("@Deprecated")]},{call:"sessionFixation.none none",control:"session-lifetime",subject:"session id renewed at login",ranks:{"":0},default:1,needs:"sessionFixation",atMost:"medium",proof:[`class A { void a() { http.sessionManagement(s -> s.sessionFixation(f -> f.newSession())); } }
`,`class A { void a() { http.sessionManagement(s -> s.sessionFixation(f -> f.none())); } }
`]},{call:"tokenValiditySeconds setTokenValiditySeconds setMaxInactiveInterval accessTokenTimeToLive refreshTokenTimeToLive",option:0,control:"session-lifetime",subject:"validity",ranks:"less",atMost:"low",proof:[`class A { void a() { session.setMaxInactiveInterval(900); } }
`,`class A { void a() { session.setMaxInactiveInterval(9000000); } }
`]}];var rowOf2=(subject,frame)=>rate=>{let{line,...option}=rate;return{...option,control:"request-rate",subject,ranks:"rate",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[frame(line.replace("{n}","5")),frame(line.replace("{n}","500"))]}},bare=line=>line,SUBJECT="limit",express=line=>`import { app } from './app.js';
${line}
`,WINDOWS="rateLimit slowDown rateLimiter limiter new RateLimit express-rate-limit express-slow-down",JAVASCRIPT_RATES=[...["limit","max","delayAfter"].map(option=>({call:WINDOWS,option,per:"windowMs",unit:.001,time:60,line:`app.use(rateLimit({ windowMs: 60 * 1000, ${option}: {n} }));`})),{call:"register",option:"max",per:"timeWindow",unit:.001,time:60,needs:"rate-limit",line:`import limit from '@fastify/rate-limit';
app.register(limit, { max: {n}, timeWindow: '1 minute' });`},{call:"ThrottlerModule.{forRoot,forRootAsync}",option:"limit",per:"ttl",unit:.001,line:"load(ThrottlerModule.forRoot([{ ttl: 60000, limit: {n} }]));"},{call:"Throttle",option:"*.limit",per:"*.ttl",unit:.001,line:`class A {
  @Throttle({ default: { limit: {n}, ttl: 60000 } })
  @Post()
  a() {}
}`},{call:"ratelimit koa-ratelimit",option:"max",per:"duration",unit:.001,line:"app.use(ratelimit({ driver: 'memory', duration: 60000, max: {n} }));"},{call:"new {RateLimiterMemory,RateLimiterRedis,RateLimiterMongo,RateLimiterPostgres,RateLimiterCluster}",option:"points",per:"duration",line:"const limiter = new RateLimiterMemory({ points: {n}, duration: 60 });"},{call:"Ratelimit.{slidingWindow,fixedWindow}",option:0,per:1,line:"const limit = new Ratelimit({ limiter: Ratelimit.slidingWindow({n}, '10 s') });"},{call:"betterAuth",option:"rateLimit.max",per:"rateLimit.window",time:10,line:"betterAuth({ rateLimit: { window: 10, max: {n} } });"}].map(rowOf2(SUBJECT,express)),view2=line=>`${line}
def login(request):
    return answer(request)
`,module2=line=>`${line}
`,PYTHON_RATES=[...[{call:"@limiter.{limit,shared_limit} limiter.{limit,shared_limit}",option:0,line:'@limiter.limit("{n}/minute")'}].map(rowOf2(SUBJECT,view2)),...[{call:"@ratelimit",option:"rate",line:'@ratelimit(key="ip", rate="{n}/m")'}].map(rowOf2(SUBJECT,view2)),...[{call:"@rate_limit",option:0,per:1,line:"@rate_limit({n}, timedelta(minutes=1))"}].map(rowOf2(SUBJECT,view2)),...[{call:"Limiter",option:"default_limits",line:'limiter = Limiter(get_remote_address, default_limits=["{n}/minute"])'},{call:"Limiter",option:"application_limits",line:'limiter = Limiter(key, application_limits=["{n}/minute"])'},{call:"RateLimiter",option:"times",per:"seconds",line:"limit = RateLimiter(times={n}, seconds=60)"},{call:"RateLimiter",option:"times",per:"minutes",unit:60,line:"limit = RateLimiter(times={n}, minutes=1)"},{call:"RATELIMIT_DEFAULT=",option:0,line:'RATELIMIT_DEFAULT = "{n}/minute"'}].map(rowOf2(SUBJECT,module2)),...["anon","user","login","burst","sustained"].flatMap(name=>[{call:"REST_FRAMEWORK=",option:`DEFAULT_THROTTLE_RATES.${name}`,line:`REST_FRAMEWORK = {"DEFAULT_THROTTLE_RATES": {"${name}": "{n}/min"}}`}].map(rowOf2(`rate of ${name}`,module2))),...[{call:"rate=",option:0,needs:"Throttle",line:`class Login(AnonRateThrottle):
    rate = "{n}/min"
`}].map(rowOf2(SUBJECT,module2))],GO_RATES=[{call:"rate.NewLimiter",option:0,time:1,line:"l := rate.NewLimiter({n}, 10)"},{call:"httprate.{Limit,LimitByIP,LimitAll,LimitByRealIP,NewRateLimiter}",option:0,per:1,line:"r.Use(httprate.LimitByIP({n}, time.Minute))"},{call:"tollbooth.NewLimiter",option:0,time:1,line:"l := tollbooth.NewLimiter({n}, nil)"},{call:"limiter.Config{}",option:"Max",per:"Expiration",time:60,line:"app.Use(limiter.New(limiter.Config{Max: {n}, Expiration: time.Minute}))"},{call:"limiter.NewRateFromFormatted",option:0,line:'l, _ := limiter.NewRateFromFormatted("{n}-M")'},{call:"limiter.Rate{}",option:"Limit",per:"Period",line:"l := limiter.Rate{Period: time.Minute, Limit: {n}}"},{call:"middleware.NewRateLimiterMemoryStore",option:0,time:1,line:"e.Use(middleware.RateLimiter(middleware.NewRateLimiterMemoryStore({n})))"},{call:"middleware.RateLimiterMemoryStoreConfig{}",option:"Rate",time:1,line:"s := middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{Rate: {n}})"}].map(rowOf2(SUBJECT,bare)),controller=line=>`class LoginsController < ApplicationController
  ${line}

  def create
    head :ok
  end
end
`,RUBY_RATES=[...[{call:"rate_limit",option:"to",per:"within",line:"rate_limit to: {n}, within: 3.minutes"}].map(rowOf2(SUBJECT,controller)),...[{call:"Rack::Attack.throttle throttle",option:"limit",per:"period",needs:"Rack::Attack",line:'Rack::Attack.throttle("logins", limit: {n}, period: 20) { |req| req.ip }'}].map(rowOf2(SUBJECT,bare))],php=line=>`<?php
${line}
`,PHP_RATES=[...[["perSecond",1],["perMinute",60],["perHour",3600],["perDay",86400]].map(([call,time])=>({call:`Limit.${call}`,option:0,time,line:`return Limit::${call}({n})->by($request->ip());`})),{call:"Limit.perMinutes",option:1,per:0,unit:60,line:"return Limit::perMinutes(10, {n});"}].map(rowOf2(SUBJECT,php)).concat([{call:"middleware throttleApi",option:"...",line:"$route->middleware('throttle:{n},1');"}].map(rowOf2("chain",php))),java=line=>`class A {
    void a() {
        ${line}
    }
}
`,JVM_RATES=[{call:"limitForPeriod",option:0,time:1,line:"RateLimiterConfig.custom().limitForPeriod({n}).build();"},{call:"Bandwidth.simple",option:0,per:1,line:"Bandwidth.simple({n}, Duration.ofMinutes(1));"},{call:"{refillGreedy,refillIntervally}",option:0,per:1,line:"b.capacity(10).refillGreedy({n}, Duration.ofMinutes(1));"},{call:"Refill.{greedy,intervally}",option:0,per:1,line:"Refill.intervally({n}, Duration.ofMinutes(1));"},{call:"RateLimiter.create",option:0,time:1,line:"RateLimiter limiter = RateLimiter.create({n});"}].map(rowOf2(SUBJECT,java)),DOTNET_RATES=[{call:"PermitLimit= TokensPerPeriod=",option:0,time:1,line:'options.AddFixedWindowLimiter("a", o => { o.PermitLimit = {n}; });'},{call:"new {FixedWindowRateLimiterOptions,SlidingWindowRateLimiterOptions}",option:"PermitLimit",per:"Window",line:"var o = new FixedWindowRateLimiterOptions { PermitLimit = {n}, Window = TimeSpan.FromMinutes(1) };"},{call:"new TokenBucketRateLimiterOptions",option:"TokensPerPeriod",per:"ReplenishmentPeriod",line:"var o = new TokenBucketRateLimiterOptions { TokensPerPeriod = {n}, ReplenishmentPeriod = TimeSpan.FromMinutes(1) };"}].map(rowOf2(SUBJECT,bare));var java2=line=>`class A {
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
`,RUST_TOKENS=["set_issuer","set_audience","set_required_spec_claims"].map(call=>({call,control:"token-verification",subject:call,safe:"*",inFunction:!0,atMost:"medium",proof:[rust2(`v.${call}(&["a"]);`),rust2("")]}));var rowOf3=roles=>({...roles,control:"allowed-roles",none:[],inFunction:!0,onlyChanged:!0}),pair=(frame,one,two)=>[frame(one),frame(two)],method3=mark=>`class A {
    ${mark}
    void a() { b(); }
}
`,JVM_ROLES=[...["@RolesAllowed","@Secured"].map(call=>rowOf3({call,option:"...",proof:pair(method3,`${call}({"ADMIN"})`,`${call}({"ADMIN", "ANALYST"})`)})),rowOf3({call:"@PreAuthorize @PostAuthorize",option:0,proof:pair(method3,`@PreAuthorize("hasRole('ADMIN')")`,`@PreAuthorize("hasAnyRole('ADMIN', 'ANALYST')")`)}),rowOf3({call:"hasAnyRole hasAnyAuthority hasRole hasAuthority",option:"...",subject:"chain",proof:[method3("").replace("b();",'http.authorizeHttpRequests(a -> a.requestMatchers("/r").hasRole("ADMIN"));'),method3("").replace("b();",'http.authorizeHttpRequests(a -> a.requestMatchers("/r").hasAnyRole("ADMIN", "OPS"));')]})],action2=mark=>`class A {
    ${mark}
    public void B() { }
}
`,DOTNET_ROLES=[rowOf3({call:"Roles=",option:0,within:"@Authorize",needs:"Authorize",proof:pair(action2,'[Authorize(Roles = "Admin")]','[Authorize(Roles = "Admin,Clerk")]')}),rowOf3({call:"RequireRole",option:"...",subject:"chain",proof:['services.AddAuthorization(o => o.AddPolicy("a", p => p.RequireRole("Admin")));','services.AddAuthorization(o => o.AddPolicy("a", p => p.RequireRole("Admin", "Clerk")));']})],script=line=>`import { app } from './app.js';
${line}
`,CHECKS="requireRole requireRoles requireAnyRole hasRole hasAnyRole checkRole checkRoles allowRoles allowRole restrictTo authorizeRoles permitRoles roleGuard",JAVASCRIPT_ROLES=[rowOf3({call:"Roles HasRoles AllowedRoles",option:"...",proof:pair(script,`class A {
  @Roles('admin')
  @Get()
  a() {}
}`,`class A {
  @Roles('admin', 'clerk')
  @Get()
  a() {}
}`)}),rowOf3({call:CHECKS,option:"...",proof:pair(script,"app.get('/a', requireRole('admin'), f);","app.get('/a', requireRole('admin', 'clerk'), f);")}),...["allowedRoles","requiredRoles"].map(option=>rowOf3({call:"*",option,proof:pair(script,`use({ ${option}: ['admin'] });`,`use({ ${option}: ['admin', 'clerk'] });`)}))],view3=line=>`${line}
def view(request):
    return answer(request)
`,PYTHON_ROLES=[rowOf3({call:"@{roles_accepted,allowed_roles,require_any_role,role_required,require_roles,any_role_required,has_any_role}",option:"...",proof:pair(view3,'@roles_accepted("admin")','@roles_accepted("admin", "clerk")')}),rowOf3({call:"RoleChecker RolesChecker RequireRole require_role require_roles require_any_role",option:"...",proof:[`allow = RoleChecker(["admin"])
`,`allow = RoleChecker(["admin", "clerk"])
`]})],GO_ROLES=[rowOf3({call:"{Require,require}{Role,Roles,AnyRole} HasRole HasAnyRole AllowRoles",option:"...",proof:['r.Use(RequireRole("admin"))','r.Use(RequireRole("admin", "clerk"))']})];var rowOf4=exemptions=>({...exemptions,control:"csrf-exemptions",none:[]}),TRUSTED="sites whose requests are accepted",JVM_EXEMPTIONS=[rowOf4({call:"ignoringRequestMatchers ignoringAntMatchers",option:"...",proof:['http.csrf(c -> c.ignoringRequestMatchers("/hooks/a"));','http.csrf(c -> c.ignoringRequestMatchers("/hooks/a", "/account/**"));']})],php3=line=>`<?php
${line}
`,PHP_EXEMPTIONS=[rowOf4({call:"validateCsrfTokens preventRequestForgery",option:"except",proof:[php3("$middleware->validateCsrfTokens(except: ['stripe/*']);"),php3("$middleware->validateCsrfTokens(except: ['stripe/*', 'profile/*']);")]})],PYTHON_EXEMPTIONS=[rowOf4({call:"CSRF_TRUSTED_ORIGINS=",option:0,subject:TRUSTED,proof:[`CSRF_TRUSTED_ORIGINS = ["https://a.example"]
`,`CSRF_TRUSTED_ORIGINS = ["https://a.example", "https://*.b.example"]
`]}),rowOf4({call:"WTF_CSRF_EXEMPT_LIST=",option:0,proof:[`WTF_CSRF_EXEMPT_LIST = ["a.hook"]
`,`WTF_CSRF_EXEMPT_LIST = ["a.hook", "a.pay"]
`]})],GO_EXEMPTIONS=[rowOf4({call:"csrf.TrustedOrigins",option:0,subject:TRUSTED,proof:['_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example"}))','_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example", "b.example"}))']}),rowOf4({call:"csrf.Config{} middleware.CSRFConfig{}",option:"TrustedOrigins",subject:TRUSTED,proof:['_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example"}})','_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example", "https://*.b.example"}})']})],controller2=line=>`class HooksController < ApplicationController
  ${line}

  def index
    render json: []
  end
end
`,RUBY_EXEMPTIONS=[...[["protect_from_forgery","except","with: :exception, "],["skip_forgery_protection","only",""],["skip_before_action","only",":verify_authenticity_token, "]].map(([call,option,before])=>rowOf4({call,option,...call==="skip_before_action"?{needs:"verify_authenticity_token"}:{},proof:[controller2(`${call} ${before}${option}: %i[hook]`),controller2(`${call} ${before}${option}: %i[hook update]`)]}))],RUBY_CONDITIONS=["if","unless"].map(option=>({call:"protect_from_forgery",option,control:"csrf",subject:`condition (${option})`,unsafe:"*request.* *params* *headers* *format*",default:"safe",ofCall:9,atMost:"medium",proof:[controller2("protect_from_forgery with: :exception"),controller2(`protect_from_forgery with: :exception, ${option}: -> { request.format.json? }`)]})),script2=line=>`import { app } from './app.js';
${line}
`,JAVASCRIPT_EXEMPTIONS=[...["ignoredMethods","ignoreMethods"].map(option=>rowOf4({call:"doubleCsrf csrf csurf csrf-csrf#doubleCsrf csrfSync",option,proof:[script2(`app.use(csurf({ ${option}: ['GET', 'HEAD'] }));`),script2(`app.use(csurf({ ${option}: ['GET', 'HEAD', 'POST'] }));`)]})),rowOf4({call:"lusca.csrf csrf",option:"allowlist",proof:[script2("app.use(lusca.csrf({ allowlist: ['/hook'] }));"),script2("app.use(lusca.csrf({ allowlist: ['/hook', '/account'] }));")]}),rowOf4({call:"betterAuth",option:"trustedOrigins",subject:TRUSTED,proof:[script2("betterAuth({ trustedOrigins: ['https://a.example'] });"),script2("betterAuth({ trustedOrigins: ['https://a.example', 'https://*.b.example'] });")]})];var rowOf5=reach=>({...reach,control:"cors-reach",none:["*"],atMost:"medium",onlyChanged:!0}),script3=line=>`import cors from 'cors';
${line}
`,JAVASCRIPT_CORS_REACH=["methods","allowMethods"].map(option=>rowOf5({call:"cors enableCors hono/cors#cors",option,subject:"methods",proof:[script3(`app.use(cors({ origin: 'https://a.example', ${option}: ['GET'] }));`),script3(`app.use(cors({ origin: 'https://a.example', ${option}: ['GET', 'DELETE'] }));`)]})),PYTHON_CORS_REACH=[rowOf5({call:"add_middleware CORSMiddleware",option:"allow_methods",subject:"methods",proof:['app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_methods=["GET"])','app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_methods=["*"])']}),rowOf5({call:"CORS_ALLOW_METHODS=",option:0,subject:"methods",proof:[`CORS_ALLOW_METHODS = ["GET"]
`,`CORS_ALLOW_METHODS = ["GET", "DELETE"]
`]}),{call:"CORS_URLS_REGEX=",option:0,control:"cors-reach",subject:"paths",none:["*"],atMost:"medium",proof:[`CORS_URLS_REGEX = r"^/api/.*$"
`,`USE_TZ = True
`]}],allow=line=>`use Rack::Cors do
  allow do
    origins "https://a.example"
    ${line}
  end
end
`,RUBY_CORS_REACH=[rowOf5({call:"resource",option:"methods",within:"allow",subject:"methods",proof:[allow('resource "/a/*", methods: :get'),allow('resource "/a/*", methods: :any')]}),rowOf5({call:"resource",option:0,within:"allow",subject:"paths",proof:[allow('resource "/public/*", methods: :get'),allow('resource "*", methods: :get')]})],java3=line=>`class A {
    void a(CorsRegistry registry) {
        ${line}
    }
}
`,JVM_CORS_REACH=[rowOf5({call:"allowedMethods setAllowedMethods",option:"...",subject:"methods",proof:[java3('registry.addMapping("/a/**").allowedOrigins("https://a.example").allowedMethods("GET");'),java3('registry.addMapping("/a/**").allowedOrigins("https://a.example").allowedMethods("*");')]}),rowOf5({call:"addMapping",option:0,subject:"paths",proof:[java3('registry.addMapping("/public/**").allowedOrigins("https://a.example");'),java3('registry.addMapping("/**").allowedOrigins("https://a.example");')]})],GO_CORS_REACH=["AllowedMethods","AllowMethods"].map(option=>rowOf5({call:"cors.Options{} cors.Config{} middleware.CORSConfig{}",option,subject:"methods",proof:[`c := cors.Options{AllowedOrigins: []string{"https://a.example"}, ${option}: []string{"GET"}}`,`c := cors.Options{AllowedOrigins: []string{"https://a.example"}, ${option}: []string{"GET", "DELETE"}}`]}));var method4=annotation=>`class Answer {
    ${annotation}
    String get() { return "a"; }
}
`,JVM_CALLS=[...JVM_OWNERSHIP,...ANDROID_CALLS,...JVM_RANDOMNESS,...JVM_CORS_REACH,...JVM_EXEMPTIONS,...JVM_ROLES,...JVM_TOKENS,...JVM_GRAPHQL,...JVM_ACCOUNTS,...JVM_RATES,{call:"SSLContext.getInstance",option:0,control:"tls-version",proof:['SSLContext.getInstance("TLSv1.2");','SSLContext.getInstance("TLSv1");']},{call:"setEnabledProtocols setProtocols setProtocol enabledProtocols protocols setSslProtocol",option:0,control:"tls-version",proof:['socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});','socket.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.2"});']},{call:"System.setProperty Security.setProperty",option:1,control:"tls-version",needs:"jdk.tls.client.protocols https.protocols jdk.tls.server.protocols",proof:['System.setProperty("jdk.tls.client.protocols", "TLSv1.2,TLSv1.3");','System.setProperty("jdk.tls.client.protocols", "TLSv1,TLSv1.2");']},{call:"new SSLConnectionSocketFactory",option:1,control:"tls-version",proof:['new SSLConnectionSocketFactory(context, new String[] {"TLSv1.2"}, null, check);','new SSLConnectionSocketFactory(context, new String[] {"TLSv1", "TLSv1.2"}, null, check);']},{call:"certificatePinner",control:"tls-verify",subject:"certificate pins",safe:"*",default:"unsafe",inFunction:!0,atMost:"medium",needs:"OkHttpClient",proof:["new OkHttpClient.Builder().certificatePinner(pins).build();","new OkHttpClient.Builder().callTimeout(time).build();"]},{call:"connectionSpecs",option:0,control:"encrypted-connection",unsafe:"cleartext connectionspec.cleartext",needs:"OkHttpClient",proof:["new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS));","new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));"]},{call:"@PermitAll @AnonymousAllowed @AllowAnonymous",control:"authorization",unsafe:"*",inFunction:!0,proof:[method4(""),method4("@PermitAll")]},{call:"@PreAuthorize @PostAuthorize",option:0,control:"authorization",subject:"more than a sign-in",unsafe:"isauthenticated() isauthenticated isfullyauthenticated() isfullyauthenticated isrememberme()",safe:"*",inFunction:!0,onlyChanged:!0,atMost:"medium",proof:[method4('@PreAuthorize("@orders.isOwner(#id, authentication)")'),method4('@PreAuthorize("isAuthenticated()")')]},{call:"csrf.ignoringRequestMatchers csrf.ignoringAntMatchers ignoringRequestMatchers ignoringAntMatchers",option:0,control:"csrf",unsafe:"/** ** /* anyrequest anyexchange",proof:['http.csrf(c -> c.ignoringRequestMatchers("/hooks/**"));','http.csrf(c -> c.ignoringRequestMatchers("/**"));']},{call:"setHostnameVerifier setSSLHostnameVerifier hostnameVerifier setDefaultHostnameVerifier",option:0,control:"tls-verify",unsafe:"noophostnameverifier =>true allow_all_hostname_verifier allowallhostnameverifier",proof:["builder.setReadTimeout(5);","builder.hostnameVerifier((host, session) -> true);"]},{call:"setSSLHostnameVerifier setHostnameVerifier hostnameVerifier new SSLConnectionSocketFactory",option:0,control:"tls-verify",unsafe:"instance",needs:"NoopHostnameVerifier.INSTANCE",proof:["client.setSSLHostnameVerifier(check);","client.setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE);"]},{call:"new SSLConnectionSocketFactory",option:1,control:"tls-verify",unsafe:"instance noophostnameverifier",needs:"NoopHostnameVerifier",proof:["new SSLConnectionSocketFactory(context);","new SSLConnectionSocketFactory(context, NoopHostnameVerifier.INSTANCE);"]},{call:"trustManager",option:0,control:"tls-verify",unsafe:"instance",needs:"InsecureTrustManagerFactory.INSTANCE",proof:["builder.trustManager(file);","builder.trustManager(InsecureTrustManagerFactory.INSTANCE);"]},{call:"loadTrustMaterial",option:1,control:"tls-verify",unsafe:"instance truststrategy trustallstrategy trustselfsignedstrategy =>true",proof:["builder.loadTrustMaterial(store, null);","builder.loadTrustMaterial(null, (chain, type) -> true);"]},{call:"setTrustAll trustAll",option:0,control:"tls-verify",unsafe:"true",proof:["options.setSsl(true);","options.setTrustAll(true);"]},{call:"setVerifyHost setVerifyHostname",option:0,control:"tls-verify",unsafe:"false",proof:["options.setSsl(true);","options.setVerifyHost(false);"]},{call:"checkServerIdentity setCheckServerIdentity setSSLCheckServerIdentity",option:0,control:"tls-verify",unsafe:"false",proof:["email.setSSLCheckServerIdentity(true);","email.setSSLCheckServerIdentity(false);"]},{call:"setEndpointIdentificationAlgorithm",option:0,control:"tls-verify",unsafe:"null none []",proof:['params.setEndpointIdentificationAlgorithm("HTTPS");',"params.setEndpointIdentificationAlgorithm(null);"]},{call:"setConfig JSch.setConfig",option:1,control:"host-keys",unsafe:"no",needs:"StrictHostKeyChecking",proof:['session.setConfig("StrictHostKeyChecking", "yes");','session.setConfig("StrictHostKeyChecking", "no");']},{call:"addHostKeyVerifier setServerKeyVerifier",option:0,control:"host-keys",unsafe:"promiscuousverifier instance",needs:"PromiscuousVerifier AcceptAllServerKeyVerifier",proof:["ssh.loadKnownHosts();","ssh.addHostKeyVerifier(new PromiscuousVerifier());"]},{call:"usePlaintext",control:"encrypted-connection",unsafe:"*",proof:["ManagedChannelBuilder.forTarget(address).useTransportSecurity();","ManagedChannelBuilder.forTarget(address).usePlaintext();"]},{call:"setRequireClientAuth setNeedClientAuth needClientAuth",option:0,control:"authorization",unsafe:"false",safe:"true",default:"unsafe",proof:["server.setNeedClientAuth(true);","server.setNeedClientAuth(false);"]},{call:"setSkipAllValidators setSkipSignatureVerification setSkipDefaultAudienceValidation setDisableRequireSignature setSkipVerificationKeyResolutionOnNone setRequireExpirationTime",control:"token-verification",unsafe:"*",needs:"jose4j",proof:[`import org.jose4j.jwt.consumer.JwtConsumerBuilder;
class A { void a() { builder.setRequireSubject(); } }
`,`import org.jose4j.jwt.consumer.JwtConsumerBuilder;
class A { void a() { builder.setSkipSignatureVerification(); } }
`]},{call:"Algorithm.none unsecured parseUnsecuredClaims parsePlaintextJwt parseClaimsJwt",control:"token-verification",unsafe:"*",needs:"jwt",proof:[`import com.auth0.jwt.JWT;
class A { void a() { JWT.require(Algorithm.HMAC256(key)); } }
`,`import com.auth0.jwt.JWT;
class A { void a() { JWT.require(Algorithm.none()); } }
`]},{call:"setDebug debug web.debug",option:0,control:"debug",unsafe:"true",needs:"WebSecurity",atMost:"medium",proof:[`class A { WebSecurityCustomizer a() { return (web) -> web.debug(false); } }
`,`class A { WebSecurityCustomizer a() { return (web) -> web.debug(true); } }
`]},{call:"@EnableWebSecurity",option:"debug",control:"debug",unsafe:"true",proof:[`@EnableWebSecurity
class A { }
`,`@EnableWebSecurity(debug = true)
class A { }
`]},{call:"setWebContentsDebuggingEnabled",option:0,control:"debug",unsafe:"true",proof:["WebView.setWebContentsDebuggingEnabled(false);","WebView.setWebContentsDebuggingEnabled(true);"]}];var place={id:"spring-kotlin",title:"Spring Security and Spring CORS in Kotlin, Ktor",files:["**/*.{kt,kts}"],headers:!0,anyCase:!0,keywords:[...GUARD_MARKS,String.raw`authenticate\b|rateLimit\b|(?:with|require|has)(?:Any)?(?:Role|Permission|Auth|Scope)`,"checkServerTrusted","SSLSession",String.raw`install\((?:HSTS|CORS|HttpsRedirect|DefaultHeaders|Sessions)`,"cookie<",...CONNECTION_WORDS,"HttpSecurity","CorsConfiguration","CorsRegistry","@CrossOrigin","Cookie","ostnameVerifier","TrustAll","OkHttpClient","InsecureTrustManager"],calls:JVM_CALLS,reader:"spring/kotlin.ts readKotlin",restore:'response.setHeader("{name}", "{value}");',controls:["encrypted-connection","authorization","https-redirect","csrf","tls-verify"],proof:{path:"src/main/kotlin/Answer.kt",text:`class Answer {
    fun send(response: HttpServletResponse) {
        {line}
    }
}
`},references:["https://docs.spring.io/spring-security/reference/servlet/configuration/kotlin.html","https://ktor.io/docs/server-default-headers.html"]};0&&(module.exports={place});
