resource "aws_s3_bucket" "shop" {
  bucket = "shop"
}

resource "aws_iam_role_policy_attachment" "shop" {
  role       = aws_iam_role.shop.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_ecs_task_definition" "shop" {
  family                = "shop"
  container_definitions = <<-JSON
    [{ "name": "web", "image": "shop:1", "privileged": true, "readonlyRootFilesystem": false }]
  JSON
}

resource "aws_iam_role_policy" "all" {
  role = aws_iam_role.shop.name
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_security_group" "ssh" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
