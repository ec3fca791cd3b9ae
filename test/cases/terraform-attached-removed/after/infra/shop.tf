resource "aws_s3_bucket" "orders" {
  bucket = "orders"
}

resource "aws_s3_bucket_logging" "orders" {
  count         = 0
  bucket        = aws_s3_bucket.orders.id
  target_bucket = aws_s3_bucket.orders.id
}
