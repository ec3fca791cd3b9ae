resource "aws_s3_bucket_public_access_block" "data" {
  block_public_acls = true
}
resource "aws_db_instance" "main" { publicly_accessible = true }
resource "aws_cloudwatch_log_group" "app" { retention_in_days = 365 }
resource "aws_kms_key" "main" {}
