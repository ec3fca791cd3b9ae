resource "aws_db_instance" "orders" {
  engine                              = "postgres"
  deletion_protection                 = true
  backup_retention_period             = 14
  auto_minor_version_upgrade          = true
  iam_database_authentication_enabled = true
  enabled_cloudwatch_logs_exports     = ["postgresql", "upgrade"]
  kms_key_id                          = aws_kms_key.orders.arn
}

resource "aws_ecr_repository" "shop" {
  name                 = "shop"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_instance" "bastion" {
  ami = "ami-1"

  metadata_options {
    http_tokens = "required"
  }

  ebs_block_device {
    device_name = "/dev/sdb"
    encrypted   = false
  }

  ebs_block_device {
    device_name = "/dev/sdc"
    encrypted   = true
  }
}

resource "aws_eks_cluster" "main" {
  name                      = "main"
  enabled_cluster_log_types = ["api", "audit"]

  encryption_config {
    resources = ["secrets"]
  }

  vpc_config {
    endpoint_public_access = true
    public_access_cidrs    = ["10.0.0.0/8"]
  }
}

resource "aws_codebuild_project" "build" {
  name = "build"

  source {
    type = "GITHUB_ENTERPRISE"
  }

  environment {
    privileged_mode = false
  }
}
