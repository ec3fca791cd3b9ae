resource "aws_s3_bucket_public_access_block" "data" {
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_db_instance" "main" {
  publicly_accessible = false
  storage_encrypted   = true
}
resource "aws_cloudwatch_log_group" "app" { retention_in_days = 0 }
resource "aws_kms_key" "main" { enable_key_rotation = true }
