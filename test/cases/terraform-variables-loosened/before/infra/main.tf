resource "aws_db_instance" "shop" {
  publicly_accessible     = var.is_public
  storage_encrypted       = local.encrypted
  backup_retention_period = var.days
}
