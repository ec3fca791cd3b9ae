resource "aws_iam_policy" "app" {
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = ["s3:*", "sqs:SendMessage"], Resource = ["arn:aws:s3:::shop/*"] }
    ]
  })
}
