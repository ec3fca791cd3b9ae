use axum::http::{header, HeaderValue};
use tower_http::{cors::{AllowOrigin, CorsLayer}, set_header::SetResponseHeaderLayer};

const HSTS: &str = "max-age=3600";

pub fn app(state: State) -> Router {
    Router::new()
        .route("/", get(index))
        .layer(SetResponseHeaderLayer::overriding(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS)))
        .layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'self' 'unsafe-inline'")))
        .layer(SetResponseHeaderLayer::if_not_present(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN")))
        .layer(SetResponseHeaderLayer::if_not_present(header::REFERRER_POLICY, HeaderValue::from_static("unsafe-url")))
        .layer(CorsLayer::new().allow_origin(AllowOrigin::mirror_request()).allow_credentials(true))
        .layer(SessionManagerLayer::new(state.store).with_secure(false).with_same_site(SameSite::Lax))
        .with_state(state)
}

fn auth_cookie(token: String) -> Cookie<'static> {
    Cookie::build(("auth", token)).same_site(SameSite::None).build()
}

fn client() -> reqwest::Result<Client> {
    Client::builder().min_tls_version(tls::Version::TLS_1_0).danger_accept_invalid_certs(true).build()
}
