/** Rights that programs of the CDK hand out, and secrets that programs of Pulumi ask for. */

import { changesIn, type EverydayChange } from '../change.ts';

export const PROGRAMS: readonly EverydayChange[] = changesIn(String.raw`
=== grantFullAccess | lib/a.ts
table.{{{grantReadData||grantFullAccess}}}(fn);
fn.addFunctionUrl({ authType: lambda.FunctionUrlAuthType.AWS_IAM });
=== grantReadWrite | lib/a.ts
import * as s3 from 'aws-cdk-lib/aws-s3';
bucket.{{{grantRead||grantReadWrite}}}(fn);
=== grantPut to readwrite | lib/a.ts
import * as s3 from 'aws-cdk-lib/aws-s3';
bucket.{{{grantPut||grantReadWrite}}}(fn);
=== grantPublicAccess | lib/a.ts
import * as s3 from 'aws-cdk-lib/aws-s3';
bucket.grantRead(fn);
{{{||bucket.grantPublicAccess();
}}}
=== grant python | app/stack.py
from aws_cdk import aws_dynamodb as ddb
table.{{{grant_read_data||grant_full_access}}}(fn)
=== grant java | src/A.java
import software.amazon.awscdk.services.dynamodb.Table;
class A extends Stack { A() { Table table = new Table(this, "T",
    p); table.{{{grantReadData||grantFullAccess}}}(fn); } }
=== grant go | a.go
package main
import "github.com/aws/aws-cdk-go/awscdk/v2/awsdynamodb"
func f() { table.{{{GrantReadData||GrantFullAccess}}}(fn) }
=== grant cs | A.cs
using Amazon.CDK.AWS.DynamoDB;
class A : Stack { A() { table.{{{GrantReadData||GrantFullAccess}}}(fn); } }
=== kms grantDecrypt to grant admin | lib/a.ts
import * as kms from 'aws-cdk-lib/aws-kms';
key.{{{grantDecrypt||grantAdmin}}}(fn);
=== secret grantRead to write | lib/a.ts
import * as sm from 'aws-cdk-lib/aws-secretsmanager';
secret.grantRead(fn);
{{{||secret.grantWrite(fn);
}}}
=== grant actions | lib/a.ts
import * as ddb from 'aws-cdk-lib/aws-dynamodb';
table.grant(fn, {{{'dynamodb:GetItem'||'dynamodb:*'}}});
=== pulumi requireSecret | index.ts
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
const cfg = new pulumi.Config();
const db = new aws.rds.Instance("db", { password: cfg.{{{requireSecret||require}}}("dbPassword"),
    storageEncrypted: true });
=== pulumi getSecret | index.ts
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
const cfg = new pulumi.Config();
const pw = cfg.{{{getSecret||get}}}("dbPassword");
new aws.rds.Instance("db", { password: pw, storageEncrypted: true });
=== pulumi py | __main__.py
import pulumi
import pulumi_aws as aws
cfg = pulumi.Config()
pw = cfg.{{{require_secret||require}}}("db_password")
db = aws.rds.Instance("db", password=pw, storage_encrypted=True)
=== pulumi go | main.go
package main
import ("github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/rds")
func f() { cfg := config.New(ctx,
    ""); pw := cfg.{{{RequireSecret||Require}}}("dbPassword"); rds.NewInstance(ctx, "db",
    &rds.InstanceArgs{Password: pw, StorageEncrypted: pulumi.Bool(true)}) }
=== pulumi cs | A.cs
using Pulumi; using Pulumi.Aws;
class A { void f() {
    var cfg = new Config(); var pw = cfg.{{{RequireSecret||Require}}}("dbPassword"); new Rds.Instance("db",
    new Rds.InstanceArgs { Password = pw }); } }
=== pulumi java | A.java
import com.pulumi.aws.rds.Instance;
class A { void f() {
    var cfg = ctx.config(); var pw = cfg.{{{requireSecret||require}}}("dbPassword"); new Instance("db",
    InstanceArgs.builder().password(pw).build()); } }
=== pulumi unsecret | index.ts
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
export const token = {{{t.result||pulumi.unsecret(t.result)}}};
new aws.s3.Bucket("b", {});
=== pulumi yaml secret config | Pulumi.yaml
name: x
runtime: yaml
configuration:
  dbPassword:
    type: string
    secret: {{{true||false}}}
resources: { b: { type: "aws:s3:Bucket" } }
=== pulumi stack secure to plain | Pulumi.prod.yaml
config:
  app:dbPassword:
{{{    secure: AAABAEXAMPLE
||    value: x
}}}
`);
