/** AWS: buckets, disks and file systems. https://registry.terraform.io/providers/hashicorp/aws/latest/docs */

import type { ResourceSettings } from '../../src/model/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'aws_s3_bucket_public_access_block block_public_acls',
        'AWS::S3::Bucket PublicAccessBlockConfiguration.BlockPublicAcls',
      ],
      [
        'aws_s3_bucket_public_access_block block_public_policy',
        'AWS::S3::Bucket PublicAccessBlockConfiguration.BlockPublicPolicy',
      ],
      [
        'aws_s3_bucket_public_access_block ignore_public_acls',
        'AWS::S3::Bucket PublicAccessBlockConfiguration.IgnorePublicAcls',
      ],
      [
        'aws_s3_bucket_public_access_block restrict_public_buckets',
        'AWS::S3::Bucket PublicAccessBlockConfiguration.RestrictPublicBuckets',
      ],
      'aws_s3_account_public_access_block block_public_acls',
      'aws_s3_account_public_access_block block_public_policy',
      'aws_s3_account_public_access_block ignore_public_acls',
      'aws_s3_account_public_access_block restrict_public_buckets',
    ],
  },
  {
    control: 'exposure',
    safe: ['public-read-write', 'public-read', 'authenticated-read', 'private|*'],
    default: 'private',
    atMost: 'high',
    settings: ['aws_s3_bucket_acl acl', ['aws_s3_bucket acl', 'AWS::S3::Bucket AccessControl']],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      ['aws_ebs_volume encrypted', 'AWS::EC2::Volume Encrypted'],
      ['aws_efs_file_system encrypted', 'AWS::EFS::FileSystem Encrypted'],
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['aws_ebs_encryption_by_default enabled'],
  },
];
