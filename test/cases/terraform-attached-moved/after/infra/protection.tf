resource "aws_s3_bucket_versioning" "orders" {
  bucket = aws_s3_bucket.orders.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_public_access_block" "orders" {
  bucket            = aws_s3_bucket.orders.id
  block_public_acls = true
}

resource "aws_guardduty_detector" "main" {
  enable = true
}
