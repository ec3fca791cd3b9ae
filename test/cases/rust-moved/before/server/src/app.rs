use axum::http::{header, HeaderValue};
use tower_http::{cors::{AllowOrigin, CorsLayer}, set_header::SetResponseHeaderLayer};

const HSTS: &str = "max-age=31536000; includeSubDomains";

pub fn app(state: State) -> Router {
    Router::new()
        .route("/", get(index))
        .layer(SetResponseHeaderLayer::overriding(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS)))
        .layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'self'")))
        .layer(SetResponseHeaderLayer::if_not_present(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")))
        .layer(SetResponseHeaderLayer::if_not_present(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        .layer(SetResponseHeaderLayer::if_not_present(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")))
        .layer(CorsLayer::new().allow_origin(AllowOrigin::list(["https://shop.example".parse().unwrap()])).allow_credentials(true))
        .layer(SessionManagerLayer::new(state.store).with_secure(true).with_same_site(SameSite::Strict))
        .with_state(state)
}

fn auth_cookie(token: String) -> Cookie<'static> {
    Cookie::build(("auth", token)).secure(true).http_only(true).same_site(SameSite::Strict).build()
}

fn client() -> reqwest::Result<Client> {
    Client::builder().min_tls_version(tls::Version::TLS_1_2).build()
}
