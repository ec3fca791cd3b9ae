pub fn headers<S>(router: Router<S>) -> Router<S> {
    router.layer(SetResponseHeaderLayer::overriding(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")))
}
