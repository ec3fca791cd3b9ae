resource "kubernetes_deployment_v1" "shop" {
  metadata { 
    name = "shop"
    labels = { app = "x" }
  }
  spec {
    template {
      spec {
        host_pid = true
        container {
          name  = "web"
          image = "shop:1"
          security_context {
            privileged = true
            run_as_user = 0
            capabilities { add = ["SYS_ADMIN"] }
          }
        }
      }
    }
  }
}
resource "kubernetes_network_policy" "np" {
  metadata {
    name = "np"
  }
  spec {
    pod_selector {}
    policy_types = ["Ingress"]
    ingress {
      from {
        ip_block { cidr = "0.0.0.0/0" }
      }
    }
  }
}
resource "kubernetes_cluster_role" "r" {
  metadata { name = "r" }
  rule {
    api_groups = [""]
    resources = ["pods"]
    verbs = ["*"]
  }
}
