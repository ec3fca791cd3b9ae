resource "aws_s3_bucket" "orders" {
  bucket = "orders"

  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket_public_access_block" "orders" {
  bucket            = aws_s3_bucket.orders.id
  block_public_acls = true
}

resource "aws_s3_bucket_logging" "orders" {
  bucket        = aws_s3_bucket.orders.id
  target_bucket = aws_s3_bucket.orders.id
}

resource "aws_guardduty_detector" "main" {
  enable = true
}
