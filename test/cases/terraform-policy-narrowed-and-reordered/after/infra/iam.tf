resource "aws_iam_policy" "app" {
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "sqs:SendMessage", Resource = "arn:aws:s3:::shop/*" },
      { Effect = "Allow", Action = ["s3:PutObject", "s3:GetObject"], Resource = "arn:aws:s3:::shop/images/*" },
    ]
  })
}
