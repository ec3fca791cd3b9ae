resource "aws_s3_bucket_public_access_block" "data" {
  bucket              = aws_s3_bucket.data.id
  block_public_acls   = true
  block_public_policy = false
  ignore_public_acls  = true
}
resource "aws_s3_bucket_acl" "data" { acl = "public-read" }
resource "aws_db_instance" "main" {
  publicly_accessible = true
}
resource "aws_security_group" "db" {
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]
  }
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_kms_key" "main" {}
resource "aws_cloudtrail" "main" {
  is_multi_region_trail = false
}
resource "aws_cloudwatch_log_group" "app" { retention_in_days = 7 }
resource "aws_s3_bucket_cors_configuration" "data" {
  cors_rule { allowed_origins = ["*"] }
}
