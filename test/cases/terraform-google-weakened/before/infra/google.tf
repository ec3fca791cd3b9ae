resource "google_compute_ssl_policy" "shop" {
  profile         = "RESTRICTED"
  min_tls_version = "TLS_1_2"
}
resource "google_storage_bucket" "data" { public_access_prevention = "enforced" }
resource "google_sql_database_instance" "db" {
  settings {
    ip_configuration {
      ssl_mode     = "ENCRYPTED_ONLY"
      ipv4_enabled = false
    }
  }
}
resource "google_compute_firewall" "ssh" {
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  source_ranges = ["10.0.0.0/8"]
}
resource "google_storage_bucket_iam_member" "readers" {
  role   = "roles/storage.objectViewer"
  member = "group:staff@shop.example"
}
resource "google_kms_crypto_key" "main" { rotation_period = "7776000s" }
