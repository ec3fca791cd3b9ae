resource "aws_db_instance" "orders" {
  engine                              = "postgres"
  deletion_protection                 = false
  backup_retention_period             = 1
  auto_minor_version_upgrade          = false
  enabled_cloudwatch_logs_exports     = ["upgrade"]
}

resource "aws_ecr_repository" "shop" {
  name                 = "shop"
  image_tag_mutability = "MUTABLE"

}

resource "aws_instance" "bastion" {
  ami = "ami-1"

  metadata_options {
    http_tokens = "optional"
  }

  ebs_block_device {
    device_name = "/dev/sdb"
    encrypted   = false
  }

  ebs_block_device {
    device_name = "/dev/sdc"
    encrypted   = false
  }
}

resource "aws_eks_cluster" "main" {
  name                      = "main"
  enabled_cluster_log_types = ["api"]


  vpc_config {
    endpoint_public_access = true
    public_access_cidrs    = ["0.0.0.0/0"]
  }
}

resource "aws_codebuild_project" "build" {
  name = "build"

  source {
    type = "GITHUB_ENTERPRISE"
    insecure_ssl = true
  }

  environment {
    privileged_mode = true
  }
}
