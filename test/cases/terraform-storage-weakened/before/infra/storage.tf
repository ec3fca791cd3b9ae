resource "aws_s3_bucket_public_access_block" "data" {
  bucket                  = aws_s3_bucket.data.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_acl" "data" { acl = "private" }
resource "aws_db_instance" "main" {
  publicly_accessible = false
  storage_encrypted   = true
}
resource "aws_security_group" "db" {
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}
resource "aws_kms_key" "main" { enable_key_rotation = true }
resource "aws_cloudtrail" "main" {
  is_multi_region_trail      = true
  enable_log_file_validation = true
}
resource "aws_cloudwatch_log_group" "app" { retention_in_days = 365 }
resource "aws_s3_bucket_cors_configuration" "data" {
  cors_rule { allowed_origins = ["https://shop.example"] }
}
