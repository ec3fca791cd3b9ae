resource "aws_db_instance" "old" { storage_encrypted = true }
resource "aws_db_instance" "main" { storage_encrypted = true }
